using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Audits;

/// <summary>Gives templates the report of an audit: the same names in every format, every text escaped.</summary>
/// <param name="redline">A changed field with its marks, as the format writes them.</param>
internal sealed class AuditModel(AuditReport report, IModelFormat format, Func<ReportRow, string> redline)
{
    private const int MostWorst = 20;

    private readonly ItemModel items = new(format);
    private readonly TallyModel tallies = new(report, format);
    private readonly Dictionary<string, int> evidenceNumbers = report.Evidence.ToDictionary(
        entry => entry.Evidence.Href, entry => entry.Number, StringComparer.Ordinal);

    public TemplateModel Model() => new TemplateModel()
        .Add("document", new DocumentModel(report.Document, format).Document())
        .Add("report", Head())
        .Add("columns", tallies.Columns())
        .Add("total", tallies.Tally(report.Total))
        .Add("breakdowns", report.Breakdowns, tallies.Breakdown)
        .AddOnDemand("defects", report.Defects, Defect)
        .Add("register", RegisterModel.Of(report, report.Register, format))
        .Add("receipt", RegisterModel.Of(report, report.Receipt, format))
        .Add("worst", TargetCounts.Worst(report, MostWorst).Select(tallies.Row))
        .Add("heat", new HeatMapModel(report, format).Map())
        .AddOnDemand("findings", report.OpenFindings, OpenFinding)
        .Add("suspects", report.Suspects, Suspect)
        .Add("earlier_wordings", report.EarlierWordings.Select(answer =>
            Answer(answer).Add("why", format.Cell(AuditWords.WordingOf(answer, report.Words)))))
        .Add("waived", report.Waived, Finding)
        .Add("trend", report.Trend is null ? null : Trend(report.Trend))
        .Add("frameworks", report.Frameworks, tallies.Framework)
        .Add("evidence", report.Evidence, Evidence)
        .Add("groups", Groups())
        .Add("signatures", report.Signatures, Signature);

