namespace Checklist.Core.Prose;

/// <summary>
/// Copies a prose document with some of its inlines replaced. What the function leaves alone is copied with its children.
/// </summary>
public sealed class ProseRewriter(Func<ProseInline, IReadOnlyList<ProseInline>?> replace)
{
    /// <summary>Headings and link texts are copied as they are.</summary>
    public bool SkipsHeadings { get; init; }

    public bool SkipsLinks { get; init; }

    public ProseDocument Rewrite(ProseDocument document) => document with
    {
        Blocks = Rewrite(document.Blocks),
        Footnotes = [.. document.Footnotes.Select(footnote => footnote with { Blocks = Rewrite(footnote.Blocks) })],
    };

    private IReadOnlyList<ProseBlock> Rewrite(IReadOnlyList<ProseBlock> blocks) => [.. blocks.Select(Rewrite)];

    private ProseBlock Rewrite(ProseBlock block) => block switch
    {
        ParagraphBlock paragraph => paragraph with { Inlines = Rewrite(paragraph.Inlines) },
        HeadingBlock heading => SkipsHeadings ? heading : heading with { Inlines = Rewrite(heading.Inlines) },
        ListBlock list => list with { Items = [.. list.Items.Select(item => item with { Blocks = Rewrite(item.Blocks) })] },
        QuoteBlock quote => quote with { Blocks = Rewrite(quote.Blocks) },
        TableBlock table => table with { Header = Rewrite(table.Header), Rows = [.. table.Rows.Select(Rewrite)] },
        DefinitionListBlock list => list with { Items = [.. list.Items.Select(Rewrite)] },
        CodeBlock or RuleBlock => block,
        _ => throw new InvalidOperationException($"no copy of {block.GetType().Name}"),
    };

    private TableRow Rewrite(TableRow row) => new([.. row.Cells.Select(Rewrite)]);

    private DefinitionItem Rewrite(DefinitionItem item) =>
        new([.. item.Terms.Select(Rewrite)], Rewrite(item.Definition));

    private IReadOnlyList<ProseInline> Rewrite(IReadOnlyList<ProseInline> inlines)
    {
        var copies = new List<ProseInline>(inlines.Count);
        foreach (var inline in inlines)
        {
            if (replace(inline) is { } replacement)
            {
                copies.AddRange(replacement);
                continue;
            }

            copies.Add(CopyWithChildren(inline));
        }

        return copies;
    }

    private ProseInline CopyWithChildren(ProseInline inline) => inline switch
    {
        StrongInline strong => new StrongInline(Rewrite(strong.Inlines)),
        EmphasisInline emphasis => new EmphasisInline(Rewrite(emphasis.Inlines)),
        LinkInline link when !SkipsLinks => link with { Inlines = Rewrite(link.Inlines) },
        ReferenceInline reference when !SkipsLinks => reference with { Inlines = Rewrite(reference.Inlines) },
        _ => inline,
    };
}
