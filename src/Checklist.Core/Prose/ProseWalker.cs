namespace Checklist.Core.Prose;

/// <summary>Visits everything inside a prose document, in reading order.</summary>
public static class ProseWalker
{
    public static IReadOnlyList<ProseInline> Inlines(ProseDocument document)
    {
        var found = new List<ProseInline>();
        Add(found, document.Blocks);
        foreach (var footnote in document.Footnotes)
        {
            Add(found, footnote.Blocks);
        }

        return found;
    }

    public static IEnumerable<HeadingBlock> Headings(ProseDocument document) => document.Blocks.OfType<HeadingBlock>();

    private static void Add(List<ProseInline> found, IReadOnlyList<ProseBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Add(found, block);
        }
    }

    private static void Add(List<ProseInline> found, ProseBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Add(found, paragraph.Inlines);
                break;
            case HeadingBlock heading:
                Add(found, heading.Inlines);
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    Add(found, item.Blocks);
                }

                break;
            case QuoteBlock quote:
                Add(found, quote.Blocks);
                break;
            case TableBlock table:
                foreach (var row in table.Rows.Prepend(table.Header))
                {
                    Add(found, row.Cells);
                }

                break;
            case DefinitionListBlock list:
                foreach (var item in list.Items)
                {
                    Add(found, item.Terms);
                    Add(found, item.Definition);
                }

                break;
            case CodeBlock or RuleBlock:
                break;
            default:
                throw new InvalidOperationException($"no walk for {block.GetType().Name}");
        }
    }

    private static void Add(List<ProseInline> found, IReadOnlyList<IReadOnlyList<ProseInline>> lines)
    {
        foreach (var line in lines)
        {
            Add(found, line);
        }
    }

    private static void Add(List<ProseInline> found, IReadOnlyList<ProseInline> inlines)
    {
        foreach (var inline in inlines)
        {
            found.Add(inline);
            Add(found, ChildrenOf(inline));
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
