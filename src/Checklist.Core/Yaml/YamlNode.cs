using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>A node of a YAML file with its true place: a collection reaches from its first to its last child.</summary>
public abstract class YamlNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;
}
