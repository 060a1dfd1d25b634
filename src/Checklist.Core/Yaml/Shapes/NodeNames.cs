using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml.Shapes;

/// <summary>How messages name a node.</summary>
internal static class NodeNames
{
    /// <summary><c>control `hv-01`</c>, or the bare name where the entry says neither id nor title.</summary>
    public static string Describe(string name, YamlMapping mapping)
    {
        var label = mapping["id"] ?? mapping["title"] ?? mapping["term"];
        var hasLabel = name != "catalog" && label is YamlScalar { IsNull: false };
        return hasLabel ? $"{name} {Quoting.Quote(((YamlScalar)label!).Value)}" : $"this {name}";
    }

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
