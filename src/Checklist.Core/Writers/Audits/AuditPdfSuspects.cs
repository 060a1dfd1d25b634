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
            new Heading(2, "Suspect answers") { SpaceBefore = 16 },
            new Paragraph(
                "The text changed after these checks were answered. The answers do not count until the checks are assessed again. Removed words are in [- -], added words in {+ +}."),
            .. report.Suspects.Select(suspect => Suspect(report, suspect)),
        ];

    /// <summary>Answers that count though the check had other words when it was answered.</summary>
    public static IEnumerable<Block> EarlierWordings(AuditReport report) => report.EarlierWordings.Count == 0
        ? []
        :
        [
            new Heading(2, AuditWords.EarlierWordings) { SpaceBefore = 16 },
            new Paragraph(AuditWords.EarlierWordingsAdvice),
            new Table(
                [ColumnWidth.Share(3), ColumnWidth.Share(2), ColumnWidth.Share(3), ColumnWidth.Share(5)],
                [.. report.EarlierWordings.Select(answer => new TableRow(
                    AuditPdfCells.RowHead(report.NameOf(answer)),
                    AuditPdfCells.Cell(AuditWords.ResultOf(answer)),
                    AuditPdfCells.Cell(
                        string.Join(
                            ", ", new[] { answer.Result?.By, DocumentDate.From(
                                answer.Result?.On, report.Document.Language)?.Text }.OfType<string>())),
                    AuditPdfCells.Cell(AuditWords.WordingOf(answer))))])
            {
                Head = [new TableRow(
                    AuditPdfCells.Head("Where"), AuditPdfCells.Head("Answer"), AuditPdfCells.Head("Answered by"),
                    AuditPdfCells.Head("What the authors say"))],
                SpaceAfter = 10,
            },
        ];

    private static Group Suspect(AuditReport report, SuspectAnswer suspect)
    {
        var answer = suspect.Answer;
        var who = string.Concat(
            new[] { answer.Result?.By, DocumentDate.From(answer.Result?.On, report.Document.Language)?.Text, answer.IsCarried
                ? "carried over"
                : null }.OfType<string>().Select(part => $"  ·  {part}"));
        return new Group(
        [
            new Rule { Width = 0.75, SpaceAfter = 3, KeepWithNext = true },
            new Heading(3, $"{report.NameOf(answer)}: {answer.Item.Title}") { SpaceBefore = 0, SpaceAfter = 2 },
            new Paragraph(Inline.Bold(AuditWords.ResultOf(answer)), who)
            {
                Style = HandoutStyles.Expect,
                SpaceAfter = 3,
                KeepWithNext = true,
            },
            .. answer.Result?.Note is { } note ? [new Paragraph(Inline.Bold("Noted then"), $"  {note}")] : Array.Empty<Block>(),
            new Paragraph(suspect.Origin),
            .. suspect.Notes.Select(note => new Paragraph(note)),
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
