using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>Counts what may begin or end emphasis, before anything is parsed: pairing the marks is quadratic.</summary>
internal static class EmphasisMarks
{
    /// <summary>Offset of the mark that is one too many in a run of lines without a blank one between them, or -1.</summary>
    public static int FirstTooMany(string text)
    {
        var marks = 0;
        var isBlankLine = true;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '\n' or '\r')
            {
                marks = isBlankLine ? 0 : marks;
                isBlankLine = true;
                continue;
            }

            isBlankLine &= char.IsWhiteSpace(character);
            var isMark = character is '*' or '_' && (i == 0 || text[i - 1] != character); // a run of them is one mark
            if (isMark && ++marks > Limits.EmphasisMarks)
            {
                return i;
            }
        }

        return -1;
    }
}
