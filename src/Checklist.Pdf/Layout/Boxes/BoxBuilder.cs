using Checklist.Pdf.Forms;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Measures blocks for a width.</summary>
/// <param name="isFlat">Fields are not put on the page: what is in them is printed.</param>
internal sealed class BoxBuilder(PdfDocumentWriter document, Theme theme, PageSetup setup, bool isFlat)
{
    private const double TallestPart = 0.75; // of a page: what cannot be split must leave room for boxes around it

    private readonly InlineShaper inlines = new(document.Shaper, theme);

    public Theme Theme => theme;

    /// <summary>The greatest height of a part that cannot be split.</summary>
    public double MaximumPartHeight => setup.BodyHeight * TallestPart;

    /// <summary>What is in a field that is printed; null where it is empty, or where the field itself shows it.</summary>
    public string? Printed(FormField field) => isFlat ? ValueOf(field) : null;

    /// <summary>What a field shows when it is made; null for nothing.</summary>
    public string? Prefilled(FormField field) =>
        isFlat ? null : ValueOf(field) ?? (field is TextField { Value: { Length: > 0 } value } ? value : null);

    public int CountLines(string text, TextStyle style, double width) => LineFitter.Fit(document.Shaper.Shape(text, style), width).Length;

    public Box Build(Block block, double width) => block switch
    {
        Paragraph paragraph => Paragraph(paragraph, width, StructureRole.P),
        Heading heading => HeadingBox(heading, width),
        ListBlock list => ListBoxes.Build(this, list, width),
        CodeBlock code => CodeBoxes.Build(this, code, width),
        Panel panel => PanelOf(panel, width),
        Group group => GroupOf(group, width),
        Columns columns => ColumnsOf(columns, width),
        Table table => TableBoxes.Build(this, table, width),
        Picture picture => PictureBoxes.Build(this, picture, width),
        Illustration illustration => PictureBoxes.Build(this, illustration, width),
        Drawing drawing => PictureBoxes.Build(this, drawing, width),
        Rule rule => RuleOf(rule, width),
        TickRow row => TickBoxes.Build(this, row, width),
        FieldLine line => FieldLineBoxes.Build(this, line, width),
        WriteArea area => WriteAreaBox.Build(this, area, width),
        Gap gap => Spaced(
            new DrawnBox(Math.Min(gap.Height, MaximumPartHeight), static (_, _, _, _) => { })
            {
                KeepWithNext = gap.KeepWithNext,
                IsGap = true,
            }, gap, 0),
        PageBreak => Spaced(new DrawnBox(0, static (_, _, _, _) => { }), block, 0),
        _ => throw new ArgumentException($"there is no layout for {block.GetType().Name}", nameof(block)),
    };

    public Box[] BuildAll(IReadOnlyList<Block> blocks, double width)
    {
        var boxes = new Box[blocks.Count];
        for (var index = 0; index < boxes.Length; index++)
        {
            boxes[index] = Build(blocks[index], width);
        }

        return boxes;
    }

    /// <summary>The content of a cell or item: a single paragraph takes the place of the element itself.</summary>
    public Box Cell(IReadOnlyList<Block> blocks, double width, ElementSlot slot) => blocks is [Paragraph { Destination: null } only]
        ? ParagraphOf(only, width, slot)
        : new StackBox(BuildAll(blocks, width)) { Slot = slot };

    public ParagraphBox Paragraph(Paragraph paragraph, double width, StructureRole role) =>
        ParagraphOf(paragraph, width, new ElementSlot(role));

    public ParagraphBox ParagraphOf(Paragraph paragraph, double width, ElementSlot? slot)
    {
        var style = paragraph.Style ?? theme.Body;
        var set = inlines.Set(paragraph.Content, style, width);
        var content = new ParagraphContent(set) { Alignment = paragraph.Alignment, Slot = slot };
        return Spaced(
            new ParagraphBox(content)
            {
                KeepTogether = paragraph.KeepTogether,
                KeepWithNext = paragraph.KeepWithNext,
                Destination = paragraph.Destination,
            },
            paragraph,
            theme.BlockSpacing);
    }

    /// <summary>What is in a field, printed.</summary>
    public ParagraphBox PrintedText(Paragraph paragraph, FormField field, double width) => ParagraphOf(
        paragraph, width, new ElementSlot(StructureRole.Form) { Printed = new PrintedField(PrintedFieldKind.Text, field.Description) });

    /// <summary>Code, with a mark where a line of it goes on below.</summary>
    /// <param name="width">Of the text: the mark is behind it.</param>
    public ParagraphBox CodeOf(string text, double width) =>
        new(new ParagraphContent(inlines.SetCode(text, theme.Code, width)) { Slot = new ElementSlot(StructureRole.Code) });

