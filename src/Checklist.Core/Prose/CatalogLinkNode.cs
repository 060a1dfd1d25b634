using Markdig.Syntax.Inlines;

namespace Checklist.Core.Prose;

/// <summary>What <see cref="CatalogLinkParser"/> found, in Markdig's tree.</summary>
internal sealed class CatalogLinkNode(string target, string? anchor, string? words) : LeafInline
{
    public string Target { get; } = target;

    public string? Anchor { get; } = anchor;

    public string? Words { get; } = words;
}
