using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Audits;

/// <summary>
/// Every answer of the PDF report, several to a line: the targets side by side, or where there is one, three checks. Checks that nobody
/// looked at, and what was noted, follow in words.
/// </summary>
internal sealed class AuditPdfAnswers(AuditReport report)
{
    private const int ChecksPerLine = 3;
    private const int TargetsPerLine = 4;

    private readonly ILookup<string, DocumentAnswer> answersByItem = report.Answers.All.ToLookup(
        answer => answer.Item.Id, StringComparer.Ordinal);

    public IEnumerable<Block> Blocks()
    {
        foreach (var section in report.Document.Sections.SelectMany(section => section.Flatten()))
        {
            var answers = section.Items.SelectMany(item => answersByItem[item.Id]).ToList();
            if (answers.Count == 0)
            {
                continue;
            }

            var untouched = answers.GroupBy(CheckOf, StringComparer.Ordinal).Where(check => check.All(IsUntouched))
                .Select(check => check.Key).ToList();
            var touched = answers.Where(answer => !untouched.Contains(CheckOf(answer))).ToList();
            yield return new Heading(3, section.Title) { SpaceBefore = 10, SpaceAfter = 3 };
            foreach (var table in touched.Count == 0 ? [] : report.Answers.Targets.Count > 1 ? ByTarget(touched) : [ByCheck(touched)])
            {
                yield return table;
            }

            if (untouched.Count > 0)
            {
                yield return new Paragraph(
                    Inline.Bold(report.Answers.Targets.Count > 1 ? report.Words["report.not-checked-anywhere"]
                        : report.Words["bucket.not-checked"]),
                    $"  {string.Join(", ", untouched)}") { Style = HandoutStyles.Expect, SpaceAfter = 4 };
            }

            foreach (var answer in answers.Where(answer => NoteOn(answer).Length > 0))
            {
                yield return new Paragraph(Inline.Bold(report.NameOf(answer)), $"  {NoteOn(answer)}")
                {
                    Style = HandoutStyles.Expect,
                    SpaceAfter = 2,
                };
            }
        }
    }

    private IEnumerable<Table> ByTarget(IReadOnlyList<DocumentAnswer> answers)
    {
        var rows = answers.GroupBy(answer => (answer.Item.Id, answer.Check.Id)).ToList();
        return report.Answers.Targets.Chunk(TargetsPerLine).Select(targets => new Table(
            [ColumnWidth.Fixed(96), .. targets.Select(_ => ColumnWidth.Share())],
            [.. rows.Select(
                row => new TableRow(
                    [
                        AuditPdfCells.RowHead(CheckOf(row.First())),
                        .. targets.Select(target => Answer(row.FirstOrDefault(answer => answer.Key.Target == target.Id))),
                    ]))])
        {
            Head = [new TableRow([AuditPdfCells.Head(report.Words["common.check-head"]),
                .. targets.Select(target => AuditPdfCells.Head(target.Title))])],
            Padding = 2,
            SpaceAfter = 6,
        });
    }

    private Table ByCheck(IReadOnlyList<DocumentAnswer> answers)
    {
        var columns = Math.Min(ChecksPerLine, answers.Count);
        return new Table(
            [.. Enumerable.Range(0, columns).SelectMany(_ => new[] { ColumnWidth.Share(2), ColumnWidth.Share(3) })],
            [.. answers.Chunk(columns).Select(line => new TableRow(
                [
                    .. line.SelectMany(answer => new[] { AuditPdfCells.RowHead(CheckOf(answer)), Answer(answer) }),
                    .. Enumerable.Repeat(AuditPdfCells.Cell(""), 2 * (columns - line.Length)),
                ]))])
        {
            Head = [new TableRow(
                [.. Enumerable.Range(0, columns).SelectMany(_ =>
                    new[] { AuditPdfCells.Head(report.Words["common.check-head"]),
                        AuditPdfCells.Head(report.Words["common.answer"]) })])],
            Padding = 2,
            SpaceAfter = 6,
        };
    }

    private static bool IsUntouched(DocumentAnswer answer) => answer.Standing == AnswerStanding.Unanswered && answer.Results.Count == 0;

    private static string CheckOf(DocumentAnswer answer) =>
        answer.Check.IsWholeControl ? answer.Item.Label : $"{answer.Item.Label} {answer.Check.Id}";

    /// <summary>The answer, and in small who gave it when.</summary>
    private TableCell Answer(DocumentAnswer? answer)
    {
        if (answer is null)
        {
            return AuditPdfCells.Cell("–");
        }

        var text = AuditWords.ResultOf(answer, report.Words) + (answer.IsCarried
            ? report.Words["report.carried-over-comma"] : "");
        var isQuiet = answer.Bucket is AnswerBucket.Pass or AnswerBucket.NotApplicable or AnswerBucket.NotChecked or AnswerBucket.Recorded;
        var who = string.Join(", ", new[] { answer.Result?.By, answer.Result?.On }.OfType<string>());
        return new TableCell(
        [
            new Paragraph(isQuiet ? text : Inline.Bold(text)) { Style = HandoutStyles.Expect, SpaceAfter = 0 },
            .. who.Length == 0 ? Array.Empty<Block>() : [new Paragraph(who) { Style = HandoutStyles.Tiny, SpaceAfter = 0 }],
        ]);
    }

    /// <summary>What was noted; of a conflict, all that was answered.</summary>
    private string NoteOn(DocumentAnswer answer) => answer.Results.Count > 1
        ? string.Join("; ", answer.Results.Select(result => AuditWords.Said(result, report.Words)))
        : AuditWords.NoteOf(answer, report.Words) ?? "";
}
