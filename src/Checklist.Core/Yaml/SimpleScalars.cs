using System.Buffers;
using System.Globalization;
using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>
/// Reads the single values of a simple text. Gives null for any that is not simple. Each is read from an offset of a line, and leaves the
/// offset and the line behind it.
/// </summary>
internal sealed class SimpleScalars(SourceText source)
{
    private const int LongestKey = 200; // the library looks for a colon in the next 1,024 characters
    private const string Words = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/ ";

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\u0085\u2028\u2029");
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create(Words);
    private static readonly SearchValues<char> BracketCharacters = SearchValues.Create(Words + "#()*+");

    private readonly string text = source.Content;
    private readonly StringBuilder builder = new();
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    /// <summary>Whether a text has nothing in it that is refused, or that ends a line for the library and for nobody else.</summary>
    public static bool MayHold(string text) => TextCharacters.FirstForbidden(text) < 0
        && (Ascii.IsValid(text) || !text.AsSpan().ContainsAny(LineEnds))
        && text.AsSpan().Count('\r') == text.AsSpan().Count("\r\n");

    /// <summary>The key that starts here without quotes, with its colon and a blank or the line's end behind it.</summary>
    public YamlScalar? Key(int at, SimpleLine line)
    {
        var rest = text.AsSpan(at, line.End - at);
        var length = rest.IndexOfAnyExcept(WordCharacters);
        var isKey = length is > 0 and < LongestKey && char.IsAsciiLetterOrDigit(rest[0]) && rest[length] == ':'
            && rest[length - 1] != ' ' && (length + 1 == rest.Length || rest[length + 1] == ' ');
        return isKey ? Scalar(KeyText(rest[..length]), at, at + length, TextForm.Folded, isPlain: true) : null;
    }

    /// <summary>A text between brackets: in quotes, or words of letters, digits and few signs.</summary>
    public YamlScalar? InBrackets(ref int at, SimpleLine line)
    {
        if (line.CharAt(at) is '"' or '\'')
        {
            var last = line;
            var quoted = Quoted(ref at, ref last, int.MaxValue);
            return last == line ? quoted : null;
        }

        var rest = text.AsSpan(at, line.End - at);
        var length = rest.IndexOfAnyExcept(BracketCharacters);
        if (length <= 0 || !char.IsAsciiLetterOrDigit(rest[0]) || rest[length] is not (',' or ':' or ']' or '}')
            || rest[..length].Contains(" #", StringComparison.Ordinal))
        {
            return null;
        }

        var value = rest[..length].TrimEnd(' ');
        var start = at;
        at += value.Length;
        return Scalar(value.ToString(), start, at, TextForm.Folded, isPlain: true);
    }

    /// <summary>A text with or without quotes.</summary>
    /// <param name="column">Of what holds it: further lines of the text are indented deeper.</param>
    public YamlScalar? Text(ref int at, ref SimpleLine line, int column) =>
        line.CharAt(at) is '"' or '\'' ? Quoted(ref at, ref line, column) : Plain(ref at, ref line, column);

    /// <summary>A block whose lines count as they are, or that is folded.</summary>
    /// <param name="at">Where its sign is.</param>
    /// <param name="column">Of what holds it.</param>
    /// <param name="line">The line of its sign; afterwards, the next one behind it.</param>
    public YamlScalar? Block(int at, ref SimpleLine line, int column)
    {
        var isFolded = text[at] == '>';
        var isStripped = line.CharAt(at + 1) == '-';
        if (line.SkipSpaces(at + (isStripped ? 2 : 1)) < line.End)
        {
            return null;
        }

        builder.Clear();
        var (offset, indentation, breaks) = (SimpleLine.After(text, line.End), -1, 0);
        while (offset < text.Length)
        {
            var end = SimpleLine.EndOf(text, offset);
            var first = text.AsSpan(offset, end - offset).IndexOfAnyExcept(' ');
            if (first >= 0 && first < (indentation < 0 ? column + 1 : indentation))
            {
                break;
            }

            if (end == text.Length || (first < 0 ? end > offset || indentation < 0 : text[offset + first] == '\t'))
            {
                return null;
            }

            indentation = indentation < 0 ? first : indentation;
            if (first > indentation && isFolded)
            {
                return null;
            }

            if (first >= 0)
            {
                Break(isFolded ? breaks - 1 : breaks, isFolded && breaks == 1);
                builder.Append(text, offset + indentation, end - offset - indentation);
            }

            breaks = first < 0 ? breaks + 1 : 1;
            offset = SimpleLine.After(text, end);
        }

        if (indentation < 0)
        {
            return null;
        }

        line = SimpleLine.From(text, offset);
        return Scalar(isStripped ? builder.ToString() : builder.Append('\n').ToString(), at, offset, TextForm.Folded, isPlain: false);
    }

    private YamlScalar? Plain(ref int at, ref SimpleLine line, int column)
    {
        var start = at;
        if (!IsPlainStart(line.CharAt(at)) || PieceEnd(at, line) is not { } end)
        {
            return null;
        }

        at = end;
        if (!GoesOn(end, line, column, out var next))
        {
            return Scalar(text[start..end], start, end, TextForm.Folded, isPlain: true);
        }

        builder.Clear().Append(text, start, end - start);
        while (GoesOn(at, line, column, out next))
        {
            FoldTo(next, line);
            (line, at) = (next, next.Start);
            if (PieceEnd(at, line) is not { } last)
            {
                return null;
            }

            builder.Append(text, at, last - at);
            at = last;
        }

        return Scalar(builder.ToString(), start, at, TextForm.Folded, isPlain: true);
    }

