namespace Checklist.Core.Prose;

internal static class ProseTree
{
    /// <summary>The names of all headings.</summary>
    public static HashSet<string> Anchors(IReadOnlyList<ProseBlock> blocks)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<ProseBlock>(blocks);
        while (pending.TryPop(out var block))
        {
            if (block is HeadingBlock heading)
            {
                anchors.Add(heading.Anchor);
            }

            foreach (var child in block.Children())
            {
                pending.Push(child);
            }
        }

        return anchors;
    }

    /// <summary>The blocks that a block holds.</summary>
    public static IEnumerable<ProseBlock> Children(this ProseBlock block) => block switch
    {
        QuoteBlock quote => quote.Blocks,
        ListBlock list => list.Items.SelectMany(item => item.Blocks),
        DefinitionListBlock list => list.Items.SelectMany(item => item.Definition),
        _ => [],
    };
}
