using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Flow = Checklist.Pdf.Layout;
using PdfLinkTarget = Checklist.Pdf.LinkTarget;

namespace Checklist.Core.Writers.Handout;

/// <summary>Turns prose into blocks of the PDF layout.</summary>
internal sealed class PdfProse(PdfImages images, HeldTargets held)
{
    /// <summary>Level of the heading that the prose is under; its own are deeper, and none is skipped.</summary>
    public int HeadingOffset { get; init; } = 3;

    /// <summary>The chapter whose headings links may lead to; null for other prose.</summary>
    public string? ChapterId { get; init; }

    public IReadOnlyList<Flow.Block> Blocks(ProseDocument? prose)
    {
        try
        {
            return prose is null ? [] : BlocksOf(prose);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, prose!.Source.Span))
        {
            throw;
        }
    }

    private IReadOnlyList<Flow.Block> BlocksOf(ProseDocument prose)
    {
        var levels = new HeadingLevels(HeadingOffset);
        var footnotes = prose.Footnotes.Select(
            footnote => (Flow.Block)new Flow.Group(
                [new Flow.Paragraph($"{footnote.Number}") { Style = HandoutStyles.Tiny }, .. Blocks(footnote.Blocks, levels)]));
        return [.. Blocks(prose.Blocks, levels), .. footnotes];
    }

    /// <summary>The inlines of a text of one paragraph, else null.</summary>
    public IReadOnlyList<Flow.Inline>? Inline(ProseDocument? prose) =>
        prose is { Blocks: [ParagraphBlock only], Footnotes: [] } && !only.Inlines.Any(inline => inline is ImageInline)
            ? Inlines(only.Inlines)
            : null;

    private IEnumerable<Flow.Block> Blocks(IReadOnlyList<ProseBlock> blocks, HeadingLevels levels) =>
        [.. blocks.Select(block => Block(block, levels))];

    private Flow.Block Block(ProseBlock block, HeadingLevels levels) => block switch
    {
        ParagraphBlock { Inlines: [ImageInline image] } => images.Block(image),
        ParagraphBlock { Inlines: [ImageInline, ..] } only when OnlyImages(only.Inlines) is { } pictures =>
            new Flow.Group([.. pictures.Select(images.Block)]),
        ParagraphBlock paragraph => new Flow.Paragraph(Inlines(paragraph.Inlines)),
        HeadingBlock heading => Heading(heading, levels.Next(heading.Level)),
        ListBlock list =>
            new Flow.ListBlock([.. list.Items.Select(item => Item(item, levels))]) { IsNumbered = list.IsOrdered, Start = list.Start },
        QuoteBlock quote =>
            new Flow.Group([.. Blocks(quote.Blocks, levels)]) { Role = Checklist.Pdf.Tagging.StructureRole.BlockQuote, Indent = 12 },
        CodeBlock code => new Flow.CodeBlock(code.Code),
        TableBlock table => Table(table),
        RuleBlock => new Flow.Rule(),
        DefinitionListBlock list => new Flow.Group([.. list.Items.SelectMany(item => Definition(item, levels))]),
        _ => throw new InvalidOperationException($"no layout for {block.GetType().Name}"),
    };

    private Flow.Heading Heading(HeadingBlock heading, int level) => new(level, Inlines(heading.Inlines))
    {
        IsInOutline = ChapterId is not null,
        Destination = ChapterId is null ? null : DestinationOf(new ProseTarget(ProseTargetKind.Chapter, ChapterId, heading.Anchor)),
    };

    private Flow.ListItem Item(ListItem item, HeadingLevels levels) => new([.. Task(item), .. Blocks(item.Blocks, levels)]);

    private static IEnumerable<Flow.Block> Task(ListItem item) =>
        item.IsChecked is { } isDone ? [new Flow.Paragraph(isDone ? "☑" : "☐")] : [];

    private IEnumerable<Flow.Block> Definition(DefinitionItem item, HeadingLevels levels) =>
    [
        .. item.Terms.Select(term => new Flow.Paragraph(Flow.Inline.Bold(Inlines(term))) { KeepWithNext = true, SpaceAfter = 0 }),
        new Flow.Group([.. Blocks(item.Definition, levels)]) { Indent = 12 },
    ];

    private Flow.Table Table(TableBlock table) => new(
        [.. table.Alignments.Select(_ => Flow.ColumnWidth.Share())],
        [.. table.Rows.Select(Row)])
    {
        Head = [Row(table.Header)],
    };

    private Flow.TableRow Row(TableRow row) =>
        new([.. row.Cells.Select(cell => new Flow.TableCell(Cell(cell)))]);

    private Flow.Block Cell(IReadOnlyList<ProseInline> cell) =>
        cell is [ImageInline image] ? images.Block(image) : new Flow.Paragraph(Inlines(cell)) { Style = HandoutStyles.Expect };

    /// <summary>The images of a paragraph of nothing else, or null.</summary>
    private static List<ImageInline>? OnlyImages(IReadOnlyList<ProseInline> inlines) =>
        inlines.All(inline => inline is ImageInline or BreakInline || (inline is TextInline text && string.IsNullOrWhiteSpace(text.Text)))
            ? [.. inlines.OfType<ImageInline>()]
            : null;

    private IReadOnlyList<Flow.Inline> Inlines(IReadOnlyList<ProseInline> inlines) => [.. inlines.Select(Inline)];

    private Flow.Inline Inline(ProseInline inline) => inline switch
    {
        TextInline text => text.Text,
        StrongInline strong => Flow.Inline.Bold(Inlines(strong.Inlines)),
        EmphasisInline emphasis => Flow.Inline.Italic(Inlines(emphasis.Inlines)),
        CodeInline code => new Flow.StyledInline([code.Code]) { IsMono = true, Scale = 0.88 },
        BreakInline { IsHard: true } => Flow.Inline.LineBreak,
        BreakInline => " ",
        ReferenceInline { Target.Kind: not ProseTargetKind.Reference } reference when held.Holds(reference.Target) =>
            Flow.Inline.Link(PdfLinkTarget.Destination(DestinationOf(reference.Target)), Inlines(reference.Inlines)),
        ReferenceInline reference => new Flow.StyledInline(Inlines(reference.Inlines)),
        LinkInline link => new Flow.StyledInline(Inlines(link.Inlines)),
        ImageInline image => images.Words(image),
        ParameterValueInline value => value.IsSet ? value.Text : $"[{value.Text}]",
        FootnoteReferenceInline footnote => $" ({footnote.Number})",
        CatalogLinkInline or ParameterInline => throw new InvalidOperationException("prose was not resolved"),
        _ => throw new InvalidOperationException($"no layout for {inline.GetType().Name}"),
    };

    /// <summary>The name of a place in the PDF. An edition that does not print the place has no links to it.</summary>
    public static string DestinationOf(ProseTarget target) => target.Kind switch
    {
        ProseTargetKind.Control => $"control-{target.Id}",
        ProseTargetKind.Group => $"group-{target.Id}",
        ProseTargetKind.Chapter => target.Anchor is null ? $"chapter-{target.Id}" : $"chapter-{target.Id}#{target.Anchor}",
        ProseTargetKind.Term => $"term-{target.Id}",
        ProseTargetKind.Reference => $"reference-{target.Id}",
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };
}
