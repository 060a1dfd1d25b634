using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Pdf;
using Checklist.Pdf.Layout;
using TableRow = Checklist.Pdf.Layout.TableRow;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// All checks as the table that auditors know: letter, what is asked and how to check it, objective evidence, result. One row for each
/// check, below a row for its control, where who checked it signs; a control that is its own check has one row.
/// </summary>
/// <param name="targets">Those that the answers are for: one, or a column for each.</param>
internal sealed class WorksheetTable(Sheet sheet, IReadOnlyList<DocumentTarget?> targets, DocumentFlow flow)
{
    private static readonly Color GroupGround = Color.Grey(0.9);
    private static readonly Color ControlGround = Color.Grey(0.965);

    private readonly double referenceColumn = WorksheetStyles.ReferenceColumn(sheet.Document);
    private readonly PdfProse prose = sheet.Prose;
    private readonly CheckLayout checks = new(sheet, WorksheetStyles.Text) { NamesEvidence = false };
    private readonly double evidenceColumn = WorksheetStyles.EvidenceColumn(sheet.Context);
    private readonly IReadOnlyList<WorksheetCells> cells = [.. targets.Select(target => new WorksheetCells(sheet, target))];

    private bool IsSideBySide => targets.Count > 1;

    private int ColumnCount => IsSideBySide ? 2 + targets.Count : 4;

    public Table Build() => new(
        [
            ColumnWidth.Fixed(referenceColumn), ColumnWidth.Share(),
            .. IsSideBySide
                ? targets.Select(_ => ColumnWidth.Fixed(WorksheetStyles.TargetColumn))
                : [ColumnWidth.Fixed(evidenceColumn), ColumnWidth.Fixed(WorksheetStyles.AnswerColumn)],
        ],
        new RowsOnDemand([.. sheet.Document.Sections.SelectMany(section => Section(section, sheet.SectionLevel + 1))]))
    {
        Head =
        [
            new TableRow(
                [new TableCell(HeadText(sheet.Words["paper.what-is-asked"])) { ColumnSpan = 2 },
                .. IsSideBySide
                    ? targets.Select(target => new TableCell(HeadText(sheet.Words.Format("paper.evidence-result-of", target!.Title))))
                    : [new TableCell(HeadText(sheet.Words["paper.objective-evidence"])),
                        new TableCell(HeadText(sheet.Words["paper.result-by-date"]))]]),
        ],
        Lines = TableLines.Grid,
        Padding = WorksheetStyles.CellPadding,
        FillsPages = true,
        SpaceAfter = 0,
    };

    private IEnumerable<Func<TableRow>> Section(ChecklistSection section, int level) =>
    [
        .. section.Flatten().Any(inner => inner.Items.Count > 0)
            ? [() => Of(section.Id, () => Group(section, level))]
            : Array.Empty<Func<TableRow>>(),
        .. section.Items.SelectMany(Item),
        .. section.Sections.SelectMany(inner => Section(inner, Math.Min(level + 1, 6))),
    ];

    private IEnumerable<Func<TableRow>> Item(ChecklistItem item) => item.Checks switch
    {
        [{ IsWholeControl: true } only] => [() => Of(item.Id, () => Check(item, only))],
        _ =>
        [
            () => Of(item.Id, () => Control(item)),
            .. item.Checks.Select(check => (Func<TableRow>)(() => Of(item.Id, () => Check(item, check)))),
        ],
    };

    private TableRow Of(string id, Func<TableRow> row)
    {
        flow.Document.Origin = id; // findings about characters name it
        return row();
    }

