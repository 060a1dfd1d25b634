namespace Checklist.Core.Prose;

/// <summary>Visits everything inside a prose document, in reading order.</summary>
public static class ProseWalker
{
    public static IEnumerable<ProseInline> Inlines(ProseDocument document) =>
        Inlines(document.Blocks).Concat(document.Footnotes.SelectMany(footnote => Inlines(footnote.Blocks)));

    public static IEnumerable<HeadingBlock> Headings(ProseDocument document) => document.Blocks.OfType<HeadingBlock>();

    public static IEnumerable<ProseInline> Inlines(IEnumerable<ProseBlock> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var inline in Inlines(block))
            {
                yield return inline;
            }
        }
    }

    private static IEnumerable<ProseInline> Inlines(ProseBlock block) => block switch
    {
        ParagraphBlock paragraph => Flatten(paragraph.Inlines),
        HeadingBlock heading => Flatten(heading.Inlines),
        ListBlock list => list.Items.SelectMany(item => Inlines(item.Blocks)),
        QuoteBlock quote => Inlines(quote.Blocks),
        TableBlock table => table.Rows.Prepend(table.Header).SelectMany(row => row.Cells).SelectMany(Flatten),
        DefinitionListBlock list => list.Items.SelectMany(item => item.Terms.SelectMany(Flatten).Concat(Inlines(item.Definition))),
        CodeBlock or RuleBlock => [],
        _ => throw new InvalidOperationException($"no walk for {block.GetType().Name}"),
    };

    private static IEnumerable<ProseInline> Flatten(IReadOnlyList<ProseInline> inlines)
    {
        foreach (var inline in inlines)
        {
            yield return inline;
            foreach (var inner in Flatten(ChildrenOf(inline)))
            {
                yield return inner;
            }
        }
    }

    private static IReadOnlyList<ProseInline> ChildrenOf(ProseInline inline) => inline switch
    {
        StrongInline strong => strong.Inlines,
        EmphasisInline emphasis => emphasis.Inlines,
        LinkInline link => link.Inlines,
        ReferenceInline reference => reference.Inlines,
        _ => [],
    };
}
