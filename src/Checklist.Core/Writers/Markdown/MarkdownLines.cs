using System.Text;

namespace Checklist.Core.Writers.Markdown;

/// <summary>Leaves one blank line where a template left several, outside code, and one LF at the end.</summary>
internal static class MarkdownLines
{
    public static string Tidy(string text) => Encoding.UTF8.GetString(Tidy(Encoding.UTF8.GetBytes(text)).Span);

    /// <summary>The text without what templates leave behind: blanks at line ends, empty lines in a row.</summary>
    /// <param name="text">UTF-8. The result takes its place, because a file may have all controls of a catalog.</param>
    public static ReadOnlyMemory<byte> Tidy(byte[] text)
    {
        var end = text.Length;
        var length = 0;
        var fence = 0;
        var wasBlank = true;
        for (var start = 0; start <= end;)
        {
            var line = LineAt(text.AsSpan(start, end - start));
            start += line.Length + 1;
            var isBlank = IsBlank(line);
            fence = FenceAfter(line, fence);
            if (isBlank && wasBlank && fence == 0)
            {
                continue;
            }

            if (!isBlank || fence != 0)
            {
                line.CopyTo(text.AsSpan(length));
                length += line.Length;
            }

            length = AddLineFeed(ref text, length);
            wasBlank = isBlank;
        }

        while (length > 0 && text[length - 1] == '\n')
        {
            length--;
        }

        length = AddLineFeed(ref text, length);
        return text.AsMemory(0, length);
    }

    private static ReadOnlySpan<byte> LineAt(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r\f\v"u8) < 0;

    /// <summary>The last line may have had none, so that there is no room for it.</summary>
    private static int AddLineFeed(ref byte[] text, int length)
    {
        if (length == text.Length)
        {
            Array.Resize(ref text, length + 1);
        }

        text[length] = (byte)'\n';
        return length + 1;
    }

    /// <summary>How many backticks opened the code that is open behind a line; 0 outside of code.</summary>
    private static int FenceAfter(ReadOnlySpan<byte> line, int fence)
    {
        var text = line.TrimStart((byte)' ');
        var run = text.Length - text.TrimStart((byte)'`').Length;
        if (fence == 0)
        {
            return run >= 3 ? run : 0;
        }

        return run >= fence && IsBlank(text[run..]) ? 0 : fence;
    }
}
