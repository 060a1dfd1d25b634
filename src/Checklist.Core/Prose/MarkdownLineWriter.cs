using System.Text;

namespace Checklist.Core.Prose;

/// <summary>
/// Writes text so that no character acts. Characters that act anywhere are always escaped; the others only where they
/// could act, so that prose stays readable. A backslash where that is enough; an entity where other programs look at the
/// text before a Markdown parser does, or behind it.
/// </summary>
internal sealed class MarkdownLineWriter(StringBuilder builder, bool isInCell)
{
    /// <summary>Stands for whatever a caller may put behind the text.</summary>
    public const char Unknown = '\0';

    private int lineStart = builder.Length;

    private bool IsAtLineStart => builder.Length == lineStart;

    private char Previous => IsAtLineStart ? '\n' : builder[^1];

    public void Raw(string markup) => builder.Append(markup);

    public void Break(string markup)
    {
        builder.Append(markup);
        lineStart = builder.Length;
    }

    /// <summary>Writes a text so that nothing in it acts as markup.</summary>
    /// <param name="following">The character that will be behind the text, a line feed at the line's end.</param>
    public void Text(string text, char following, bool isBehindDelimiter, bool isBeforeDelimiter)
    {
        for (var i = 0; i < text.Length;)
        {
            var plain = PlainLength(text.AsSpan(i));
            if (plain > 0)
            {
                builder.Append(text, i, plain);
                i += plain;
                continue;
            }

            var isRune = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            var isBesideDelimiter = (i == 0 && isBehindDelimiter) || (i + length == text.Length && isBeforeDelimiter);
            var isEncoded = isBesideDelimiter && text[i] is '*' or '_'; // no run of delimiters grows by it
            var next = i + length < text.Length ? text[i + length] : following;
            if (isRune && (isEncoded || MustEncode(text, i, next, following)))
            {
                builder.Append(MarkdownEntities.Of(rune));
            }
            else
            {
                builder.Append(MustEscape(text, i, next) ? "\\" : "").Append(text, i, length);
            }

            i += length;
        }
    }

    /// <summary>How many letters, digits and spaces between them are at the beginning: none of them ever acts.</summary>
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(PlainCharacters);
        length = length < 0 ? text.Length : length;
        return text[..length].TrimEnd(' ').Length is var plain && plain > 0 && text[0] != ' ' ? plain : 0;
    }

    /// <summary>Characters that a backslash does not stop, or that would be lost.</summary>
    private bool MustEncode(string text, int index, char next, char following)
    {
        var character = text[index];
        return character switch
        {
            ' ' => IsAtLineStart || next is '\n' or Unknown,
            '<' => true,
            '@' => !IsBehindWord(text, index), // a mention; that of a mail address is a link with and without, and is read and searched
            '{' => true, // templates and attributes of headings are looked for before Markdown is read
            '&' => MarkdownEntities.StartsEntity(text.AsSpan(index), isOpen: following == Unknown),
            '|' => isInCell,
            '#' => char.IsAsciiDigit(next), // GitHub links #12 to an issue
            _ => char.IsWhiteSpace(character) || char.IsControl(character),
        };
    }

    private bool IsBehindWord(string text, int index) =>
        (index > 0 ? text[index - 1] : Previous) is var previous && (char.IsLetterOrDigit(previous) || previous == '_');

    private bool MustEscape(string text, int index, char next)
    {
        var character = text[index];
        var previous = index > 0 ? text[index - 1] : Previous;
        return character switch
        {
            '\\' or '`' or '*' or '[' or ']' or '~' or '^' or '|' or '$' => true,
            '_' => !(char.IsLetterOrDigit(previous) && char.IsLetterOrDigit(next)),
            '>' => IsAtLineStart,
            '-' => IsAtLineStart && !char.IsLetterOrDigit(next),
            '#' => IsAtLineStart || (previous is ' ' or '#' && next is ' ' or '#' or '\n') || next == Unknown,
            '+' or '=' or '"' => (IsAtLineStart && character != '"') || previous == character || next == character,
            '!' => IsAtLineStart || next is '[' or Unknown,
            '(' => index == 0 && Previous == ']',
            ':' => IsAtLineStart || (index == 0 && Previous == ']') || next == ':' || previous == ':' || ActsAsColon(text, index),
            '.' or ')' => IsListMarker(next) || (character == '.' && EndsWith(text, index, "www")),
            _ => false,
        };
    }

    /// <summary>The colon of an address that GitHub would link, or the first of an emoji's name.</summary>
    private static bool ActsAsColon(string text, int index)
    {
        var rest = text.AsSpan(index + 1);
        var name = rest.IndexOfAnyExcept(EmojiCharacters);
        var isEmoji = name > 0 && rest[name] == ':';
        return isEmoji || rest.StartsWith("//") || EndsWith(text, index, "mailto")
            || EndsWith(text, index, "xmpp") || EndsWith(text, index, "tel");
    }

    /// <summary>All that is on the line so far is a number, a letter or a Roman number: with a dot it numbers a list.</summary>
    private bool IsListMarker(char next)
    {
        var length = builder.Length - lineStart;
        if (length is 0 or > LongestMarker || next is not (' ' or '\n' or Unknown))
        {
            return false;
        }

        var marker = builder.ToString(lineStart, length);
        return marker.All(char.IsAsciiDigit) || (length == 1 && char.IsAsciiLetter(marker[0]))
            || marker.All(letter => "ivxlcdmIVXLCDM".Contains(letter, StringComparison.Ordinal));
    }

    private static bool EndsWith(string text, int index, string word)
    {
        var isWord = text.AsSpan(0, index).EndsWith(word, StringComparison.OrdinalIgnoreCase);
        return isWord && (index == word.Length || !char.IsLetterOrDigit(text[index - word.Length - 1]));
    }

    private const int LongestMarker = 20; // no number of a list is longer, nor any Roman one

    private static readonly System.Buffers.SearchValues<char> PlainCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,;");

    private static readonly System.Buffers.SearchValues<char> EmojiCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-");
}
