using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Pdf;
using Checklist.Pdf.Layout;
using TableRow = Checklist.Pdf.Layout.TableRow;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// All checks as the table that auditors know: reference, what is asked and how to check it, objective evidence, result. One row for each
/// check, below a row for its control; a control that is its own check has one row.
/// </summary>
internal sealed class WorksheetTable(Sheet sheet, DocumentTarget? target, DocumentFlow flow)
{
    private const int ColumnCount = 4;

    private static readonly Color GroupGround = Color.Grey(0.9);
    private static readonly Color ControlGround = Color.Grey(0.965);

    private static readonly Paragraph EvidenceLabel = new("Objective evidence")
    {
        Style = HandoutStyles.Tiny,
        SpaceBefore = 2,
        SpaceAfter = 0,
    };

    private readonly PdfProse prose = sheet.Prose;
    private readonly CheckLayout checks = new(sheet, WorksheetStyles.Text);
    private readonly WorksheetCells cells = new(sheet, target);

    public Table Build() => new(
        [
            ColumnWidth.Fixed(WorksheetStyles.ReferenceColumn), ColumnWidth.Share(), ColumnWidth.Fixed(WorksheetStyles.EvidenceColumn),
            ColumnWidth.Fixed(WorksheetStyles.AnswerColumn),
        ],
        new RowsOnDemand([.. sheet.Document.Sections.SelectMany(section => Section(section, sheet.SectionLevel + 1))]))
    {
        Head =
        [
            new TableRow(
                CoverLayout.HeadCell("Reference"), CoverLayout.HeadCell("What is asked, and how to check it"),
                CoverLayout.HeadCell("Objective evidence"), CoverLayout.HeadCell("Result, by, date")),
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
            Destination = target is null ? PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Group, section.Id)) : null,
        };
        return Across([heading, .. prose.Blocks(section.Summary)], GroupGround);
    }

    private TableRow Control(ChecklistItem item) => Across(
        [.. Head(item), .. item.IsWithdrawn ? [] : prose.Blocks(item.Statement)], ControlGround, keepsWithNext: !item.IsWithdrawn);

    private static TableRow Across(IReadOnlyList<Block> content, Color ground, bool keepsWithNext = true) =>
        new(new TableCell(content) { IsRowHeader = true, ColumnSpan = ColumnCount }) { Background = ground, KeepWithNext = keepsWithNext };

    private TableRow Check(ChecklistItem item, ChecklistCheck check)
    {
        var asked = check.IsWholeControl
            ? [.. Head(item), .. item.Statement is null ? [] : prose.Blocks(item.Statement), .. checks.How(check)]
            : checks.Asked(item, check);
        var evidence = cells.Evidence(item, check);
        IReadOnlyList<TableCell> middle = IsShorterBelow(asked)
            ? [new TableCell([.. asked, EvidenceLabel, .. evidence]) { ColumnSpan = 2 }]
            : [new TableCell(asked), new TableCell(evidence)];
        return new TableRow(
            [new TableCell(cells.Reference(item, check)) { IsRowHeader = true }, .. middle, new TableCell(cells.Answer(item, check))])
        {
            Grows = true,
            Continuation = new TableRow(new TableCell(Continued(item)) { ColumnSpan = ColumnCount }),
        };
    }

    /// <summary>
    /// Long texts, and commands above all, take less of the page over the width of both columns, with the evidence below them.
    /// </summary>
    private bool IsShorterBelow(IReadOnlyList<Block> asked)
    {
        var others = WorksheetStyles.ReferenceColumn + WorksheetStyles.EvidenceColumn + WorksheetStyles.AnswerColumn;
        var width = flow.BodyWidth - others - (2 * WorksheetStyles.CellPadding);
        var beside = Math.Max(flow.Measure(new Group(asked), width), WorksheetStyles.EvidenceHeight);
        var below = flow.Measure(new Group([.. asked, EvidenceLabel]), width + WorksheetStyles.EvidenceColumn)
            + WorksheetStyles.EvidenceHeight;
        return below < beside;
    }

    private static Paragraph Continued(ChecklistItem item) =>
        new(Inline.Mono(item.Label), "  ", Inline.Italic($"{item.Title}, continued")) { Style = HandoutStyles.Tiny, SpaceAfter = 0 };

    /// <summary>
    /// Title and how grave it is; below it, on one line where the words allow, for whom, and the clauses that it answers.
    /// </summary>
    private IEnumerable<Block> Head(ChecklistItem item)
    {
        yield return new Paragraph(
            [new StyledInline([item.Label]) { IsMono = true, Scale = 0.9 }, $"   {item.Title}   ", .. Joined(Weight(item))])
        {
            Style = WorksheetStyles.ControlTitle,
            SpaceAfter = 0.5,
            Destination = target is null ? PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Control, item.Id)) : null,
        };
        var facts = Joined(Facts(item));
        if (facts.Count > 0)
        {
            yield return new Paragraph(facts) { Style = HandoutStyles.Tiny, SpaceAfter = 1 };
        }

        foreach (var block in ControlLayout.Remarks(item with { Change = null }))
        {
            yield return block;
        }
    }

    private static IReadOnlyList<Inline> Joined(IEnumerable<Inline> inlines) =>
        [.. inlines.SelectMany(inline => new[] { Small(" · "), inline }).Skip(1)];

    private static Inline Small(string text) => new StyledInline([text]) { Scale = 7.5 / WorksheetStyles.ControlTitle.Size };

    private static IEnumerable<Inline> Weight(ChecklistItem item)
    {
        if (item.IsWithdrawn)
        {
            yield break;
        }

        if (item.Severity is { } severity)
        {
            yield return Small(Wording.Of(severity));
        }

        if (item.SeverityNote is { } note)
        {
            yield return Small(note);
        }

        if (item.Keyword is { } keyword)
        {
            yield return Small(Wording.Of(keyword));
        }

        if (item.Change is { } change)
        {
            yield return Small($"{(change.IsNew ? "new" : "changed")} since version {change.Since}");
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
