using System.Globalization;
using System.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>A map as a file, to be kept beside the catalog and corrected by hand.</summary>
internal static class ColumnMapText
{
    public static string Write(ColumnMap map)
    {
        var text = new StringBuilder("# Which column of the table becomes what. Give it to `checklist import` with --map.\n");
        text.Append(CultureInfo.InvariantCulture, $"header: {map.HeaderRow}\ncolumns:\n");
        foreach (var same in map.Columns.GroupBy(KeyOf, StringComparer.Ordinal))
        {
            var columns = same.Select(Value).ToList();
            text.Append($"  {YamlText.Plain(same.Key)}: {(columns.Count == 1 ? columns[0] : $"[{string.Join(", ", columns)}]")}\n");
        }

        if (map.SkipColumn is not null)
        {
            var words = string.Join(", ", map.SkipWords.Select(YamlText.Plain));
            text.Append($"skip: {{ column: {YamlText.Plain(map.SkipHeading)}, is: [{words}] }}\n");
        }

        return text.ToString();
    }

    private static string KeyOf(ColumnUse use) =>
        use.Field == ImportField.Own ? use.Name : use.Field.Key;

    private static string Value(ColumnUse use)
    {
        List<string> parts = [];
        if (use.Which > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"which: {use.Which}"));
        }

        if (use.Field == ImportField.Mapping)
        {
            parts.Add($"framework: {YamlText.Plain(use.Name)}");
        }

        if (use.Split is not null)
        {
            parts.Add($"split: {YamlText.Quote(use.Split)}");
        }

        if (use.Words.Count > 0)
        {
            var words = use.Words.Select(pair => $"{YamlText.Plain(pair.Key)}: {YamlText.Plain(pair.Value)}");
            parts.Add($"words: {{ {string.Join(", ", words)} }}");
        }

        var heading = YamlText.Plain(use.Heading);
        return parts.Count == 0 ? heading : $"{{ column: {heading}, {string.Join(", ", parts)} }}";
    }
}
