using System.Text;

namespace Checklist.Core.Assessments;

/// <summary>Values and entries as YAML text: blocks that git merges well, or, inside a JSON file, JSON.</summary>
/// <param name="newLine">As the file has it.</param>
internal sealed class EntryText(string newLine)
{
    /// <summary>A mapping as the item of a block list, without the line end before and after it.</summary>
    /// <param name="indentation">Columns before the dash.</param>
    public string Item(IReadOnlyList<EntryField> fields, int indentation)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < fields.Count; i++)
        {
            builder.Append(i == 0 ? "" : newLine).Append(' ', indentation).Append(i == 0 ? "- " : "  ");
            builder.Append(fields[i].Key).Append(": ").Append(fields[i].Block(indentation + 4, newLine));
        }

        return builder.ToString();
    }

    /// <summary>A mapping in braces, which JSON reads too.</summary>
    public static string Flow(IReadOnlyList<EntryField> fields) =>
        "{ " + string.Join(", ", fields.Select(field => $"\"{field.Key}\": {field.Flow}")) + " }";

    /// <summary>A text without quotes where YAML reads the same text back.</summary>
    public static string Plain(string text)
    {
        var isPlain = text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text[^1] != ' '
            && text.All(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '.' or '_' or '-' or '/')
            && text is not ("null" or "Null" or "NULL");
        return isPlain ? text : Quote(text);
    }

    /// <summary>In double quotes, in a form that YAML and JSON have in common.</summary>
    public static string Quote(string text)
    {
        var builder = new StringBuilder("\"");
        foreach (var character in text)
        {
            builder.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                '\u0085' or '\u00a0' or '\u2028' or '\u2029' or '\ufeff' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        return builder.Append('"').ToString();
    }

    /// <summary>Several lines as a literal block where that keeps them to the letter; else quoted.</summary>
    public static string Literal(string text, int indentation, string newLine)
    {
        var lines = text.Split('\n');
        var isLiteral = lines.Length > 1 && lines[0].Length > 0 && lines[^1].Length > 0 && lines[0][0] is not (' ' or '\t')
            && lines.All(line => !line.EndsWith(' ') && line.All(character => character == '\t' || (character >= ' ' && character is not ('\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff'))));
        if (!isLiteral)
        {
            return Plain(text);
        }

        var margin = new string(' ', indentation);
        return "|-" + string.Concat(lines.Select(line => newLine + (line.Length == 0 ? "" : margin + line)));
    }
}
