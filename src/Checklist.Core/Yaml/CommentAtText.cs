using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>
/// Finds the comment that YAML sees where an author meant text: in <c>title: The C # compiler</c> the text ends behind <c>C</c>.
/// Works on the lines of the file, as the parser drops comments.
/// </summary>
internal static class CommentAtText
{
    /// <summary>The comment that ends or precedes the text, or null. A comment on a line of its own at its key's column is none.</summary>
    public static SourceSpan? Of(YamlScalar scalar)
    {
        var source = scalar.Span.Source;
        var content = source.Content;
        if (scalar.Span.Length == 0)
        {
            return null;
        }

        var isBlock = !scalar.IsPlain && content[scalar.Span.Offset] is '|' or '>';
        if (!scalar.IsPlain && !isBlock)
        {
            return null; // quotes say where a text ends
        }

        var end = isBlock ? EndOfBlock(scalar.Span) : scalar.Span.EndOffset;
        return (isBlock ? OnHeader(scalar.Span) : OnLine(source, end) ?? BeforeText(scalar.Span)) ?? OnNextLine(scalar.Span, end);
    }

    /// <summary>The comment behind a plain text, after a space on the same line.</summary>
    public static SourceSpan? OnLine(SourceText source, int end)
    {
        var content = source.Content;
        var start = end;
        while (start < content.Length && content[start] is ' ' or '\t')
        {
            start++;
        }

        return start > end && start < content.Length && content[start] == '#' ? ToLineEnd(source, start) : null;
    }

    /// <summary>The first comment between two places that has something before it on its line.</summary>
    public static SourceSpan? Between(SourceText source, int start, int end)
    {
        var content = source.Content;
        for (var line = LineStart(content, start); line < Math.Min(end, content.Length); line = LineEnd(content, line) + 1)
        {
            var comment = InLine(content, line);
            if (comment >= start && !content.AsSpan(line, comment - line).IsWhiteSpace())
            {
                return ToLineEnd(source, comment);
            }
        }

        return null;
    }

    /// <summary>
    /// The comment between a key and its text, as in <c>title: #1 rule</c> with more text on the next line. With a space behind the
    /// number sign it reads as the remark that it is.
    /// </summary>
    private static SourceSpan? BeforeText(SourceSpan text)
    {
        var content = text.Source.Content;
        var lineStart = LineStart(content, text.Offset);
        if (lineStart == 0 || !content.AsSpan(lineStart, text.Offset - lineStart).IsWhiteSpace())
        {
            return null;
        }

        var keyLine = LineStart(content, lineStart - 1);
        return Between(text.Source, keyLine, lineStart) is { } comment && ReadsAsText(comment) ? comment : null;
    }

    /// <summary>The comment behind the sign of a block, as in <c>statement: > #1 rule</c>.</summary>
    private static SourceSpan? OnHeader(SourceSpan block)
    {
        var end = LineEnd(block.Source.Content, block.Offset);
        return Between(block.Source, block.Offset, end) is { } comment && ReadsAsText(comment) ? comment : null;
    }

    /// <summary>A comment on a line of its own that is indented deeper than the key, as the text is.</summary>
    private static SourceSpan? OnNextLine(SourceSpan text, int end)
    {
        var content = text.Source.Content;
        var start = NextVisible(content, LineEnd(content, end - 1)); // a block ends at the start of a line
        if (start >= content.Length || content[start] != '#' || Column(content, start) <= HolderColumn(content, text.Offset))
        {
            return null;
        }

        var next = start;
        while (next < content.Length && content[next] == '#')
        {
            next = NextVisible(content, LineEnd(content, next));
        }

        var isInBrackets = next < content.Length && content[next] is ',' or ']' or '}'; // where columns mean nothing
        return isInBrackets ? null : ToLineEnd(text.Source, start);
    }

    /// <summary>The column from 0 of the key, or of the list's dash, that the text on this line belongs to.</summary>
    private static int HolderColumn(string content, int offset)
    {
        var holder = LineStart(content, offset);
        var dash = -1;
        while (holder < offset && content[holder] is ' ' || IsDash(content, holder, offset))
        {
            dash = content[holder] == '-' ? holder : dash;
            holder++;
        }

        var isOnOwnLine = holder == offset && dash < 0;
        return Column(content, holder == offset && dash >= 0 ? dash : holder) - (isOnOwnLine ? 1 : 0);
    }

    private static bool IsDash(string content, int index, int end) => index + 1 < end && content[index] == '-' && content[index + 1] == ' ';

    /// <summary>Where the first line starts that is indented less than the block's first line of text.</summary>
    private static int EndOfBlock(SourceSpan block)
    {
        var content = block.Source.Content;
        var line = LineEnd(content, block.Offset);
        var indentation = -1;
        while (line < content.Length)
        {
            var start = line + 1;
            var end = LineEnd(content, start);
            var blanks = content.AsSpan(start, end - start).IndexOfAnyExcept(' ');
            if (blanks >= 0 && indentation < 0)
            {
                indentation = blanks > HolderColumn(content, block.Offset) ? blanks : int.MaxValue;
            }

            if (blanks >= 0 && blanks < indentation)
            {
                return start;
            }

            line = end;
        }

        return content.Length;
    }

    /// <summary>Where the line's comment starts, or -1.</summary>
    private static int InLine(string content, int line)
    {
        var end = LineEnd(content, line);
        for (var i = line; i < end; i++)
        {
            if (content[i] == '#' && (i == line || content[i - 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool ReadsAsText(SourceSpan comment) => comment.Length > 1 && char.IsLetterOrDigit(comment.Text[1]);

    private static SourceSpan ToLineEnd(SourceText source, int start) => source.Span(start, LineEnd(source.Content, start) - start);

    private static int LineStart(string content, int offset) => offset == 0 ? 0 : content.LastIndexOfAny(['\n', '\r'], offset - 1) + 1;

    private static int LineEnd(string content, int offset)
    {
        var length = content.AsSpan(Math.Min(offset, content.Length)).IndexOfAny('\n', '\r');
        return length < 0 ? content.Length : offset + length;
    }

    private static int NextVisible(string content, int offset)
    {
        var length = content.AsSpan(offset).IndexOfAnyExcept(" \t\r\n");
        return length < 0 ? content.Length : offset + length;
    }

    private static int Column(string content, int offset) => offset - LineStart(content, offset);
}
