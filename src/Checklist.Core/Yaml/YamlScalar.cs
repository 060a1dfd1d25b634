using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

public sealed class YamlScalar(SourcedText text, bool isPlain) : YamlNode(text.Span)
{
    public SourcedText Text { get; } = text;

    public string Value => Text.Value;

    /// <summary>Written without quotes, so that it may be a number, a truth value or nothing.</summary>
    public bool IsPlain { get; } = isPlain;

    public bool IsNull => IsPlain && (Value is "" or "~" or "null" or "Null" or "NULL");
}
