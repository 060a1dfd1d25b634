using Checklist.Core.Prose;

namespace Checklist.Core.Tests.Prose;

/// <summary>A document with what Markdown cannot say put as Markdown says it: links into the catalog, parameters, definitions.</summary>
internal static class PortableProse
{
    public static ProseDocument Of(ProseDocument document) => document with
    {
        Blocks = Blocks(document.Blocks),
        Footnotes = [.. document.Footnotes.Select(note => note with { Blocks = Blocks(note.Blocks) })],
    };

    public static bool HasListInFootnote(ProseDocument document) =>
        document.Footnotes.Any(note => note.Blocks.Any(block => block is not (ParagraphBlock or HeadingBlock or CodeBlock or RuleBlock)));

    private static IReadOnlyList<ProseBlock> Blocks(IReadOnlyList<ProseBlock> blocks) => [.. blocks.Select(Block)];

    private static ProseBlock Block(ProseBlock block) => block switch
    {
        ParagraphBlock paragraph => new ParagraphBlock(Inlines(paragraph.Inlines)),
        HeadingBlock heading => heading with { Anchor = "", Inlines = Inlines(heading.Inlines) },
        ListBlock list => List(list),
        QuoteBlock quote => new QuoteBlock(Inside(quote.Blocks)),
        TableBlock table => table with { Header = Row(table.Header), Rows = [.. table.Rows.Select(Row)] },
        DefinitionListBlock list => new ListBlock(false, 1, false, [.. list.Items.Select(Item)]),
        _ => block,
    };

    /// <summary>
    /// Behind the mark of a list or a quotation a tab at the start of a line counts from there, so that it reads back as spaces.
    /// </summary>
    private static IReadOnlyList<ProseBlock> Inside(IReadOnlyList<ProseBlock> blocks) =>
    [
        .. Blocks(blocks).Select(block => block is CodeBlock code
            ? code with { Code = code.Code.Replace("\t", "    ", StringComparison.Ordinal) }
            : block),
    ];

    private static ListBlock List(ListBlock list)
    {
        IReadOnlyList<ListItem> items = [.. list.Items.Select(item => item with { Blocks = Inside(item.Blocks) })];
        return list with { IsTight = list.IsTight && items.All(CanBeTight), Items = items };
    }

    private static bool CanBeTight(ListItem item) =>
        item.Blocks.Zip(item.Blocks.Skip(1)).All(pair => MarkdownBlockWriter.CanTouch(pair.First, pair.Second));

    private static TableRow Row(TableRow row) => new([.. row.Cells.Select(Inlines)]);

    private static ListItem Item(DefinitionItem item)
    {
        var builder = new InlineBuilder();
        foreach (var inlines in item.Terms)
        {
            builder.Add(new BreakInline(IsHard: true));
            builder.Add(new StrongInline(Inlines(WithoutStrong(inlines))));
        }

        IEnumerable<ProseBlock> term = item.Terms.Count == 0 ? [] : [new ParagraphBlock(builder.ToBlock())];
        return new ListItem(null, [.. term, .. Inside(item.Definition)]);
    }

    private static IReadOnlyList<ProseInline> WithoutStrong(IReadOnlyList<ProseInline> inlines)
    {
        var builder = new InlineBuilder();
        foreach (var inline in inlines)
        {
            builder.AddRange(inline switch
            {
                StrongInline strong => WithoutStrong(strong.Inlines),
                EmphasisInline emphasis => [new EmphasisInline(WithoutStrong(emphasis.Inlines))],
                LinkInline link => [link with { Inlines = WithoutStrong(link.Inlines) }],
                _ => [inline],
            });
        }

        return builder.ToInline();
    }

    private static IReadOnlyList<ProseInline> Inlines(IReadOnlyList<ProseInline> inlines)
    {
        var builder = new InlineBuilder();
        var before = default(ProseInline);
        foreach (var inline in inlines)
        {
            if (before is FootnoteReferenceInline && inline is FootnoteReferenceInline or LinkInline)
            {
                builder.Add(new TextInline(" "));
            }

            before = inline;
            builder.Add(inline switch
            {
                CatalogLinkInline link => new TextInline($"({link.Words ?? link.Target})"),
                ParameterInline parameter => new TextInline($"[{parameter.Id}]"),
                EmphasisInline emphasis => new EmphasisInline(Inlines(emphasis.Inlines)),
                StrongInline strong => new StrongInline(Inlines(strong.Inlines)),
                LinkInline link => link with { Inlines = Inlines(link.Inlines) },
                _ => inline,
            });
        }

        return builder.ToInline();
    }
}
