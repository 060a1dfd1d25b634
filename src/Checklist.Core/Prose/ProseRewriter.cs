namespace Checklist.Core.Prose;

/// <summary>
/// Copies a prose document with some of its inlines replaced. What holds none of them is not copied: most texts of a catalog
/// name nothing, and are the same objects before and after.
/// </summary>
public sealed class ProseRewriter(Func<ProseInline, IReadOnlyList<ProseInline>?> replace)
{
    /// <summary>Headings and link texts are left as they are.</summary>
    public bool SkipsHeadings { get; init; }

    public bool SkipsLinks { get; init; }

    public ProseDocument Rewrite(ProseDocument document)
    {
        var blocks = Rewrite(document.Blocks);
        var footnotes = Each(document.Footnotes, Rewrite);
        return Same(blocks, document.Blocks) && Same(footnotes, document.Footnotes)
            ? document
            : document with { Blocks = blocks, Footnotes = footnotes };
    }

    private Footnote Rewrite(Footnote footnote) =>
        Rewrite(footnote.Blocks) is var blocks && Same(blocks, footnote.Blocks) ? footnote : footnote with { Blocks = blocks };

    private IReadOnlyList<ProseBlock> Rewrite(IReadOnlyList<ProseBlock> blocks) => Each(blocks, Rewrite);

    private ProseBlock Rewrite(ProseBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                var words = Rewrite(paragraph.Inlines);
                return Same(words, paragraph.Inlines) ? block : new ParagraphBlock(words);
            case HeadingBlock heading:
                var title = SkipsHeadings ? heading.Inlines : Rewrite(heading.Inlines);
                return Same(title, heading.Inlines) ? block : heading with { Inlines = title };
            case ListBlock list:
                var items = Each(list.Items, Rewrite);
                return Same(items, list.Items) ? block : list with { Items = items };
            case QuoteBlock quote:
                var blocks = Rewrite(quote.Blocks);
                return Same(blocks, quote.Blocks) ? block : new QuoteBlock(blocks);
            case TableBlock table:
                var header = Rewrite(table.Header);
                var rows = Each(table.Rows, Rewrite);
                return Same(header, table.Header) && Same(rows, table.Rows) ? block : table with { Header = header, Rows = rows };
            case DefinitionListBlock list:
                var definitions = Each(list.Items, Rewrite);
                return Same(definitions, list.Items) ? block : new DefinitionListBlock(definitions);
            case CodeBlock or RuleBlock:
                return block;
            default:
                throw new InvalidOperationException($"no copy of {block.GetType().Name}");
        }
    }

    private ListItem Rewrite(ListItem item) =>
        Rewrite(item.Blocks) is var blocks && Same(blocks, item.Blocks) ? item : item with { Blocks = blocks };

    private TableRow Rewrite(TableRow row) => Each(row.Cells, Rewrite) is var cells && Same(cells, row.Cells) ? row : new TableRow(cells);

    private DefinitionItem Rewrite(DefinitionItem item)
    {
        var terms = Each(item.Terms, Rewrite);
        var definition = Rewrite(item.Definition);
        return Same(terms, item.Terms) && Same(definition, item.Definition) ? item : new DefinitionItem(terms, definition);
    }

    private IReadOnlyList<ProseInline> Rewrite(IReadOnlyList<ProseInline> inlines)
    {
        List<ProseInline>? copies = null;
        for (var index = 0; index < inlines.Count; index++)
        {
            var replacement = replace(inlines[index]);
            var inline = replacement is null ? WithChildren(inlines[index]) : replacement is [var only] ? only : null;
            if (copies is null && !Same(inline, inlines[index]))
            {
                copies = [.. inlines.Take(index)];
            }

            if (inline is null)
            {
                copies!.AddRange(replacement!);
            }
            else
            {
                copies?.Add(inline);
            }
        }

        return copies ?? inlines;
    }

    private ProseInline WithChildren(ProseInline inline)
    {
        var children = inline switch
        {
            StrongInline strong => strong.Inlines,
            EmphasisInline emphasis => emphasis.Inlines,
            LinkInline link when !SkipsLinks => link.Inlines,
            ReferenceInline reference when !SkipsLinks => reference.Inlines,
            _ => [],
        };
        var rewritten = Rewrite(children);
        return Same(rewritten, children) ? inline : inline switch
        {
            StrongInline => new StrongInline(rewritten),
            EmphasisInline => new EmphasisInline(rewritten),
            LinkInline link => link with { Inlines = rewritten },
            ReferenceInline reference => reference with { Inlines = rewritten },
            _ => throw new InvalidOperationException($"{inline.GetType().Name} has no inlines"),
        };
    }

    /// <summary>The list itself where all of its entries stay.</summary>
    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> list, Func<T, T> rewrite)
        where T : class
    {
        List<T>? copies = null;
        for (var index = 0; index < list.Count; index++)
        {
            var rewritten = rewrite(list[index]);
            if (copies is null && !Same(rewritten, list[index]))
            {
                copies = [.. list.Take(index)];
            }

            copies?.Add(rewritten);
        }

        return copies ?? list;
    }

    private static bool Same(object? now, object before) => ReferenceEquals(now, before);
}
