using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Checklist.Pdf.Syntax;

/// <summary>Growable bytes with the number, name and string syntax of PDF. Numbers never depend on the culture.</summary>
internal sealed class ByteBuffer(int capacity = 1024)
{
    private const double Half = 0.49999999999999994; // a half itself would take the number just below one to one

    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    /// <summary>In bytes, of all strings written so far.</summary>
    public int LongestString { get; private set; }

    /// <summary>In bytes, of all names written so far.</summary>
    public int LongestName { get; private set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public byte[] ToArray() => Span.ToArray();

    /// <summary>Room for <paramref name="count"/> bytes, to be confirmed by <see cref="Advance"/>.</summary>
    public Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count)
        {
            Grow(count);
        }

        return bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    public ByteBuffer Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
        return this;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ByteBuffer Add(byte value)
    {
        if (Length == bytes.Length)
        {
            Grow(1);
        }

        bytes[Length++] = value;
        return this;
    }

    public ByteBuffer Integer(long value)
    {
        var room = Room(20);
        if (value is >= 0 and < 1000) // most numbers of a page
        {
            Length += WriteSmall(room, (int)value);
            return this;
        }

        Utf8Formatter.TryFormat(value, room, out var written);
        Length += written;
        return this;
    }

    public ByteBuffer Reference(int id) => Integer(id).Add(" 0 R"u8);

    /// <summary>A number with at most two decimals: a hundredth of a point is finer than any printer.</summary>
    public ByteBuffer Number(double value)
    {
        var hundredths = Hundredths(value);
        if (hundredths < 0)
        {
            Add((byte)'-');
            hundredths = -hundredths;
        }

        var whole = hundredths / 100;
        var rest = (int)(hundredths % 100);
        if (whole != 0 || rest == 0)
        {
            Integer(whole);
        }

        if (rest == 0)
        {
            return this;
        }

        Add((byte)'.').Add((byte)('0' + (rest / 10)));
        return rest % 10 == 0 ? this : Add((byte)('0' + (rest % 10)));
    }

    /// <summary>A number as it is written, in hundredths: a half is rounded away from zero.</summary>
    public static long Hundredths(double value)
    {
        var hundredths = value * 100;
        return (long)(hundredths < 0 ? hundredths - Half : hundredths + Half);
    }

    /// <summary>A number of a matrix, with up to five decimals: it multiplies what is far from the origin.</summary>
    public ByteBuffer Precise(double value)
    {
        Utf8Formatter.TryFormat(Math.Round(value, 5), Room(40), out var written, new System.Buffers.StandardFormat('F', 5));
        Length += written;
        return this;
    }

    /// <summary>Numbers, each followed by a space.</summary>
    public ByteBuffer Numbers(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            Number(value).Add((byte)' ');
        }

        return this;
    }

    public ByteBuffer Big16(int value) => Add((byte)(value >> 8)).Add((byte)value);

    public ByteBuffer Big32(uint value) => Big16((int)(value >> 16)).Big16((int)(value & 0xFFFF));

    public void Patch16(int position, int value)
    {
        bytes[position] = (byte)(value >> 8);
        bytes[position + 1] = (byte)value;
    }

    public ByteBuffer Hex(byte value) => Add("0123456789ABCDEF"u8[value >> 4]).Add("0123456789ABCDEF"u8[value & 15]);

    public void NoteString(int length) => LongestString = Math.Max(LongestString, length);

    public void NoteName(int length) => LongestName = Math.Max(LongestName, length);

    public void ForgetLengths() => (LongestString, LongestName) = (0, 0);

    private static int WriteSmall(Span<byte> room, int value)
    {
        var at = 0;
        if (value >= 100)
        {
            room[at++] = (byte)('0' + (value / 100));
        }

        if (value >= 10)
        {
            room[at++] = (byte)('0' + (value / 10 % 10));
        }

        room[at] = (byte)('0' + (value % 10));
        return at + 1;
    }

    private void Grow(int count)
    {
        var larger = new byte[Math.Max(bytes.Length * 2, Length + count)];
        Span.CopyTo(larger);
        bytes = larger;
    }
}
