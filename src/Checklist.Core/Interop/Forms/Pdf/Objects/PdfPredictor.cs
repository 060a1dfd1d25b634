namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>Undoes rows that were packed as the difference to their neighbors (ISO 32000-2, 7.4.4.4).</summary>
internal static class PdfPredictor
{
    private const int LongestRow = 1_000_000; // bits; rows of the table of objects have about sixty

    /// <summary>Puts back together what was stored as differences.</summary>
    /// <exception cref="InvalidDataException">It asks for rows that no form has.</exception>
    public static ReadOnlyMemory<byte> Undo(
        ReadOnlyMemory<byte> bytes, PdfDictionary parameters, Func<PdfValue, PdfValue> resolve, PdfBudget budget)
    {
        int Number(string key, int usual) => resolve(parameters[key]) switch
        {
            PdfNull => usual,
            PdfNumber { Count: > 0 and <= LongestRow and var count } => count,
            _ => throw new InvalidDataException("a stream names rows that it cannot have"),
        };

        var predictor = Number("Predictor", 1);
        var (colors, bits, columns) = (Number("Colors", 1), Number("BitsPerComponent", 8), Number("Columns", 1));
        var row = (long)colors * bits * columns;
        if (predictor == 1)
        {
            return bytes;
        }

        if (row > LongestRow || predictor is not (2 or (>= 10 and <= 15)) || (predictor == 2 && bits != 8))
        {
            throw new InvalidDataException("a stream names rows that it cannot have");
        }

        var step = Math.Max(1, colors * bits / 8);
        budget.TakeUnpacked(bytes.Length);
        return predictor == 2 ? UndoLeft(bytes.ToArray(), (int)((row + 7) / 8), step) : UndoEach(bytes.Span, (int)((row + 7) / 8), step);
    }

    private static byte[] UndoLeft(byte[] bytes, int row, int step)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] += i % row >= step ? bytes[i - step] : (byte)0;
        }

        return bytes;
    }

    /// <summary>Each row begins with a byte that says how it was packed.</summary>
    private static ReadOnlyMemory<byte> UndoEach(ReadOnlySpan<byte> bytes, int row, int step)
    {
        var unpacked = new byte[bytes.Length];
        var above = new byte[row].AsSpan();
        var used = 0;
        for (var start = 0; start + 1 < bytes.Length; start += row + 1)
        {
            var source = bytes.Slice(start + 1, Math.Min(row, bytes.Length - start - 1));
            var target = unpacked.AsSpan(used, source.Length);
            UndoRow(bytes[start], source, target, above, step);
            above = target;
            used += source.Length;
        }

        return unpacked.AsMemory(0, used);
    }

    private static void UndoRow(byte kind, ReadOnlySpan<byte> source, Span<byte> target, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < source.Length; i++)
        {
            var left = i >= step ? target[i - step] : 0;
            var corner = i >= step ? above[i - step] : 0;
            target[i] = (byte)(source[i] + kind switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Nearest(left, above[i], corner),
                _ => throw new InvalidDataException("a row is packed in a way that there is not"),
            });
        }
    }

    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
