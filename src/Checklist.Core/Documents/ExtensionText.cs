using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Documents;

/// <summary>Prints the author's own keys.</summary>
internal static class ExtensionText
{
    public static IReadOnlyList<DocumentExtension> Of(IReadOnlyList<Extension> extensions) =>
        extensions.ConvertAll(extension => new DocumentExtension(extension.Key.Value["x-".Length..], Of(extension.Value)));

    private static string Of(YamlNode node)
    {
        var builder = new StringBuilder();
        Append(builder, node);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                builder.Append(scalar.Value);
                break;
            case YamlSequence sequence:
                AppendAll(builder, sequence.Items, ", ", item => Append(builder, item));
                break;
            case YamlMapping mapping:
                AppendAll(builder, mapping.Entries, "; ", entry =>
                {
                    builder.Append(entry.Key.Value).Append(": ");
                    Append(builder, entry.Value);
                });
                break;
            default:
                throw new InvalidOperationException($"no text for {node.GetType().Name}");
        }
    }

    private static void AppendAll<T>(StringBuilder builder, IReadOnlyList<T> items, string separator, Action<T> append)
    {
        for (var i = 0; i < items.Count; i++)
        {
            builder.Append(i == 0 ? "" : separator);
            append(items[i]);
        }
    }
}
