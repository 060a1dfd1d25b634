using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Checklist.Pdf.Tests.Support;

/// <summary>PNG files written here, so that nothing but the standard says what they are.</summary>
internal static class Png
{
    private const int Width = 9;
    private const int Height = 5;

    /// <summary>A file of these rows, each with its filter before it.</summary>
    public static byte[] File(
        int width, int height, int colorType, int bits, byte[] rows, bool isInterlaced = false, params (string Type, byte[] Data)[] chunks)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)bits, (byte)colorType, (byte)(isInterlaced ? 1 : 0));
        Chunk(file, "IHDR", header);
        foreach (var (type, data) in chunks)
        {
            Chunk(file, type, data);
        }

        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(rows);
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>An image of 9 by 5; the value of a sample is its number in the image. With what its tRNS chunk says, if anything.</summary>
    public static byte[] Pattern(int colorType, int bits, bool isInterlaced, params byte[] transparency)
    {
        colorType = colorType is 1 or 5 ? 2 : colorType;
        var channels = colorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var rows = new MemoryStream();
        (int X, int Y, int StepX, int StepY)[] passes = isInterlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        foreach (var (x, y, stepX, stepY) in passes)
        {
            for (var row = y; row < Height; row += stepY)
            {
                WriteRow(rows,
                    Enumerable.Range(0, Width).Where(column => column >= x && (column - x) % stepX == 0), row, channels, bits, colorType);
            }
        }

        var chunks = new List<(string, byte[])>();
        if (colorType == 3)
        {
            chunks.Add(("PLTE", [.. Enumerable.Range(0, 3 * 4).Select(value => (byte)(value * 20))]));
        }

        if (transparency.Length > 0)
        {
            chunks.Add(("tRNS", transparency));
        }

        return File(Width, Height, colorType, bits, rows.ToArray(), isInterlaced, [.. chunks]);
    }

    /// <summary>One row without a filter.</summary>
    private static void WriteRow(MemoryStream output, IEnumerable<int> columns, int row, int channels, int bits, int colorType)
    {
        var samples = columns.SelectMany(
            column => Enumerable.Range(0, channels).Select(channel => (((row * Width) + column) * channels) + channel)).ToArray();
        if (samples.Length == 0)
        {
            return;
        }

        var line = new byte[((samples.Length * bits) + 7) / 8];
        for (var index = 0; index < samples.Length; index++)
        {
            var value = colorType == 3 ? samples[index] % 4 : samples[index] & ((1 << Math.Min(bits, 8)) - 1);
            if (bits >= 8)
            {
                line[index * bits / 8] = (byte)value;
            }
            else
            {
                line[index * bits / 8] |= (byte)(value << (8 - bits - (index * bits % 8)));
            }
        }

        output.WriteByte(0);
        output.Write(line);
    }

    private static void Chunk(MemoryStream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(Encoding.ASCII.GetBytes(type));
        file.Write(data);
        file.Write([0, 0, 0, 0]); // the reader does not look at the checksum
    }
}
