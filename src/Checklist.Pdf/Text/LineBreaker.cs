using System.Buffers;
using static Checklist.Pdf.Text.LineBreakClass;

namespace Checklist.Pdf.Text;

/// <summary>
/// Finds where lines may end, by the rules of UAX #14 (Unicode 15.0, with its own tailoring of numbers). Scripts that are
/// written without spaces and need a dictionary (Thai, Khmer, Lao, Myanmar) are not broken.
/// </summary>
public static class LineBreaker
{
    private const int DirectCount = 0x500; // Latin, Greek and Cyrillic are looked up directly

    private static readonly LineBreakClass[] Direct = FillDirect();

    /// <summary>Finds the opportunities of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="breaks">One for each UTF-16 unit: whether a line may end after it. The last is always mandatory.</param>
    public static void Find(ReadOnlySpan<char> text, Span<LineBreakKind> breaks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(breaks.Length, text.Length, nameof(breaks));
        breaks = breaks[..text.Length];
        breaks.Clear();
        if (text.IsEmpty)
        {
            return;
        }

        var classes = ArrayPool<LineBreakClass>.Shared.Rent(text.Length + 1);
        var ends = ArrayPool<int>.Shared.Rent(text.Length);
        var count = Classify(text, classes, ends);
        classes[count] = AL;
        var rules = new LineBreakRules(classes.AsSpan(0, count));
        for (var index = 1; index < count; index++)
        {
            breaks[ends[index - 1]] = rules.Before(index);
        }

        breaks[^1] = LineBreakKind.Mandatory;
        ArrayPool<LineBreakClass>.Shared.Return(classes);
        ArrayPool<int>.Shared.Return(ends);
    }

    internal static LineBreakClass ClassOf(int codePoint)
    {
        if (codePoint < DirectCount)
        {
            return Direct[codePoint];
        }

        if (codePoint is >= 0xAC00 and <= 0xD7A3)
        {
            return (codePoint - 0xAC00) % 28 == 0 ? H2 : H3;
        }

        return Search(codePoint);
    }

    private static int Classify(ReadOnlySpan<char> text, LineBreakClass[] classes, int[] ends)
    {
        var count = 0;
        for (var index = 0; index < text.Length; index++)
        {
            int codePoint = text[index];
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                codePoint = char.ConvertToUtf32(text[index], text[index + 1]);
                index++;
            }

            classes[count] = ClassOf(codePoint);
            ends[count++] = index;
        }

        return count;
    }

    private static LineBreakClass Search(int codePoint)
    {
        var ranges = LineBreakTable.Ranges;
        var low = 0;
        var high = ranges.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (ranges[middle] >> 8 <= codePoint)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return (LineBreakClass)(byte)ranges[low];
    }

    private static LineBreakClass[] FillDirect()
    {
        var result = new LineBreakClass[DirectCount];
        for (var codePoint = 0; codePoint < result.Length; codePoint++)
        {
            result[codePoint] = Search(codePoint);
        }

        return result;
    }
}
