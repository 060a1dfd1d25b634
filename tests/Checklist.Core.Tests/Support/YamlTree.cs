using Checklist.Core.Yaml;

namespace Checklist.Core.Tests.Support;

/// <summary>Trees of YAML as text, a line for each node with its place, so that two can be compared.</summary>
internal static class YamlTree
{
    public static string Describe(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar scalar => $"{Place(node)} {scalar.Text.Form} {(scalar.IsPlain ? "plain" : "not plain")} {scalar.Value}",
        YamlSequence sequence => $"{Place(node)} [\n" + string.Concat(sequence.Items.Select(item => Describe(item) + "\n")) + "]",
        YamlMapping mapping => $"{Place(node)} {{\n"
            + string.Concat(mapping.Entries.Select(entry => $"{Describe(entry.Key)}: {Describe(entry.Value)}\n")) + "}",
        _ => throw new InvalidOperationException($"no text for {node.GetType().Name}"),
    };

    private static string Place(YamlNode node) => $"{node.Span.Offset}+{node.Span.Length}";
}
