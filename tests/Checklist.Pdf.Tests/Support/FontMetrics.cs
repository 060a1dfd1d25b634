using System.Buffers.Binary;
using System.Text;

namespace Checklist.Pdf.Tests.Support;

/// <summary>What a font file says of its glyphs, read without the reader that wrote it.</summary>
internal sealed class FontMetrics(byte[] file)
{
    /// <summary>A table of characters for Windows.</summary>
    public bool HasWindowsMap => Table("cmap") is { Length: > 8 } map && (Number(map, 4), Number(map, 6)) == (3, 1);

    /// <summary>In thousandths of the size.</summary>
    public double Width(int glyph)
    {
        var metrics = Number(Table("hhea"), 34);
        return Number(Table("hmtx"), Math.Min(glyph, metrics - 1) * 4) * 1000.0 / Number(Table("head"), 18);
    }

    private byte[] Table(string tag)
    {
        for (var record = 12; record < 12 + (Number(file, 4) * 16); record += 16)
        {
            if (Encoding.ASCII.GetString(file, record, 4) == tag)
            {
                var start = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(record + 8));
                return file[start..(start + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(record + 12)))];
            }
        }

        return [];
    }

    private static int Number(byte[] data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));
}
