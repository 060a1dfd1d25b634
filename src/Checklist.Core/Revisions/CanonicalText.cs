using System.Buffers;
using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions;

/// <summary>The forms of lines and of code that digests cover. Prose is recorded as a tree: <see cref="ProseTreeWriter"/>.</summary>
public static class CanonicalText
{
    // Of the YAML and Markdown syntax; a no-break space is a character the author chose.
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\r");
    private static readonly SearchValues<char> OtherWhiteSpace = SearchValues.Create("\t\n\r");

    /// <summary>
    /// A command to the letter: line ends are LF, with none at the end. Not normalized: other characters are another command.
    /// </summary>
    public static string OfCommand(string code) => code.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');

    /// <summary>A text that keeps its lines, such as a note: Unicode NFC, line ends are LF, with none at the end.</summary>
    public static string OfNote(string text) =>
        CanonicalForm.Compose(text.ReplaceLineEndings("\n").TrimEnd('\n'));

    /// <summary>A title, an id, a word: Unicode NFC, each run of white space one space, none at the ends.</summary>
    public static string OfLine(string text) => CanonicalForm.Compose(Folded(text, isStart: true, isEnd: true));

    /// <summary>Each run of white space as one space.</summary>
    /// <param name="isStart">Without any at the start.</param>
    /// <param name="isEnd">Without any at the end.</param>
    internal static string Folded(string text, bool isStart, bool isEnd)
    {
        var trimmed = isStart ? text.TrimStart(' ', '\t', '\n', '\r') : text;
        trimmed = isEnd ? trimmed.TrimEnd(' ', '\t', '\n', '\r') : trimmed;
        var isFolded = !trimmed.AsSpan().ContainsAny(OtherWhiteSpace) && !trimmed.Contains("  ", StringComparison.Ordinal);
        return isFolded ? trimmed : Fold(trimmed);
    }

    private static string Fold(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        while (text.Length > 0)
        {
            var word = text.IndexOfAny(WhiteSpace);
            word = word < 0 ? text.Length : word;
            builder.Append(text[..word]);
            text = text[word..];
            var space = text.IndexOfAnyExcept(WhiteSpace);
            space = space < 0 ? text.Length : space;
            builder.Append(space > 0 ? " " : "");
            text = text[space..];
        }

        return builder.ToString();
    }
}
