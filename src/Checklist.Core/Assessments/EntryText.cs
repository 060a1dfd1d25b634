using System.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>Entries as YAML text: blocks that git merges well, or, inside a JSON file, JSON.</summary>
/// <param name="newLine">As the file has it.</param>
internal sealed class EntryText(string newLine)
{
    /// <summary>A mapping as the item of a block list, without the line end before and after it.</summary>
    /// <param name="indentation">Columns before the dash.</param>
    public string Item(IReadOnlyList<EntryField> fields, int indentation)
    {
        var builder = new StringBuilder();
        AppendItem(builder, fields, indentation);
        return builder.ToString();
    }

    /// <summary>The same, at the end of a text.</summary>
    public void AppendItem(StringBuilder builder, IReadOnlyList<EntryField> fields, int indentation)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            builder.Append(i == 0 ? "" : newLine).Append(' ', indentation).Append(i == 0 ? "- " : "  ");
            builder.Append(fields[i].KeyText).Append(": ").Append(fields[i].Block(indentation + 4, newLine));
        }
    }

    /// <summary>A mapping in braces, which JSON reads too.</summary>
    public static string Flow(IReadOnlyList<EntryField> fields) =>
        "{ " + string.Join(", ", fields.Select(field => $"{YamlText.Quote(field.Key)}: {field.Flow}")) + " }";
}