    public static T Spaced<T>(T box, Block block, double spacing)
        where T : Box
    {
        box.SpaceBefore = block.SpaceBefore ?? 0;
        box.SpaceAfter = block.SpaceAfter ?? spacing;
        return box;
    }

    /// <summary>The line that says that something goes on.</summary>
    public Box? Continuation(IReadOnlyList<Inline> text, double width) => text.Count == 0
        ? null
        : ParagraphOf(new Paragraph(text) { Style = theme.Small with { IsItalic = true }, SpaceAfter = theme.ItemSpacing }, width, null);

    /// <summary>What the field was given; null for nothing.</summary>
    public string? ValueOf(FormField field) =>
        document.FieldValues.TryGetValue(field.Name, out var value) && value.Length > 0 ? value : null;

    private ParagraphBox HeadingBox(Heading heading, double width)
    {
        var level = Math.Clamp(heading.Level, 1, 6);
        var style = heading.Style ?? theme.HeadingStyle(level);
        var title = Inline.PlainText(heading.Content);
        var content = new ParagraphContent(inlines.Set(heading.Content, style, width))
        {
            Slot = new ElementSlot(StructureRole.H1 + (level - 1)),
            Heading = new HeadingMark(level, heading.OutlineTitle ?? title, heading.IsInOutline),
        };
        return new ParagraphBox(content)
        {
            KeepTogether = true,
            KeepWithNext = true,
            Destination = heading.Destination,
            SpaceBefore = heading.SpaceBefore ?? style.LineHeight * 0.8,
            SpaceAfter = heading.SpaceAfter ?? style.LineHeight * 0.3,
        };
    }

    private PanelBox PanelOf(Panel panel, double width)
    {
        width = Math.Min(panel.Width ?? width, width);
        var inner = Math.Max(1, width - (2 * (panel.Padding + panel.BorderWidth)));
        var content = new StackBox(BuildAll(panel.Content, inner)) { Continuation = Continuation(panel.Continued, inner) };
        return Spaced(
            new PanelBox(panel, content, width)
            {
                KeepTogether = panel.KeepTogether,
                KeepWithNext = panel.KeepWithNext,
                Destination = panel.Destination,
            },
            panel,
            theme.BlockSpacing);
    }

    private StackBox GroupOf(Group group, double width)
    {
        var inner = Math.Max(1, width - group.Indent);
        var stack = new StackBox(BuildAll(group.Content, inner))
        {
            Slot = group.Role is { } role ? new ElementSlot(role) : null,
            Indent = group.Indent,
            Continuation = group.ContinuedBy is { } block ? Build(block, inner) : Continuation(group.Continued, inner),
            Bar = group.Bar,
            KeepTogether = group.KeepTogether,
            MostEmpty = group.MostEmpty,
            KeepWithNext = group.KeepWithNext,
            Destination = group.Destination,
        };
        Spaced(stack, group, theme.BlockSpacing);
        stack.SpaceBefore = group.SpaceBefore ?? stack.FirstSpaceBefore;
        return stack;
    }

    private RowBox ColumnsOf(Columns columns, double width)
    {
        var gap = Math.Min(columns.Gap, width / (columns.Content.Count * 4));
        var widths = new ColumnWidth[columns.Content.Count];
        for (var index = 0; index < widths.Length; index++)
        {
            widths[index] = columns.Content[index].Width;
        }

        return RowOf(columns, ColumnWidth.Resolve(widths, width, gap), gap);
    }

    private RowBox RowOf(Columns columns, double[] widths, double gap)
    {
        var cells = new RowCell[widths.Length];
        var x = 0.0;
        for (var index = 0; index < cells.Length; index++)
        {
            var column = columns.Content[index];
            cells[index] = new RowCell(x, new StackBox(BuildAll(column.Content, widths[index]))
            {
                Slot = column.Content.Count == 0
                    ? null
                    : new ElementSlot(StructureRole.Div), // keeps what follows on the next page before the next column
                Top = Math.Clamp(column.Top, 0, MaximumPartHeight / 2),
            });
            x += widths[index] + gap;
        }

        return Spaced(
            new RowBox(cells)
            {
                KeepTogether = columns.KeepTogether,
                KeepWithNext = columns.KeepWithNext,
                Destination = columns.Destination,
            },
            columns,
            theme.BlockSpacing);
    }

    private DrawnBox RuleOf(Rule rule, double width)
    {
        void Draw(Surface surface, double x, double y, StructureElement parent)
        {
            using (surface.Page.Artifact())
            {
                surface.Page.Body.Line(x, y + (rule.Width / 2), x + width, y + (rule.Width / 2), rule.Width, rule.Color);
            }
        }

        return Spaced(
            new DrawnBox(rule.Width, Draw) { KeepWithNext = rule.KeepWithNext, Destination = rule.Destination }, rule, theme.BlockSpacing);
    }
}
