using Checklist.Core.Documents.Audits;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Writers.Audits;

/// <summary>The rows of the sheet on suspect answers: one for each changed field, the old text beside the new one.</summary>
internal static class AuditXlsxSuspects
{
    public static readonly IReadOnlyList<double> Widths = [20, 16, 9, 14, 11, 30, 13, 40, 40];

    public static IReadOnlyList<string> Head(AuditReport report) =>
        [report.Words["common.check-head"], report.Words["common.answer"], report.Words["report.was-version"],
            report.Words["common.by"], report.Words["common.on"], report.Words["report.what-is-known"],
                report.Words["tailoring.field"], report.Words["report.text-answered"],
                    report.Words["report.text-now"]];

    public static IEnumerable<IReadOnlyList<string?>> Rows(AuditReport report) => report.Suspects.SelectMany(suspect =>
    {
        var said = string.Join(' ', suspect.Values.Select(value => value.In(report.Words)).Prepend(suspect.OriginIn(report.Words)));
        IReadOnlyList<string?> head =
            [
                report.NameOf(suspect.Answer),
                AuditWords.ResultOf(suspect.Answer, report.Words),
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
