using System.Buffers.Binary;

namespace Checklist.Pdf.Fonts;

/// <summary>Big-endian reads from one font table; a read outside it is a <see cref="FontFormatException"/>.</summary>
internal readonly ref struct TableReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> data = data;

    public int Length => data.Length;

    public ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(Slice(offset, 2));

    public short I16(int offset) => BinaryPrimitives.ReadInt16BigEndian(Slice(offset, 2));

    public uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(Slice(offset, 4));

    /// <summary>A 32-bit offset; one that no file in memory can hold is refused.</summary>
    public int Offset32(int offset)
    {
        var value = U32(offset);
        return value <= int.MaxValue / 2 ? (int)value : throw OutOfBounds();
    }

    public TableReader From(int offset) =>
        offset >= 0 && offset <= data.Length ? new TableReader(data[offset..]) : throw OutOfBounds();

    public ReadOnlySpan<byte> Slice(int offset, int length)
    {
        if (offset < 0 || length < 0 || offset > data.Length - length)
        {
            throw OutOfBounds();
        }

        return data.Slice(offset, length);
    }

    private static FontFormatException OutOfBounds() => new("the font file is damaged: a table points outside itself");
}
