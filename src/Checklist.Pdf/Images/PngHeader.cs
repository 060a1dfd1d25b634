using System.Buffers.Binary;

namespace Checklist.Pdf.Images;

/// <summary>What the IHDR chunk of a PNG says.</summary>
internal readonly record struct PngHeader(int Width, int Height, int Bits, int ColorType, bool IsInterlaced)
{
    public const int Grey = 0;
    public const int Rgb = 2;
    public const int Palette = 3;
    public const int GreyAlpha = 4;
    public const int RgbAlpha = 6;

    public int Channels => ColorType switch
    {
        Rgb => 3,
        GreyAlpha => 2,
        RgbAlpha => 4,
        _ => 1,
    };

    public bool HasAlpha => ColorType is GreyAlpha or RgbAlpha;

    /// <summary>Bytes from a sample to the one it is predicted from.</summary>
    public int FilterDistance => Math.Max(1, Channels * Bits / 8);

    public int RowBytes(int width) => ((width * Channels * Bits) + 7) / 8;

    public static PngHeader Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length != 13)
        {
            throw new ImageFormatException("the PNG file is damaged: its header is missing");
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(chunk);
        var height = BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]);
        var header = new PngHeader(
            (int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue), chunk[8], chunk[9], chunk[12] == 1);
        var isKnown = (header.ColorType, header.Bits) switch
        {
            (Grey, 1 or 2 or 4 or 8 or 16) or (Palette, 1 or 2 or 4 or 8) => true,
            (Rgb or GreyAlpha or RgbAlpha, 8 or 16) => true,
            _ => false,
        };
        if (!isKnown || chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1)
        {
            throw new ImageFormatException("the PNG file is damaged: its header makes no sense");
        }

        PdfImage.CheckSize(width, height, (long)header.Channels * header.Bits);
        return header;
    }
}
