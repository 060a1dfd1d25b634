using Markdig.Syntax.Inlines;

namespace Checklist.Core.Prose;

/// <summary>
/// Walks Markdig's inlines without recursion. A delimiter that came to nothing holds all that follows it, thousands deep
/// in a text of nothing else; so may emphasis inside emphasis of the same kind, which says nothing new.
/// </summary>
internal static class InlineTree
{
    /// <summary>The inlines of a container in order; of delimiters themselves first, then what they hold.</summary>
    public static IEnumerable<Inline> Flatten(ContainerInline container, bool inEmphasis, bool inStrong)
    {
        var pending = new Stack<Inline?>([container.FirstChild]);
        while (pending.TryPop(out var inline))
        {
            if (inline is null)
            {
                continue;
            }

            pending.Push(inline.NextSibling);
            var isRedundant = inline is Markdig.Syntax.Inlines.EmphasisInline emphasis && (IsStrong(emphasis) ? inStrong : inEmphasis);
            var isTransparent = isRedundant || inline.GetType() == typeof(ContainerInline); // what a table that came to nothing leaves
            if (!isTransparent)
            {
                yield return inline;
            }

            if (isTransparent || inline is DelimiterInline)
            {
                pending.Push(((ContainerInline)inline).FirstChild);
            }
        }
    }

    public static bool IsStrong(Markdig.Syntax.Inlines.EmphasisInline emphasis) => emphasis.DelimiterCount == 2;
}
