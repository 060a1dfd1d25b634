using System.Buffers.Binary;
using System.IO.Compression;
using Checklist.Pdf.Images;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests.Images;

public class PdfImageTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 8)]
    [InlineData(0, 16)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    [InlineData(3, 2)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(4, 16)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void Every_kind_of_png_is_shown_with_its_text(int colorType, int bits)
    {
        foreach (var isInterlaced in (bool[])[false, true])
        {
            var image = PdfImage.Read(Png(colorType, bits, isInterlaced));
            Assert.Equal((9, 5), (image.PixelWidth, image.PixelHeight));
            var bytes = Some.Flow(new Picture(image, 100, "A pattern"));
            PdfStructureChecks.AssertClean(bytes);
            using var pdf = PdfDocument.Open(bytes);
            var found = Assert.Single(pdf.GetPage(1).GetImages());
            Assert.Equal((9, 5), (found.WidthInSamples, found.HeightInSamples));
            Assert.Equal(colorType is 4 or 6, found.MaskImage is not null);
        }
    }

    [Fact]
    public void Unpacked_samples_are_those_of_the_image()
    {
        var plain = PdfImage.Read(Png(6, 8, isInterlaced: false));
        var interlaced = PdfImage.Read(Png(6, 8, isInterlaced: true));
        Assert.Equal(plain.Data.ToArray(), interlaced.Data.ToArray());
        Assert.Equal(plain.Alpha, interlaced.Alpha);
        Assert.Equal([0, 1, 2, 4, 5, 6], plain.Data.ToArray()[..6]);
        Assert.Equal([3, 7], plain.Alpha![..2]);
    }

    [Fact]
    public void A_damaged_png_gives_a_typed_error_or_an_image()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var bad = Png(round % 7, 8, round % 2 == 0);
            for (var change = 0; change < 3; change++)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            try
            {
                PdfImage.Read(bad.AsMemory(0, round % 3 == 0 ? random.Next(bad.Length) : bad.Length));
            }
            catch (ImageFormatException)
            {
            }
        }
    }

    [Fact]
    public void A_png_that_claims_to_be_huge_is_refused()
    {
        var png = Png(2, 8, isInterlaced: false);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 19_999);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 19_999);
        Assert.Contains("too large", Assert.Throws<ImageFormatException>(() => PdfImage.Read(png)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jpeg_goes_in_as_it_is()
    {
        var image = PdfImage.Read(Jpeg);
        Assert.Equal((8, 4), (image.PixelWidth, image.PixelHeight));
        using var pdf = PdfDocument.Open(Some.Flow(new Picture(image, 100, "Grey")));
        Assert.Equal(Jpeg, Assert.Single(pdf.GetPage(1).GetImages()).RawMemory.ToArray());
    }

    [Fact]
    public void A_cut_jpeg_and_other_files_are_refused()
    {
        for (var length = 0; length < Jpeg.Length; length++)
        {
            Assert.Throws<ImageFormatException>(() => PdfImage.Read(Jpeg.AsMemory(0, length)));
        }

        Assert.Throws<ImageFormatException>(() => PdfImage.Read("GIF89a"u8.ToArray()));
    }

    // header, frame of 8 by 4 grey pixels, scan of no sense, end
    private static readonly byte[] Jpeg =
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 4, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xFF, 0xD9];

    private static byte[] Png(int colorType, int bits, bool isInterlaced)
    {
        colorType = colorType is 1 or 5 ? 2 : colorType;
        const int Width = 9;
        const int Height = 5;
        var channels = colorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9], header[12]) = ((byte)bits, (byte)colorType, (byte)(isInterlaced ? 1 : 0));
        Chunk(file, "IHDR", header);
        if (colorType == 3)
        {
            Chunk(file, "PLTE", [.. Enumerable.Range(0, 3 * 4).Select(value => (byte)(value * 20))]);
        }

        var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            (int X, int Y, int StepX, int StepY)[] passes = isInterlaced
                ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
                : [(0, 0, 1, 1)];
            foreach (var (x, y, stepX, stepY) in passes)
            {
                for (var row = y; row < Height; row += stepY)
                {
                    WriteRow(packed, Enumerable.Range(0, Width).Where(column => column >= x && (column - x) % stepX == 0), row, channels, bits, colorType);
                }
            }
        }

        Chunk(file, "IDAT", data.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>One row without a filter; the value of a sample is its number in the image.</summary>
    private static void WriteRow(Stream output, IEnumerable<int> columns, int row, int channels, int bits, int colorType)
    {
        var samples = columns.SelectMany(column => Enumerable.Range(0, channels).Select(channel => (((row * 9) + column) * channels) + channel)).ToArray();
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

    private static void Chunk(Stream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(System.Text.Encoding.ASCII.GetBytes(type));
        file.Write(data);
        file.Write([0, 0, 0, 0]); // the reader does not look at the checksum
    }
}
