using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

public sealed class YamlSequence(SourceSpan span, IReadOnlyList<YamlNode> items) : YamlNode(span)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;
}
