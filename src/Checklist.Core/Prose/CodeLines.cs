using System.Text;
using Markdig.Syntax;

namespace Checklist.Core.Prose;

/// <summary>The lines of a code block, without the white space of those that hold nothing else.</summary>
internal static class CodeLines
{
    /// <summary>The lines of a block of code as the author wrote them.</summary>
    /// <param name="fence">Offset in the text at which the block starts.</param>
    public static string Of(Markdig.Syntax.CodeBlock block, int fence)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var slice = block.Lines.Lines[i].Slice;
            builder.Append(i > 0 ? "\n" : "");
            if (slice.AsSpan().IsWhiteSpace())
            {
                continue;
            }

            if (block is FencedCodeBlock && fence < slice.Start)
            {
                builder.Append(' ', SpacesLost(slice.Text, slice.Start, fence));
            }

            builder.Append(slice.AsSpan());
        }

        return builder.ToString();
    }

    /// <summary>
    /// Inside a list item Markdig drops all spaces of a line that is indented by less than four, also those behind the
    /// column of the fence, which belong to the code.
    /// </summary>
    private static int SpacesLost(string source, int start, int fence)
    {
        var lineStart = LineStart(source, start);
        var earliest = lineStart + fence - LineStart(source, fence);
        var first = start;
        while (first > earliest && source[first - 1] == ' ')
        {
            first--;
        }

        var hasTab = source.AsSpan(lineStart, start - lineStart).Contains('\t'); // columns are not characters then
        return hasTab ? 0 : start - first;
    }

    private static int LineStart(string source, int offset) =>
        offset == 0 ? 0 : source.AsSpan(0, offset).LastIndexOfAny('\r', '\n') + 1;
}
