using System.Buffers;
using System.Text;

namespace Checklist.Core.Writers.Compact;

/// <summary>Text whose runs of white space are one character, as a browser shows them; none at the edge of a block.</summary>
internal static class FoldedText
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \n\t\r\f");

    public static void Append(IBufferWriter<byte> output, ReadOnlySpan<char> text, bool isAfterBlock, bool isBeforeBlock)
    {
        var isFirst = true;
        var isBehindSpace = false;
        while (text.Length > 0)
        {
            var word = text.IndexOfAny(WhiteSpace);
            word = word < 0 ? text.Length : word;
            if (word > 0)
            {
                Encoding.UTF8.GetBytes(isBehindSpace && !(isFirst && isAfterBlock) ? " " : "", output);
                Encoding.UTF8.GetBytes(text[..word], output);
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
