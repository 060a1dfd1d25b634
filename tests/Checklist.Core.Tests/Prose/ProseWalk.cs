using Checklist.Core.Prose;

namespace Checklist.Core.Tests.Prose;

internal static class ProseWalk
{
    public static IEnumerable<ProseInline> Inlines(ProseDocument document) =>
        document.Blocks.Concat(document.Footnotes.SelectMany(note => note.Blocks)).SelectMany(OfBlock);

    private static IEnumerable<ProseInline> OfBlock(ProseBlock block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Inlines.SelectMany(OfInline),
        HeadingBlock heading => heading.Inlines.SelectMany(OfInline),
        ListBlock list => list.Items.SelectMany(item => item.Blocks).SelectMany(OfBlock),
        QuoteBlock quote => quote.Blocks.SelectMany(OfBlock),
        TableBlock table => table.Rows.Prepend(table.Header).SelectMany(row => row.Cells).SelectMany(cell => cell).SelectMany(OfInline),
        DefinitionListBlock list =>
            list.Items.SelectMany(
                item => item.Terms.SelectMany(term => term.SelectMany(OfInline)).Concat(item.Definition.SelectMany(OfBlock))),
        _ => [],
    };

    private static IEnumerable<ProseInline> OfInline(ProseInline inline) => inline switch
    {
        EmphasisInline emphasis => emphasis.Inlines.SelectMany(OfInline).Prepend(inline),
        StrongInline strong => strong.Inlines.SelectMany(OfInline).Prepend(inline),
        LinkInline link => link.Inlines.SelectMany(OfInline).Prepend(inline),
        _ => [inline],
    };
}
