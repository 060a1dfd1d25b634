#pragma warning disable RS0030 // this is the one place that may look at them
using Markdig.Parsers;
using Markdig.Syntax;

namespace Checklist.Core.Prose;

/// <summary>
/// Where Markdig's nodes are in the text. Its own spans may start or end outside of it, as that of the code in a text that
/// ends with an opening fence; nobody else may read them.
/// </summary>
internal static class MarkdownPlaces
{
    /// <summary>Always inside a text of that length, and empty where the node has no text.</summary>
    public static (int Start, int Length) Of(MarkdownObject node, int textLength)
    {
        var start = Math.Clamp(node.Span.Start, 0, textLength);
        return (start, Math.Clamp(node.Span.Length, 0, textLength - start));
    }

    /// <summary>Places a block of ours at offsets in the text, the second one behind its end.</summary>
    public static void Set(Block block, int start, int end) => block.Span = new SourceSpan(start, end - 1);

    /// <summary>Places a node of ours at offsets in the text of its paragraph, the second one behind its end.</summary>
    public static void Set(MarkdownObject node, InlineProcessor processor, int start, int end)
    {
        node.Span.Start = processor.GetSourcePosition(start, out var line, out var column);
        node.Span.End = processor.GetSourcePosition(end - 1);
        node.Line = line;
        node.Column = column;
    }
}
