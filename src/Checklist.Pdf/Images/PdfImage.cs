namespace Checklist.Pdf.Images;

/// <summary>A picture, checked and ready to be placed. Immutable: one instance may serve many documents.</summary>
public sealed class PdfImage
{
    internal const int MaximumSide = 20_000; // pixels; more than any page can show
    internal const int MaximumBytes = 128 * 1024 * 1024; // of unpacked samples: a bound on what a small file can blow up to

    internal PdfImage(
        int width, int height, byte[] dictionary, ReadOnlyMemory<byte> data, bool isPacked, byte[]? alpha = null, int alphaBits = 8)
    {
        PixelWidth = width;
        PixelHeight = height;
        Dictionary = dictionary;
        Data = data;
        IsPacked = isPacked;
        Alpha = alpha;
        AlphaBits = alphaBits;
    }

    public int PixelWidth { get; }

    public int PixelHeight { get; }

    /// <summary>Entries of the image dictionary but width, height and type.</summary>
    internal byte[] Dictionary { get; }

    internal ReadOnlyMemory<byte> Data { get; }

    /// <summary>The data is compressed, as its dictionary says.</summary>
    internal bool IsPacked { get; }

    /// <summary>Its colors are inks: what they look like depends on the press.</summary>
    internal bool IsCmyk { get; init; }

    internal byte[]? Alpha { get; }

    internal int AlphaBits { get; }

    /// <summary>Reads a PNG or JPEG file.</summary>
    /// <exception cref="ImageFormatException">The file is neither, damaged, or too large.</exception>
    public static PdfImage Read(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        if (span.StartsWith(PngReader.Signature))
        {
            return PngReader.Read(file);
        }

        return span.Length > 3 && span[0] == 0xFF && span[1] == 0xD8
            ? JpegReader.Read(file)
            : throw new ImageFormatException("this is neither a PNG nor a JPEG file");
    }

    internal static void CheckSize(long width, long height, long bitsPerPixel)
    {
        if (width <= 0 || height <= 0)
        {
            throw new ImageFormatException("the image is damaged: it has no width or height");
        }

        if (width > MaximumSide || height > MaximumSide || width * height * bitsPerPixel / 8 > MaximumBytes)
        {
            throw new ImageFormatException($"the image is too large: {width} by {height} pixels");
        }
    }
}
