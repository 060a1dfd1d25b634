using System.Text;

namespace Checklist.Core.Yaml;

/// <summary>Writes nodes as YAML that reads back as the same values: block mappings, flow lists, quotes where they are needed.</summary>
public static class YamlWriter
{
    /// <summary>The entries of a mapping, one a line, each with LF.</summary>
    public static string WriteEntries(YamlMapping mapping)
    {
        var builder = new StringBuilder();
        AppendEntries(builder, mapping, indentation: 0);
        return builder.ToString();
    }

    private static void AppendEntries(StringBuilder builder, YamlMapping mapping, int indentation)
    {
        foreach (var entry in mapping.Entries)
        {
            builder.Append(' ', indentation).Append(Scalar(entry.Key)).Append(':');
            if (entry.Value is YamlMapping { Entries.Count: > 0 } inner)
            {
                builder.Append('\n');
                AppendEntries(builder, inner, indentation + 2);
                continue;
            }

            builder.Append(' ');
            AppendFlow(builder, entry.Value);
            builder.Append('\n');
        }
    }

    private static void AppendFlow(StringBuilder builder, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                builder.Append(Scalar(scalar));
                break;
            case YamlSequence sequence:
                builder.Append('[');
                AppendAll(builder, sequence.Items, item => AppendFlow(builder, item));
                builder.Append(']');
                break;
            case YamlMapping mapping:
                builder.Append('{');
                AppendAll(builder, mapping.Entries, entry =>
                {
                    builder.Append(Scalar(entry.Key)).Append(": ");
                    AppendFlow(builder, entry.Value);
                });
                builder.Append('}');
                break;
            default:
                throw new InvalidOperationException($"no YAML for {node.GetType().Name}");
        }
    }

    private static void AppendAll<T>(StringBuilder builder, IReadOnlyList<T> items, Action<T> append)
    {
        for (var i = 0; i < items.Count; i++)
        {
            builder.Append(i == 0 ? "" : ", ");
            append(items[i]);
        }
    }

    /// <summary>A scalar that was written plain stays plain where that is safe in every place, so that numbers stay numbers.</summary>
    private static string Scalar(YamlScalar scalar)
    {
        var isSafe = scalar.IsPlain && scalar.Value.Length > 0
            && scalar.Value.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '/')
            && scalar.Value[0] != '-';
        return isSafe || scalar.IsNull ? scalar.Value : YamlText.Quote(scalar.Value);
    }
}