    /// <summary>Where a part of a text without quotes ends on this line; null where the line has something else in it.</summary>
    private int? PieceEnd(int at, SimpleLine line)
    {
        var rest = text.AsSpan(at, line.End - at);
        var comment = rest.IndexOf(" #", StringComparison.Ordinal);
        rest = (comment < 0 ? rest : rest[..comment]).TrimEnd(' ');
        var mayBeKey = rest.EndsWith(':') || rest.Contains(": ", StringComparison.Ordinal);
        return mayBeKey || rest.Contains('\t') ? null : at + rest.Length;
    }

    private static bool IsPlainStart(char first) =>
        char.IsAsciiLetterOrDigit(first) || first is '(' or '/' or '_' or '$' or '+' or '.' or '~' or '<' or '=' or >= '\u00A1';

    /// <summary>Whether a text without quotes that ends here has more on a further line.</summary>
    private bool GoesOn(int at, SimpleLine line, int column, out SimpleLine next)
    {
        next = line.SkipSpaces(at) == line.End ? SimpleLine.AfterBlanks(text, line.End) : line; // else a comment ends it
        return next.Column > column && next != line && text[next.Start] != '#';
    }

    private YamlScalar? Quoted(ref int at, ref SimpleLine line, int column)
    {
        var quote = text[at];
        var start = at;
        var rest = text.AsSpan(at + 1, line.End - at - 1);
        var closing = rest.IndexOf(quote);
        if (closing >= 0 && (quote == '"' ? rest[..closing].Contains('\\') : rest[(closing + 1)..].StartsWith('\'')) is false)
        {
            at += closing + 2;
            return Scalar(rest[..closing].ToString(), start, at, FormOf(quote), isPlain: false);
        }

        builder.Clear();
        at++;
        while (true)
        {
            var isClosed = quote == '"' ? ReadDoubleQuoted(ref at, line) : ReadSingleQuoted(ref at, line);
            if (isClosed is true)
            {
                return TextCharacters.FirstForbidden(builder.ToString()) < 0
                    ? Scalar(builder.ToString(), start, at, FormOf(quote), isPlain: false)
                    : null;
            }

            var next = SimpleLine.AfterBlanks(text, line.End);
            if (isClosed is null || next.Column <= column || text.AsSpan(line.Start, next.End - line.Start).Contains('\t'))
            {
                return null;
            }

            while (builder.Length > 0 && text[at - 1] == ' ')
            {
                (builder.Length, at) = (builder.Length - 1, at - 1);
            }

            FoldTo(next, line);
            (line, at) = (next, next.Start);
        }
    }

    private static TextForm FormOf(char quote) => quote == '"' ? TextForm.DoubleQuoted : TextForm.SingleQuoted;

    /// <summary>Puts text into the builder up to the closing quote, which makes it true, or the line's end.</summary>
    private bool? ReadSingleQuoted(ref int at, SimpleLine line)
    {
        for (; at < line.End; at++)
        {
            if (text[at] == '\'' && line.CharAt(++at) != '\'')
            {
                return true;
            }

            builder.Append(text[at]);
        }

        return false;
    }

    /// <summary>The same; null where something is escaped that is not simple.</summary>
    private bool? ReadDoubleQuoted(ref int at, SimpleLine line)
    {
        for (; at < line.End; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return true;
            }

            var character = text[at] == '\\' ? Escaped(ref at, line) : text[at];
            if (character is null)
            {
                return null;
            }

            builder.Append(character.Value);
        }

        return false;
    }

    /// <summary>What an escape means.</summary>
    /// <param name="at">Where its backslash is; afterwards, its last character.</param>
    private char? Escaped(ref int at, SimpleLine line)
    {
        at++;
        return line.CharAt(at) switch
        {
            '"' or '\\' => text[at],
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'u' when at + 4 < line.End => Unit(text.AsSpan(at + 1, 4), ref at),
            _ => null,
        };
    }

    private static char? Unit(ReadOnlySpan<char> digits, ref int at)
    {
        at += digits.Length;
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && !char.IsSurrogate((char)code) ? (char)code : null;
    }

    /// <summary>A line end within a text is a blank; each empty line behind it is a line end.</summary>
    private void FoldTo(SimpleLine next, SimpleLine line)
    {
        var empty = text.AsSpan(line.End, next.Offset - line.End).Count('\n') - 1;
        Break(empty, empty == 0);
    }

    private void Break(int lines, bool isBlank) => builder.Append('\n', Math.Max(lines, 0)).Append(isBlank ? " " : "");

    /// <summary>Keys come again and again: one string for all of them.</summary>
    private string KeyText(ReadOnlySpan<char> key)
    {
        var known = keys.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(key, out var kept))
        {
            known[key] = kept = key.ToString();
        }

        return kept;
    }

    private YamlScalar Scalar(string value, int start, int end, TextForm form, bool isPlain)
    {
        var isVerbatim = form == TextForm.Folded && end - start == value.Length;
        return new(new SourcedText(value, source.Span(start, end - start), isVerbatim ? TextForm.Verbatim : form), isPlain);
    }
}
