using System.Text.RegularExpressions;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>
/// Finds a text that needs quotes and has none, where that made a file unreadable: the library tells what it met and not why.
/// </summary>
internal static partial class UnquotedText
{
    private const string AlwaysSpecial = "@`%";

    private static readonly char[] Structure = [':', '[', '{'];

    /// <summary>The text without quotes that made the file unreadable, and how it starts; null where it was something else.</summary>
    /// <param name="offset">Where the library gave up.</param>
    /// <returns>The text and the characters that it starts with; null when the line has another fault.</returns>
    public static (SourceSpan Span, string Start)? Find(SourceText source, int offset)
    {
        var line = source.PositionAt(Math.Clamp(offset, 0, source.Content.Length)).Line;
        var match = ValuePattern().Match(source.Line(line).ToString());
        if (!match.Success)
        {
            return null;
        }

        var value = match.Groups["value"];
        var start = value.Value is ['{', '{', ..] or ['[', '[', ..] ? value.Value[..2] : value.Value[..1];
        var begin = source.OffsetAt(new TextPosition(line, 1)) + value.Index;
        var isText = start == "{{" || AlwaysSpecial.Contains(start, StringComparison.Ordinal)
            || (TextBehind(value.Value, start) is { } behind && offset >= begin + behind);
        return isText ? (source.Span(begin, value.Length), start) : null;
    }

    /// <summary>Where text continues behind what the bracket or quote started, or null.</summary>
    private static int? TextBehind(string value, string start)
    {
        var end = start[0] switch
        {
            '[' when start == "[[" => value.IndexOf("]]", StringComparison.Ordinal) is >= 0 and var inner ? inner + 1 : -1,
            '[' => value.IndexOf(']'),
            '{' => value.IndexOf('}'),
            '*' => value.LastIndexOf('*'),
            var quote => value.IndexOf(quote, 1),
        };
        var rest = end < 0 ? "" : value[(end + 1)..].TrimStart();
        var isText = rest.Length > 0 && (rest[0] == ','
            ? start == "[[" || rest.IndexOfAny(Structure) < 0
            : !"#]}:".Contains(rest[0], StringComparison.Ordinal));
        return isText ? value.Length - rest.Length : null;
    }

    [GeneratedRegex(@"\A *(?:- +)*(?:[A-Za-z0-9_-]+: +)?(?<value>[\[{@`%*""'].*?)\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ValuePattern();
}