    private TemplateModel Head()
    {
        var assessment = report.Answers.Assessment;
        return new TemplateModel()
            .Add("id", assessment.Id)
            .Add("title", format.Text(report.Answers.Title))
            .Add("summary", (assessment.Summary ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(format.Text))
            .Add("profile", Text(assessment.Catalog.Profile))
            .Add("answered_version", Text(assessment.Catalog.Version))
            .Add("begun_with", Text(AuditWords.BegunWith(report)))
            .Add("started", Text(DocumentDate.From(assessment.Started, report.Document.Language)?.Text))
            .Add("as_of", Text(report.Answers.AsOf?.Text))
            .Add("targets", report.Answers.Targets.Where(target => target.Id.Length > 0).Select(target => format.Text(target.Title)))
            .Add("assessors", assessment.Assessors, format.Text)
            .Add("head", HeadFacts.Of(report).Select(fact => Fact(fact.Label, format.Cell(fact.Value))))
            .Add("texts", HeadFacts.Texts(report).Select(text => new TemplateModel()
                .Add("label", text.Label)
                .Add("paragraphs", HeadFacts.Paragraphs(text.Text).Select(format.Text))))
            .Add("conclusion", HeadFacts.Paragraphs(assessment.Head.Conclusion).Select(format.Text))
            .Add("values",
                report.Values.Select(
                    value => new TemplateModel().Add("label", format.Cell(value.Label)).Add("value", format.Cell(value.Value))))
            .Add("digest", report.Digest)
            .Add("short_digest", report.ShortDigest)
            .Add("earlier_wordings_advice", format.Text(report.Words["report.earlier-wordings-advice"]))
            .Add("register_line", format.Text(AuditHeadline.OfRegister(report.Register, report.Words)))
            .Add("receipt_line", format.Text(AuditWords.ReceiptLine(report)))
            .Add("no_findings", format.Text(AuditWords.NoFindings(report)))
            .Add("roles", AuditWords.Roles(report.Words))
            .Add("headline", format.Text(AuditHeadline.Of(report.Total, report.Words)));
    }

    private static TemplateModel Fact(string label, string value) => new TemplateModel().Add("label", label).Add("value", value);

    private TemplateModel Defect(AuditDefect defect) => new TemplateModel()
        .Add("kind", GateRules.Of(defect.Kind).Word)
        .Add("kind_text", AuditWords.Of(defect.Kind, report.Words))
        .Add("subject", format.Cell(defect.Subject))
        .Add("text", format.Cell(defect.Text))
        .Add("fails_gate", defect.FailsGate);

    /// <summary>A check that is open, with the targets in groups of equal answers where there are several.</summary>
    private TemplateModel OpenFinding(OpenFinding finding) => Finding(finding.First)
        .Add("heading", format.Text(finding.NameIn(report)))
        .Add("extent", finding.IsOnSeveral ? finding.ExtentIn(report.Words) : null)
        .Add("groups", finding.IsOnSeveral ? finding.Groups.Select(Group) : []);

    private TemplateModel Group(OpenFindingGroup group) => Answer(group.First)
        .Add("targets", format.Cell(string.Join(", ", group.Answers.Select(answer => report.TitleOfTarget(answer.Key.Target)))))
        .Add("signers", format.Cell(AuditWords.Of(group.Signers, report.Document.Language)))
        .Add("all_evidence", group.Evidence.Select(given => evidenceNumbers[given.Href].ToString(CultureInfo.InvariantCulture))
            .Distinct(StringComparer.Ordinal));

    /// <summary>One answer with all that helps to repair it.</summary>
    private TemplateModel Finding(DocumentAnswer answer) => Answer(answer)
        .AddProse("check_text", "check_text_inline", answer.Check.Text ?? answer.Item.Statement, format)
        .AddProse("expect", "expect_inline", answer.Check.Expect, format)
        .Add("item", items.Item(answer.Item));

    private TemplateModel Answer(DocumentAnswer answer)
    {
        var result = answer.Result;
        var noted = AuditWords.NoteOf(answer, report.Words);
        return new TemplateModel()
            .Add("name", format.Text(report.NameOf(answer)))
            .Add("label", format.Cell(answer.Item.Label))
            .Add("title", format.Text(answer.Item.Title))
            .Add("title_cell", format.Cell(answer.Item.Title))
            .Add("check", answer.Check.Id)
            .Add("target", format.Cell(report.TitleOfTarget(answer.Key.Target)))
            .Add("severity", MachineWord.Of(answer.Severity))
            .Add("severity_text", report.Words.Of(answer.Severity))
            .Add("original_severity_text", answer.IsSeverityChanged ? report.Words.OrNone(answer.Item.Severity) : null)
            .Add("bucket", MachineWord.Of(answer.Bucket))
            .Add("bucket_text", report.Words.Of(answer.Bucket))
            .Add("result_text", format.Cell(AuditWords.ResultOf(answer, report.Words)))
            .Add("note", Text(noted))
            .Add("note_cell", noted is null ? null : format.Cell(noted))
            .Add("by", result?.By is { } by ? format.Cell(by) : null)
            .Add("on", DocumentDate.From(result?.On, report.Document.Language)?.Text)
            .Add("is_carried", answer.IsCarried)
            .Add("carried_from", result?.CarriedFrom)
            .Add("evidence",
                answer.Results.SelectMany(given => given.Evidence)
                    .Select(given => evidenceNumbers[given.Href].ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal))
            .Add("waiver", answer.Waiver is null ? null : WaiverModel.Of(answer.Waiver, format))
            .Add("answers", answer.Results.Count > 1 ? answer.Results.Select(Given) : []);
    }

    /// <summary>The answer with the redline of what was answered.</summary>
    private TemplateModel Suspect(SuspectAnswer suspect) => Answer(suspect.Answer)
        .Add("origin", format.Text(suspect.OriginIn(report.Words)))
        .Add("notes", suspect.Values.Select(value => format.Word(value.In(format.Words))))
        .Add("rows", suspect.Rows.Select(row => new TemplateModel()
            .Add("label", format.Text(row.Label))
            .Add("is_code", row.IsCode)
            .Add("redline", redline(row))));

    private TemplateModel Given(CheckResult result) => new TemplateModel()
        .Add("result_text", format.Text(report.Words.OfAnswer(result)))
        .Add("note", Text(result.Note))
        .Add("by", Text(result.By))
        .Add("on", DocumentDate.From(result.On, report.Document.Language)?.Text)
        .Add("from", Text(result.From.Count == 0 ? null : string.Join(", ", result.From.Select(source => source.File))));

    private TemplateModel Trend(AuditTrend trend) => new TemplateModel()
        .Add("title", format.Text(trend.Title))
        .Add("before", tallies.Tally(trend.Before))
        .Add("after", tallies.Tally(report.Total))
        .Add("lists", new[]
            {
                (report.Words["report.trend-new"], trend.Added),
                    (report.Words["report.trend-still-open"], trend.Remaining),
                        (report.Words["report.trend-settled"], trend.Settled),
                            (report.Words["report.trend-lost"], trend.Lost),
            }.Select(list => new TemplateModel().Add("title", list.Item1).Add("count", list.Item2.Count)
                .Add("answers", list.Item2.Select(Answer))));

    private TemplateModel Evidence(EvidenceEntry entry) => new TemplateModel()
        .Add("number", entry.Number)
        .Add("href", format.Cell(entry.Evidence.Href))
        .Add("title", entry.Evidence.Title is { } title ? format.Cell(title) : null)
        .Add("state", MachineWord.Of(entry.State))
        .Add("state_text", AuditWords.Of(entry.State, report.Words))
        .Add("sha256", entry.Sha256)
        .Add("used_by", format.Cell(string.Join("; ", entry.UsedBy)));

    /// <summary>All answers, by the groups of the catalog.</summary>
    private IEnumerable<TemplateModel> Groups()
    {
        var answersByItem = report.Answers.All.ToLookup(answer => answer.Item.Id, StringComparer.Ordinal);
        return report.Document.Sections
            .SelectMany(section => section.Flatten())
            .Where(section => section.Items.Any(item => answersByItem.Contains(item.Id)))
            .Select(section => new TemplateModel()
                .Add("id", section.Id)
                .Add("title", format.Text(section.Title))
                .AddOnDemand("answers", [.. section.Items.SelectMany(item => answersByItem[item.Id])], Answer));
    }

    private TemplateModel Signature(AuditSignature signature) => new TemplateModel()
        .Add("role", format.Cell(report.Words.OfRole(signature.SignOff.Role)))
        .Add("name", signature.SignOff.Name is { } name ? format.Cell(name) : null)
        .Add("on", signature.On?.Text)
        .Add("state", MachineWord.Of(signature.State))
        .Add("state_text", AuditWords.Of(signature.State, report.Words));

    private string? Text(string? text) => text is null ? null : format.Text(text);
}
