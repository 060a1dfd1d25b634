using System.Buffers.Binary;

namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>Four bytes as five printable signs (ISO 32000-2, 7.4.3).</summary>
internal static class Ascii85
{
    /// <summary>The bytes that the signs stand for.</summary>
    /// <exception cref="InvalidDataException">A sign is none of them.</exception>
    /// <exception cref="FormTooLargeException">The budget is used up: one sign may stand for four bytes.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> signs, PdfBudget budget)
    {
        var length = 4L * (signs.Count((byte)'z') + 1) + signs.Length;
        budget.TakeUnpacked((int)Math.Min(length, int.MaxValue));
        var bytes = new byte[length];
        var (count, value, used) = (0, 0L, 0);
        foreach (var sign in signs)
        {
            if (sign is 0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' ')
            {
                continue;
            }

            if (sign == 'z' && count == 0)
            {
                used += 4;
                continue;
            }

            value = sign is >= (byte)'!' and <= (byte)'u'
                ? (value * 85) + sign - '!'
                : throw new InvalidDataException("a stream holds a sign that is not of its packing");
            count++;
            if (count == 5)
            {
                BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(used), (uint)value);
                (count, value, used) = (0, 0, used + 4);
            }
        }

        return bytes.AsMemory(0, used + Rest(bytes.AsSpan(used), value, count));
    }

    /// <summary>Of a group that is cut short, each sign but the last stands for a byte.</summary>
    private static int Rest(Span<byte> bytes, long value, int count)
    {
        if (count < 2)
        {
            return 0;
        }

        for (var i = count; i < 5; i++)
        {
            value = (value * 85) + 84;
        }

        Span<byte> whole = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(whole, (uint)value);
        whole[..(count - 1)].CopyTo(bytes);
        return count - 1;
    }
}
