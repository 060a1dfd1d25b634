using System.Globalization;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Applicability;

/// <summary>Gives templates a statement of applicability.</summary>
/// <param name="namesAudit">The facts name the audit; not where the block of the document does.</param>
internal sealed class ApplicabilityModel(ApplicabilityStatement statement, IModelFormat format, bool namesAudit)
{
    public TemplateModel Model() => new TemplateModel()
        .Add("document", new DocumentModel(statement.Document, format).Document())
        .Add("title", format.Text(ApplicabilityWords.Title))
        .Add("has_audit", statement.HasAudit)
        .Add("has_owners", statement.HasOwners)
        .Add("has_since", statement.HasSince)
        .Add("has_evidence", statement.Evidence.Count > 0)
        .Add("no_audit", format.Text(ApplicabilityWords.NoAudit))
        .Add("facts", ApplicabilityWords.Facts(statement, namesAudit).Select(fact => new TemplateModel()
            .Add("label", format.Text(fact.Label))
            .Add("text", format.Cell(fact.Text))))
        .Add("frameworks", statement.Frameworks.Select(Framework))
        .Add("controls_title", format.Text(ApplicabilityWords.Controls))
        .Add("controls_counts", format.Text(ApplicabilityWords.Counts(statement.Controls)))
        .Add("without_rationale", Text(ApplicabilityWords.WithoutRationale(statement.Controls)))
        .Add("controls", statement.Controls.Select(Control))
        .Add("evidence", statement.Evidence.Select((evidence, index) => new TemplateModel()
            .Add("number", index + 1)
            .Add("text", format.Cell(ApplicabilityWords.Of(evidence)))
            .Add("sum", evidence.Sha256)))
        .Add("signing", format.Text($"{ApplicabilityWords.Signing} {ApplicabilityWords.Signed(statement)}"))
        .Add("size", format.Text(ApplicabilityWords.Size(statement)))
        .Add("figures", ApplicabilityWords.Figures(statement).Select(figure => new TemplateModel()
            .Add("label", format.Text(figure.Label))
            .Add("count", figure.Count)))
        .Add("states", Enum.GetValues<ApplicabilityState>().Select(state => Choice(MachineWord.Of(state), ApplicabilityWords.Of(state))))
        .Add("results", Enum.GetValues<ImplementationState>().Select(state => Choice(MachineWord.Of(state), ApplicabilityWords.Of(state))))
        .Add("signers", ApplicabilityWords.Signers.Select(format.Text));

    private TemplateModel Framework(FrameworkApplicability framework) => new TemplateModel()
        .Add("id", framework.Framework.Id)
        .Add("name", format.Text(framework.Framework.Name))
        .Add("counts", format.Text(ApplicabilityWords.Counts(framework)))
        .Add("unlisted", Text(ApplicabilityWords.Unlisted(framework)))
        .Add("items", framework.Items.Select(item => Standing(item.Standing)
            .Add("id", format.Cell(item.Id))
            .Add("title", item.Title is null ? null : format.Cell(item.Title))
            .Add("why", ApplicabilityWords.WhyOf(item).Select(format.Cell))));

    private TemplateModel Control(ControlApplicability control) => Standing(control.Standing)
        .Add("id", format.Cell(control.Control.Label))
        .Add("title", format.Cell(control.Control.Title))
        .Add("group", format.Cell(control.Group))
        .Add("why", ApplicabilityWords.WhyOf(control).Select(format.Cell))
        .Add("covers", ApplicabilityWords.ItemsOf(control, statement.Frameworks.Count > 1).Select(format.Cell));

    private TemplateModel Standing(ApplicabilityStanding standing)
    {
        var result = standing.Result;
        return new TemplateModel()
            .Add("state", MachineWord.Of(standing.State))
            .Add("state_text", format.Text(ApplicabilityWords.Of(standing.State)))
            .Add("owner", format.Cell(ApplicabilityWords.OwnersOf(standing)))
            .Add("since", standing.Since is null ? null : format.Cell(standing.Since))
            .Add("evidence", (result?.Evidence ?? []).Select(number => number.ToString(CultureInfo.InvariantCulture)))
            .Add("met", MachineWord.Of(result?.State))
            .Add("met_text", result is null ? null : format.Text(ApplicabilityWords.Of(result.State)))
            .Add("passed", result is null ? null : format.Text(ApplicabilityWords.Passed(result)))
            .Add("findings", result is null ? null : Text(ApplicabilityWords.FindingsOf(result)));
    }

    private TemplateModel Choice(string id, string text) => new TemplateModel().Add("id", id).Add("text", format.Text(text));

    private string? Text(string? text) => text is null ? null : format.Text(text);
}
