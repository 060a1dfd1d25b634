using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Languages;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Writers.Audits;

/// <summary>
/// Every answer of an audit as one table for programs that ask questions of it: <c>report.csv</c>, one row for each check and target. The
/// names of its columns are no words of SQL.
/// </summary>
internal static class AuditCsvWriter
{
    private static readonly (string Name, Func<Row, string?> Of)[] Columns =
    [
        ("assessment", row => row.Report.Answers.Assessment.Id),
        ("section", row => row.Section),
        ("control", row => row.Answer.Item.Id),
        ("label", row => row.Answer.Item.Label),
        ("title", row => row.Answer.Item.Title),
        ("check_id", row => row.Answer.Check.Id),
        ("severity", row => MachineWord.Of(row.Answer.Severity)),
        ("target", row => row.Answer.Key.Target),
        ("target_title", row => row.Target?.Title),
        ("target_group", row => row.Target?.Group),
        ("standing", row => MachineWord.Of(row.Answer.Bucket)),
        ("result", row => AuditWords.ResultOf(row.Answer, Words.English)),
        ("value", row => row.Answer.Result?.Value),
        ("note", row => AuditWords.NoteOf(row.Answer, Words.English)),
        ("sample_size", row => row.Answer.Result?.Sample?.Size),
        ("sample_of", row => row.Answer.Result?.Sample?.Of),
        ("evidence", row => string.Join(" ; ", row.Answer.Results.SelectMany(result => result.Evidence).Select(evidence => evidence.Href))),
        ("checked_by", row => row.Answer.Result?.By),
        ("checked_on", row => row.Answer.Result?.On),
        ("carried_from", row => row.Answer.Result?.CarriedFrom),
        ("waived_until", row => row.Answer.Waiver?.Until.Iso),
    ];

    public static OutputFile Write(AuditReport report)
    {
        var targets = report.Answers.Targets.ToDictionary(target => target.Id, StringComparer.Ordinal);
        var sections = report.Document.Sections.SelectMany(section => section.Flatten())
            .SelectMany(section => section.Items.Select(item => (item.Id, section.Title)))
            .ToDictionary(pair => pair.Id, pair => pair.Title, StringComparer.Ordinal);
        var rows = report.Answers.All.Select(answer => new Row(
            report, answer, sections.GetValueOrDefault(answer.Item.Id), targets.GetValueOrDefault(answer.Key.Target)));
        var lines = rows.Select(row => Columns.Select(column => column.Of(row) ?? ""));
        return new OutputFile("report.csv", CsvText.Bytes(lines.Prepend(Columns.Select(column => column.Name))));
    }

    private sealed record Row(AuditReport Report, DocumentAnswer Answer, string? Section, Assessments.AssessmentTarget? Target);
}
