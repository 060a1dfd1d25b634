using Markdig.Syntax.Inlines;

namespace Checklist.Core.Prose;

/// <summary>What <see cref="ParameterParser"/> found, in Markdig's tree.</summary>
internal sealed class ParameterNode(string id) : LeafInline
{
    public string Id { get; } = id;
}
