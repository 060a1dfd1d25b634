namespace Checklist.Core.Yaml;

/// <summary>A line of a simple text that holds more than blanks and a comment.</summary>
/// <param name="Offset">Where it starts.</param>
/// <param name="Start">Where its first visible character is.</param>
/// <param name="End">Behind its last character, without the line end.</param>
internal readonly record struct SimpleLine(string Text, int Offset, int Start, int End)
{
    /// <summary>Of the first visible character, from 0; -1 behind the last line.</summary>
    public int Column => IsEnd ? -1 : Start - Offset;

    /// <summary>There is no further line.</summary>
    public bool IsEnd => Start == Text.Length;

    /// <summary>Starts with the dash of a list.</summary>
    public bool IsItem => CharAt(Start) == '-' && CharAt(Start + 1) == ' ';

    /// <summary>The next line that holds something.</summary>
    public SimpleLine Next => From(Text, After(Text, End));

    /// <summary>The first line from an offset on that holds something.</summary>
    public static SimpleLine From(string text, int offset)
    {
        var line = First(text, offset);
        while (!line.IsEnd && text[line.Start] == '#')
        {
            line = First(text, After(text, line.End));
        }

        return line;
    }

    /// <summary>The next line that is not blank behind one that ends here; it may be a comment.</summary>
    public static SimpleLine AfterBlanks(string text, int end) => First(text, After(text, end));

    private static SimpleLine First(string text, int offset)
    {
        while (offset < text.Length)
        {
            var end = EndOf(text, offset);
            var start = offset;
            while (start < end && text[start] == ' ')
            {
                start++;
            }

            if (start < end)
            {
                return new SimpleLine(text, offset, start, end);
            }

            offset = After(text, end);
        }

        return new SimpleLine(text, text.Length, text.Length, text.Length);
    }

    /// <summary>Where the line ends that holds an offset.</summary>
    public static int EndOf(string text, int offset)
    {
        var length = text.AsSpan(offset).IndexOf('\n');
        var end = length < 0 ? text.Length : offset + length;
        return end > offset && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Where the line starts behind one that ends here.</summary>
    public static int After(string text, int end) => end == text.Length ? end : text[end] == '\r' ? end + 2 : end + 1;

    /// <summary>The character, or NUL behind the line's last one.</summary>
    public char CharAt(int offset) => offset < End ? Text[offset] : '\0';

    public int SkipSpaces(int offset)
    {
        while (offset < End && Text[offset] == ' ')
        {
            offset++;
        }

        return offset;
    }

    /// <summary>Whether nothing follows but blanks and a comment.</summary>
    public bool IsDone(int offset)
    {
        var next = SkipSpaces(offset);
        return next >= End || (Text[next] == '#' && Text[next - 1] == ' ');
    }
}
