using System.Text;

namespace Checklist.Core.Writers.Compact;

/// <summary>Text whose runs of white space are one character, as a browser shows them; none at the edge of a block.</summary>
internal static class FoldedText
{
    public static string Write(string text, bool isAfterBlock, bool isBeforeBlock)
    {
        var builder = new StringBuilder(text.Length);
        var isPending = false;
        foreach (var character in text)
        {
            if (character is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                isPending = true;
                continue;
            }

            if (isPending && (builder.Length > 0 || !isAfterBlock))
            {
                builder.Append(' ');
            }

            isPending = false;
            builder.Append(character);
        }

        return isPending && !isBeforeBlock && !(isAfterBlock && builder.Length == 0) ? builder.Append(' ').ToString() : builder.ToString();
    }
}
