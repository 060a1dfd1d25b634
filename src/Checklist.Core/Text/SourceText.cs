namespace Checklist.Core.Text;

/// <summary>The text of one source file with the path that messages name. Lines end at LF, CRLF or CR.</summary>
public sealed class SourceText
{
    private readonly Func<string>? later;
    private string? content;
    private int[]? lineStarts;

    public SourceText(string path, string content) => (Path, this.content) = (path, content);

    /// <summary>A text that is read when it is asked for: most files of records have no finding that needs it.</summary>
    internal SourceText(string path, Func<string> later) => (Path, this.later) = (path, later);

    /// <summary>Path with '/' between its parts, relative to where the tool was started.</summary>
    public string Path { get; }

    public string Content => content ?? Interlocked.CompareExchange(ref content, later!(), null) ?? content;

    public int LineCount => LineStarts.Length;

    private int[] LineStarts => lineStarts ??= FindLineStarts(Content);

    public TextPosition PositionAt(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new TextPosition(line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>Offset of a 1-based position; a column past the end of its line gives the line's end.</summary>
    public int OffsetAt(TextPosition position)
    {
        if (position.Line > LineStarts.Length)
        {
            return Content.Length;
        }

        var start = LineStarts[Math.Max(position.Line, 1) - 1];
        return Math.Min(start + Math.Max(position.Column, 1) - 1, start + Line(position.Line).Length);
    }

    /// <summary>The text of a 1-based line without its line end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Content.Length;
        return Content.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    public SourceSpan Span(int offset, int length) => new(this, offset, length);

    /// <summary>The empty place before the first character: where a finding about a whole file stands.</summary>
    public SourceSpan Start => new(this, 0, 0);

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            var isLineEnd = content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n'));
            if (isLineEnd)
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
