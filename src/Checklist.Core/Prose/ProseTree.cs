namespace Checklist.Core.Prose;

internal static class ProseTree
{
    /// <summary>The blocks that a block holds.</summary>
    public static IEnumerable<ProseBlock> Children(this ProseBlock block) => block switch
    {
        QuoteBlock quote => quote.Blocks,
        ListBlock list => list.Items.SelectMany(item => item.Blocks),
        DefinitionListBlock list => list.Items.SelectMany(item => item.Definition),
        _ => [],
    };
}
