using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml.Shapes;

/// <summary>How messages name a node.</summary>
internal static class NodeNames
{
    /// <summary><c>control `hv-01`</c>, or the bare name where the entry says neither id nor title.</summary>
    public static string Describe(string name, string? label) =>
        label is null || name == "catalog" ? $"this {name}" : $"{name} {Quoting.Quote(label)}";

    /// <summary>What tells an entry from others; null where it says neither id nor title.</summary>
    public static string? LabelOf(YamlMapping mapping) =>
        (mapping["id"] ?? mapping["title"] ?? mapping["term"]) is YamlScalar { IsNull: false } label ? label.Value : null;

    public static string Found(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        _ => "a single value",
    };

    /// <summary>Where a finding about a whole entry points: its first key, not all of its lines.</summary>
    public static SourceSpan HeadOf(YamlNode node) => node switch
    {
        YamlMapping { Entries: [var first, ..] } => first.Key.Span,
        YamlSequence { Items: [var first, ..] } => HeadOf(first),
        _ => node.Span,
    };
}
