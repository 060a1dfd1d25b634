using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Writers.Changes;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;

namespace Checklist.Core.Writers.Audits;

/// <summary>Suspect answers with what changed under them. Marks are in words and in weight, for black and white.</summary>
internal static class AuditPdfSuspects
{
    public static IEnumerable<Block> Blocks(AuditReport report) => report.Suspects.Count == 0
        ? []
        :
        [
            new Heading(2, report.Words["report.suspect-answers"]) { SpaceBefore = 16 },
            new Paragraph(
                report.Words["report.suspects-on-paper"]),
            .. report.Suspects.Select(suspect => Suspect(report, suspect)),
        ];

    /// <summary>Answers that count though the check had other words when it was answered.</summary>
    public static IEnumerable<Block> EarlierWordings(AuditReport report) => report.EarlierWordings.Count == 0
        ? []
        :
        [
            new Heading(2, report.Words["report.answered-to-an-earlier-wording"]) { SpaceBefore = 16 },
            new Paragraph(report.Words["report.earlier-wordings-advice"]),
            new Table(
                [ColumnWidth.Share(3), ColumnWidth.Share(2), ColumnWidth.Share(3), ColumnWidth.Share(5)],
                [.. report.EarlierWordings.Select(answer => new TableRow(
                    AuditPdfCells.RowHead(report.NameOf(answer)),
                    AuditPdfCells.Cell(AuditWords.ResultOf(answer, report.Words)),
                    AuditPdfCells.Cell(
                        string.Join(
                            ", ", new[] { answer.Result?.By, DocumentDate.From(
                                answer.Result?.On, report.Document.Language)?.Text }.OfType<string>())),
                    AuditPdfCells.Cell(AuditWords.WordingOf(answer, report.Words))))])
            {
                Head = [new TableRow(
                    AuditPdfCells.Head(report.Words["report.where"]), AuditPdfCells.Head(report.Words["common.answer"]),
                        AuditPdfCells.Head(report.Words["report.answered-by"]),
                    AuditPdfCells.Head(report.Words["report.what-the-authors-say"]))],
                SpaceAfter = 10,
            },
        ];

    private static Group Suspect(AuditReport report, SuspectAnswer suspect)
    {
        var answer = suspect.Answer;
        var who = string.Concat(
            new[] { answer.Result?.By, DocumentDate.From(answer.Result?.On, report.Document.Language)?.Text, answer.IsCarried
                ? report.Words["report.carried-over"]
                : null }.OfType<string>().Select(part => $"  ·  {part}"));
        return new Group(
        [
            new Rule { Width = 0.75, SpaceAfter = 3, KeepWithNext = true },
            new Heading(3, $"{report.NameOf(answer)}: {answer.Item.Title}") { SpaceBefore = 0, SpaceAfter = 2 },
            new Paragraph(Inline.Bold(AuditWords.ResultOf(answer, report.Words)), who)
            {
                Style = HandoutStyles.Expect,
                SpaceAfter = 3,
                KeepWithNext = true,
            },
            .. answer.Result?.Note is { } note ? [new Paragraph(Inline.Bold(report.Words["report.noted-then"]), $"  {note}")]
                : Array.Empty<Block>(),
            new Paragraph(suspect.OriginIn(report.Words)),
            .. suspect.Values.Select(value => new Paragraph(value.In(report.Words))),
            .. suspect.Rows.SelectMany(Row),
        ])
        {
            Role = StructureRole.Sect,
            KeepTogether = true,
            SpaceBefore = 10,
            SpaceAfter = 6,
        };
    }

    private static IEnumerable<Block> Row(ReportRow row) =>
    [
        new Paragraph(Inline.Bold(row.Label)) { Style = HandoutStyles.Small, SpaceBefore = 3, SpaceAfter = 0, KeepWithNext = true },
        new Paragraph([.. Words(row)]),
    ];

    private static IEnumerable<Inline> Words(ReportRow row)
    {
        var words = RedlineWords.Of(row.Runs);
        for (var index = 0; index < words.Count; index++)
        {
            if (index > 0)
            {
                yield return words[index].StartsLine ? Inline.LineBreak : (Inline)" ";
            }

            foreach (var part in words[index].Parts)
            {
                yield return part.Mark switch
                {
                    RedlineMark.Added => Inline.Bold(part.Text),
                    RedlineMark.Removed => new StyledInline([part.Text]) { IsItalic = true },
                    _ => part.Text,
                };
            }
        }
    }
}
