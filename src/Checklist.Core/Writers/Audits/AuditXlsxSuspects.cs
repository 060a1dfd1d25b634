using Checklist.Core.Documents.Audits;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Writers.Audits;

/// <summary>The rows of the sheet on suspect answers: one for each changed field, the old text beside the new one.</summary>
internal static class AuditXlsxSuspects
{
    public static readonly IReadOnlyList<double> Widths = [20, 16, 9, 14, 11, 30, 13, 40, 40];

    public static readonly IReadOnlyList<string> Head =
        ["Check", "Answer", "Was", "By", "On", "What is known", "Field", "Text that was answered", "Text as it is now"];

    public static IEnumerable<IReadOnlyList<string?>> Rows(AuditReport report) => report.Suspects.SelectMany(suspect =>
    {
        var said = string.Join(' ', suspect.Notes.Prepend(suspect.Origin));
        IReadOnlyList<string?> head =
            [
                report.NameOf(suspect.Answer),
                AuditWords.ResultOf(suspect.Answer),
                suspect.Version,
                suspect.Answer.Result?.By,
                suspect.Answer.Result?.On,
                said,
            ];
        return suspect.Rows.Count == 0
            ? [[.. head, null, null, null]]
            : suspect.Rows.Select(
                row => (IReadOnlyList<string?>)[.. head, row.Label, Text(row, RedlineMark.Added), Text(row, RedlineMark.Removed)]);
    });

    /// <summary>One side of a redline.</summary>
    private static string Text(ReportRow row, RedlineMark other) =>
        string.Concat(row.Runs.Where(run => run.Mark != other).Select(run => run.Text));
}
