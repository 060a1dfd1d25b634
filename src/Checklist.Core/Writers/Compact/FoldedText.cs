using System.Buffers;

namespace Checklist.Core.Writers.Compact;

/// <summary>Text whose runs of white space are one character, as a browser shows them; none at the edge of a block.</summary>
internal static class FoldedText
{
    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \n\t\r\f"u8);

    public static void Append(IBufferWriter<byte> output, ReadOnlySpan<byte> text, bool isAfterBlock, bool isBeforeBlock)
    {
        var isFirst = true;
        var isBehindSpace = false;
        while (text.Length > 0)
        {
            var word = text.IndexOfAny(WhiteSpace);
            word = word < 0 ? text.Length : word;
            if (word > 0)
            {
                output.Write(isBehindSpace && !(isFirst && isAfterBlock) ? " "u8 : ""u8);
                output.Write(text[..word]);
                isFirst = false;
            }

            text = text[word..];
            var space = text.IndexOfAnyExcept(WhiteSpace);
            space = space < 0 ? text.Length : space;
            isBehindSpace = space > 0;
            text = text[space..];
        }

        if (isBehindSpace && !isBeforeBlock && !(isAfterBlock && isFirst))
        {
            output.Write(" "u8);
        }
    }
}
