using System.Buffers;
using System.Text;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions;

/// <summary>
/// The form of a text that digests are taken over, so that re-wrapping a paragraph changes no digest: Unicode NFC, LF line
/// ends, and every run of white space one space, but for code, which stays to the letter.
/// </summary>
public static class CanonicalText
{
    // Of the YAML and Markdown syntax; a no-break space is a character the author chose.
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\r");

    public static string OfCode(string code) =>
        CanonicalForm.Compose(code.ReplaceLineEndings("\n").TrimEnd('\n'));

    public static string OfLine(string text) => CanonicalForm.Compose(Fold(text));

    public static string OfProse(ProseDocument prose)
    {
        var source = prose.Source.Value;
        if (prose.Code.Count == 0)
        {
            return OfLine(source);
        }

        var builder = KeptBuilder.Take();
        var position = 0;
        foreach (var range in prose.Code)
        {
            var (start, length) = range.GetOffsetAndLength(source.Length);
            AppendFolded(builder, source.AsSpan(position, Math.Max(start - position, 0)));
            builder.Append(source.AsSpan(start, length).ToString().ReplaceLineEndings("\n"));
            position = start + length;
        }

        AppendFolded(builder, source.AsSpan(position));
        return CanonicalForm.Compose(KeptBuilder.Finish(builder).Trim());
    }

    /// <summary>Prose with the lines of its author: for records that people read. Its folded form is that of the prose itself.</summary>
    public static string AsWritten(ProseDocument prose) => Trim(CanonicalForm.Compose(prose.Source.Value.ReplaceLineEndings("\n")));

    /// <summary>A chapter's file with the lines of its author, without front matter.</summary>
    public static string OfChapter(ProseDocument chapter) => Trim(CanonicalForm.Compose(FrontMatter.Blank(chapter.Source.Value).ReplaceLineEndings("\n")));

    /// <summary>Without blank lines around it; the indentation of the first line may make it code.</summary>
    private static string Trim(string text)
    {
        var trimmed = text.AsSpan().TrimEnd(" \t\n");
        while (trimmed.IndexOf('\n') is >= 0 and var end && trimmed[..end].IsWhiteSpace())
        {
            trimmed = trimmed[(end + 1)..];
        }

        return trimmed.ToString();
    }

    private static string Fold(string text)
    {
        var builder = KeptBuilder.Take();
        AppendFolded(builder, text);
        return KeptBuilder.Finish(builder).Trim();
    }

    private static void AppendFolded(StringBuilder builder, ReadOnlySpan<char> text)
    {
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
    }
}