    private TableRow Group(ChecklistSection section, int level)
    {
        var heading = new Heading(level, sheet.Look.Ink(section.Title))
        {
            Style = HandoutStyles.PartTitle,
            SpaceBefore = 0,
            SpaceAfter = 0,
            Destination = targets[0] is null ? PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Group, section.Id)) : null,
        };
        return Across([heading, .. prose.Blocks(section.Summary)], GroupGround);
    }

    private static Paragraph HeadText(string text) => new(Inline.Bold(text)) { Style = HandoutStyles.Tiny, SpaceAfter = 0 };

    private TableRow Control(ChecklistItem item) => item.IsWithdrawn
        ? Across([.. Head(item, flow.BodyWidth)], ControlGround, keepsWithNext: false)
        : new TableRow(
            [
                new TableCell([.. Head(item, HeadWidth), .. prose.Blocks(item.Statement)])
                {
                    IsRowHeader = true,
                    ColumnSpan = ColumnCount - targets.Count,
                },
                .. cells.Select(of => new TableCell(IsSideBySide ? of.SignedOnALine(item) : of.Signed(item))),
            ])
        {
            Background = ControlGround,
            KeepWithNext = true,
        };

    private TableRow Across(IReadOnlyList<Block> content, Color ground, bool keepsWithNext = true) =>
        new(new TableCell(content) { IsRowHeader = true, ColumnSpan = ColumnCount }) { Background = ground, KeepWithNext = keepsWithNext };

    private TableRow Check(ChecklistItem item, ChecklistCheck check) => new(
        [
            .. check.IsWholeControl ? Whole(item, check) : Lettered(item, check),
            .. IsSideBySide
                ? cells.Select(of => new TableCell(of.Stacked(item, check)))
                : [new TableCell(cells[0].Answer(item, check))],
        ])
    {
        Grows = true,
        Continuation = new TableRow(new TableCell(Continued(item)) { ColumnSpan = ColumnCount }),
    };

    private IReadOnlyList<TableCell> Whole(ChecklistItem item, ChecklistCheck check) =>
    [
        new TableCell([.. Head(item, referenceColumn + AskedWidth), .. prose.Blocks(item.Statement), .. checks.How(check)])
        {
            IsRowHeader = true,
            ColumnSpan = 2,
        },
        .. IsSideBySide ? Array.Empty<TableCell>() : [new TableCell(cells[0].Evidence(item, check))],
    ];

    private IReadOnlyList<TableCell> Lettered(ChecklistItem item, ChecklistCheck check)
    {
        var letter = new TableCell(new Paragraph(check.Id) { Style = WorksheetStyles.CheckId, SpaceAfter = 0 }) { IsRowHeader = true };
        var asked = Asked(item, check);
        if (IsSideBySide)
        {
            return [letter, new TableCell(asked)];
        }

        var evidence = cells[0].Evidence(item, check);
        var across = CountAcross(asked);
        return across == 0
            ? [letter, new TableCell(asked), new TableCell(evidence)]
            : [letter, new TableCell([.. asked.Take(across), Beside([.. asked.Skip(across)], evidence)]) { ColumnSpan = 2 }];
    }

    /// <summary>What is expected goes on the line where the check ends, when that takes fewer lines.</summary>
    private IReadOnlyList<Block> Asked(ChecklistItem item, ChecklistCheck check)
    {
        var text = checks.Text(item, check);
        var expected = checks.Expect(check);
        if (text is not [.., Paragraph asked] || expected is not [Paragraph expect])
        {
            return [.. text, .. expected];
        }

        var one = new Paragraph([.. asked.Content, "   ", .. expect.Content]) { Style = expect.Style, SpaceAfter = expect.SpaceAfter };
        return Measure([one], AskedWidth) < Measure([asked, expect], AskedWidth) - expect.Style!.LineHeight / 2
            ? [.. text.SkipLast(1), one]
            : [.. text, .. expected];
    }

    /// <summary>The evidence in its column, with the lines of a cell of its own.</summary>
    private Columns Beside(IReadOnlyList<Block> asked, WriteArea evidence) => new(
        new Column(ColumnWidth.Fixed(AskedWidth), asked),
        new Column(ColumnWidth.Share(), evidence with { Edge = WorksheetStyles.CellPadding }))
    {
        Gap = 2 * WorksheetStyles.CellPadding,
        SpaceBefore = 2 * WorksheetStyles.CellPadding,
        SpaceAfter = 0,
    };

    private double AskedWidth => flow.BodyWidth - referenceColumn - evidenceColumn - WorksheetStyles.AnswerColumn
        - (2 * WorksheetStyles.CellPadding);

    /// <summary>Of the head of a control, beside where it is signed.</summary>
    private double HeadWidth => IsSideBySide
        ? flow.BodyWidth - (targets.Count * WorksheetStyles.TargetColumn)
        : flow.BodyWidth - WorksheetStyles.AnswerColumn;

    /// <summary>
    /// How many of the blocks take the width of both columns, with the evidence beside the others: long texts, and commands above all, need
    /// less of the page there.
    /// </summary>
    private int CountAcross(IReadOnlyList<Block> asked) => Enumerable.Range(0, Math.Max(asked.Count, 1)).MinBy(count =>
    {
        var across = count == 0
            ? 0
            : Measure([.. asked.Take(count)], AskedWidth + evidenceColumn) + (2 * WorksheetStyles.CellPadding);
        return across + Math.Max(Measure([.. asked.Skip(count)], AskedWidth), WorksheetStyles.EvidenceHeight);
    });

    private double Measure(IReadOnlyList<Block> blocks, double width) => flow.Measure(new Group(blocks), width);

    private Paragraph Continued(ChecklistItem item) =>
        new(Inline.Mono(item.Label), "  ", Inline.Italic(sheet.Words.Format("paper.continued", item.Title))) { Style = HandoutStyles.Tiny,
            SpaceAfter = 0 };

    /// <summary>
    /// Title, and behind it how grave it is, for whom, and the clauses that it answers; below it in small lines, where these take less
    /// room.
    /// </summary>
    private IEnumerable<Block> Head(ChecklistItem item, double width)
    {
        Inline[] title = [new StyledInline([item.Label]) { IsMono = true, IsBold = true, Scale = 0.9 }, "   ", Inline.Bold(item.Title)];
        Inline[] facts = [.. Weight(item).Concat(Facts(item)).SelectMany(fact => new[] { " · ", fact }).Skip(1)];
        var small = new StyledInline(facts) { Scale = HandoutStyles.Tiny.Size / WorksheetStyles.ControlTitle.Size };
        var name = new Paragraph(title)
        {
            Style = WorksheetStyles.ControlTitle,
            SpaceAfter = 0.5,
            Destination = targets[0] is null ? PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Control, item.Id)) : null,
        };
        IReadOnlyList<Block> onOne = [facts.Length == 0 ? name : name with { Content = [.. title, "   ", small] }];
        IReadOnlyList<Block> below =
        [
            name with { SpaceAfter = 0, KeepWithNext = true },
            new Paragraph(facts) { Style = HandoutStyles.Tiny, SpaceAfter = 0.5 },
        ];
        var inner = width - (2 * WorksheetStyles.CellPadding);
        return
        [
            .. facts.Length == 0 || Measure(onOne, inner) <= Measure(below, inner) ? onOne : below,
            .. new ControlLayout(sheet).Remarks(item with { Change = null }),
        ];
    }

    private IEnumerable<Inline> Weight(ChecklistItem item)
    {
        if (item.IsWithdrawn)
        {
            yield break;
        }

        if (item.Severity is { } severity)
        {
            yield return Inline.Bold(sheet.Words.Of(severity));
        }

        if (item.SeverityNote is { } note)
        {
            yield return note;
        }

        if (item.Keyword is { } keyword)
        {
            yield return Inline.Bold(sheet.Words.Of(keyword));
        }

        if (item.Change is { } change)
        {
            yield return sheet.Words.Format(change.IsNew ? "paper.new-since-in-sentence" : "paper.changed-since-in-sentence", change.Since);
        }
    }

    private static IEnumerable<Inline> Facts(ChecklistItem item) => item.IsWithdrawn
        ? []
        :
        [
            .. item.Levels.Concat(item.Roles).Concat(item.Platforms).Select(entry => (Inline)entry.Title),
            .. item.Mappings.Select(mapping => Inline.Bold($"{mapping.Framework.Name} {string.Join(", ", mapping.Ids)}")),
        ];
}

/// <summary>Rows that are made when their turn comes, and again when they are asked for again.</summary>
internal sealed class RowsOnDemand(IReadOnlyList<Func<TableRow>> rows) : IReadOnlyList<TableRow>
{
    public int Count => rows.Count;

    public TableRow this[int index] => rows[index]();

    public IEnumerator<TableRow> GetEnumerator() => rows.Select(row => row()).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
