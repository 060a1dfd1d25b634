using System.Buffers;

namespace Checklist.Core.Writers.Compact;

/// <summary>Text whose runs of white space are one character, as a browser shows them; none at the edge of a block.</summary>
internal static class FoldedText
{
    private static readonly SearchValues<byte> OtherWhiteSpace = SearchValues.Create("\n\t\r\f"u8);

    private static ReadOnlySpan<byte> WhiteSpace => " \n\t\r\f"u8;

    public static void Append(IBufferWriter<byte> output, ReadOnlySpan<byte> text, bool isAfterBlock, bool isBeforeBlock)
    {
        var words = text.Trim(WhiteSpace);
        if (words.IsEmpty)
        {
            output.Write(!text.IsEmpty && !isAfterBlock && !isBeforeBlock ? " "u8 : []);
            return;
        }

        output.Write(WhiteSpace.Contains(text[0]) && !isAfterBlock ? " "u8 : []);
        Fold(output, words);
        output.Write(WhiteSpace.Contains(text[^1]) && !isBeforeBlock ? " "u8 : []);
    }

    /// <summary>Most texts have a single space between their words, and are copied in one go.</summary>
    private static void Fold(IBufferWriter<byte> output, ReadOnlySpan<byte> words)
    {
        while (RunOf(words) is >= 0 and var run)
        {
            output.Write(words[..run].TrimEnd((byte)' '));
            output.Write(" "u8);
            words = words[run..].TrimStart(WhiteSpace);
        }

        output.Write(words);
    }

    /// <summary>Where white space is that is no single space; -1 where there is none.</summary>
    private static int RunOf(ReadOnlySpan<byte> words)
    {
        var other = words.IndexOfAny(OtherWhiteSpace);
        var spaces = (other < 0 ? words : words[..other]).IndexOf("  "u8);
        return spaces >= 0 ? spaces : other;
    }
}
