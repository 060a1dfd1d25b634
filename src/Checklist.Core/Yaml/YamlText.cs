using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Checklist.Core.Yaml;

/// <summary>
/// A text as a YAML scalar: the one place that decides about quotes. Every reader has to get the same text back, those of YAML 1.1 too,
/// for which <c>no</c> is a truth value and <c>12:30:45</c> a number.
/// </summary>
internal static partial class YamlText
{
    private static readonly SearchValues<char> Unescaped = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(character => character is not ('"' or '\\'))]);

    /// <summary>Without quotes where no reader takes it for anything but a text; a key as well as a value.</summary>
    public static string Plain(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>A day, which readers may take for a date; what is none is quoted like any text.</summary>
    public static string Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : Quote(text);

    /// <summary>In double quotes, in a form that YAML and JSON have in common.</summary>
    public static string Quote(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Unescaped)) // nearly every text
        {
            return $"\"{text}\"";
        }

        var builder = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append("\\\\"),
                '\n' => builder.Append("\\n"),
                '\t' => builder.Append("\\t"),
                '\r' => builder.Append("\\r"),
                var character when IsHidden(text, i) => builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                var character => builder.Append(character),
            };
        }

        return builder.Append('"').ToString();
    }

    /// <summary>Several lines as a literal block where that keeps them to the letter; else as <see cref="Plain"/>.</summary>
    /// <param name="indentation">Columns before each line.</param>
    public static string Literal(string text, int indentation, string newLine)
    {
        var lines = text.Contains('\n', StringComparison.Ordinal) ? text.Split('\n') : [text];
        if (lines.Length == 1 || lines[0].Length == 0 || lines[^1].Length == 0 || lines[0][0] is ' ' or '\t' || !lines.All(IsLiteralLine))
        {
            return Plain(text);
        }

        var margin = new string(' ', indentation);
        return "|-" + string.Concat(lines.Select(line => newLine + (line.Length == 0 ? "" : margin + line)));
    }

    private static bool IsPlain(string text) =>
        PlainText().IsMatch(text) && !IsWordOfYaml(text) && (!NumberLike().IsMatch(text) || Version().IsMatch(text));

    private static bool IsWordOfYaml(string text) =>
        text.Length <= 5 && text.ToLowerInvariant() is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n";

    private static bool IsLiteralLine(string line) =>
        !line.EndsWith(' ')
            && (line.Length == 0 || !string.IsNullOrWhiteSpace(line))
            && !Enumerable.Range(0, line.Length).Any(i => line[i] != '\t' && IsHidden(line, i));

    /// <summary>Whether a character may not be in a file, or nobody would see it there.</summary>
    private static bool IsHidden(string text, int index) => text[index] switch
    {
        < ' ' or (>= '\u007f' and <= '\u00a0') or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' => true,
        (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => true, // they turn the reading direction
        var high when char.IsHighSurrogate(high) => index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]),
        var low when char.IsLowSurrogate(low) => index == 0 || !char.IsHighSurrogate(text[index - 1]),
        _ => false,
    };

    [GeneratedRegex(@"\A[A-Za-z0-9](?:[A-Za-z0-9 ._/-]*[A-Za-z0-9._/-])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();

    /// <summary>
    /// Made only of what numbers, dates and times of any reader are made of: <c>007</c>, <c>1E5</c>, <c>0x1F</c>, <c>2026-01-01T10</c>.
    /// </summary>
    [GeneratedRegex(@"\A[0-9][0-9A-Fa-fOoXxTtZz._ -]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLike();

    /// <summary>Two points or more: no number.</summary>
    [GeneratedRegex(@"\A[0-9]+(?:\.[0-9]+){2,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
