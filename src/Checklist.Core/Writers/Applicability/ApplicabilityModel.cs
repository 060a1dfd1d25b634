using System.Globalization;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Applicability;

/// <summary>Gives templates a statement of applicability.</summary>
/// <param name="namesAudit">The facts name the audit; not where the block of the document does.</param>
internal sealed class ApplicabilityModel(ApplicabilityStatement statement, IModelFormat format, bool namesAudit)
{
    private readonly ApplicabilityWords said = new(format.Words);

    public TemplateModel Model() => new TemplateModel()
        .Add("document", new DocumentModel(statement.Document, format).Document())
        .Add("title", format.Word(said.Title))
        .Add("title_in_sentence", format.Text(format.Words["edition.applicability"]))
        .Add("has_audit", statement.HasAudit)
        .Add("has_owners", statement.HasOwners)
        .Add("has_since", statement.HasSince)
        .Add("has_evidence", statement.Evidence.Count > 0)
        .Add("no_audit", format.Word(said.NoAudit))
        .Add("facts", said.Facts(statement, namesAudit).Select(fact => new TemplateModel()
            .Add("label", format.Word(fact.Label))
            .Add("text", format.Cell(fact.Text))))
        .Add("frameworks", statement.Frameworks, Framework)
        .Add("controls_title", format.Word(said.Controls))
        .Add("controls_counts", format.Word(said.Counts(statement.Controls)))
        .Add("without_rationale", Word(said.WithoutRationale(statement.Controls)))
        .Add("controls", statement.Controls, Control)
        .Add("evidence", statement.Evidence.Select((evidence, index) => new TemplateModel()
            .Add("number", index + 1)
            .Add("text", format.Cell(ApplicabilityWords.Of(evidence)))
            .Add("sum", evidence.Sha256)))
        .Add("signing", format.Word($"{said.Signing} {said.Signed(statement)}"))
        .Add("size", format.Word(said.Size(statement)))
        .Add("figures", said.Figures(statement).Select(figure => new TemplateModel()
            .Add("label", format.Word(figure.Label))
            .Add("count", figure.Count)))
        .Add("states", Enum.GetValues<ApplicabilityState>().Select(state => Choice(MachineWord.Of(state), said.Of(state))))
        .Add("results", Enum.GetValues<ImplementationState>().Select(state => Choice(MachineWord.Of(state), said.Of(state))))
        .Add("signers", said.Signers, format.Word);

    private TemplateModel Framework(FrameworkApplicability framework) => new TemplateModel()
        .Add("id", framework.Framework.Id)
        .Add("name", format.Text(framework.Framework.Name))
        .Add("counts", format.Word(said.Counts(framework)))
        .Add("unlisted", Word(said.Unlisted(framework)))
        .Add("items", framework.Items.Select(item => Standing(item.Standing)
            .Add("id", format.Cell(item.Id))
            .Add("title", item.Title is null ? null : format.Cell(item.Title))
            .Add("why", said.WhyOf(item).Select(format.Cell))));

    private TemplateModel Control(ControlApplicability control) => Standing(control.Standing)
        .Add("id", format.Cell(control.Control.Label))
        .Add("title", format.Cell(control.Control.Title))
        .Add("group", format.Cell(control.Group))
        .Add("why", ApplicabilityWords.WhyOf(control).Select(format.Cell))
        .Add("covers", said.ItemsOf(control, statement.Frameworks.Count > 1).Select(format.Cell));

    private TemplateModel Standing(ApplicabilityStanding standing)
    {
        var result = standing.Result;
        return new TemplateModel()
            .Add("state", MachineWord.Of(standing.State))
            .Add("state_text", format.Word(said.Of(standing.State)))
            .Add("owner", format.Cell(ApplicabilityWords.OwnersOf(standing)))
            .Add("since", standing.Since is null ? null : format.Cell(standing.Since))
            .Add("evidence", (result?.Evidence ?? []).Select(number => number.ToString(CultureInfo.InvariantCulture)))
            .Add("met", MachineWord.Of(result?.State))
            .Add("met_text", result is null ? null : format.Word(said.Of(result.State)))
            .Add("passed", result is null ? null : format.Word(said.Passed(result)))
            .Add("findings", result is null ? null : Word(said.FindingsOf(result)));
    }

    private TemplateModel Choice(string id, string text) => new TemplateModel().Add("id", id).Add("text", format.Text(text));

    private string? Word(string? text) => text is null ? null : format.Word(text);
}
