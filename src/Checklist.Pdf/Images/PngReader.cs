using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Images;

/// <summary>Reads PNG files: every colour type and depth, interlaced or not. Transparency becomes a mask of its own.</summary>
internal sealed class PngReader
{
    private readonly ByteBuffer packed = new();
    private PngHeader header;
    private byte[] palette = [];
    private byte[] transparency = [];

    private PngReader()
    {
    }

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static PdfImage Read(ReadOnlyMemory<byte> file)
    {
        var reader = new PngReader();
        reader.ReadChunks(file.Span);
        return reader.Build();
    }

    private void ReadChunks(ReadOnlySpan<byte> data)
    {
        var isFirst = true;
        for (var at = Signature.Length; ;)
        {
            if (at + 12 > data.Length)
            {
                throw new ImageFormatException("the PNG file is damaged: it ends too early");
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
            if (length > data.Length - at - 12)
            {
                throw new ImageFormatException("the PNG file is damaged: a chunk is cut off");
            }

            var type = Encoding.Latin1.GetString(data.Slice(at + 4, 4));
            var chunk = data.Slice(at + 8, (int)length);
            if (isFirst != (type == "IHDR"))
            {
                throw new ImageFormatException("the PNG file is damaged: its header is missing");
            }

            isFirst = false;
            if (type == "IEND")
            {
                return;
            }

            ReadChunk(type, chunk);
            at += 12 + (int)length;
        }
    }

    private void ReadChunk(string type, ReadOnlySpan<byte> chunk)
    {
        switch (type)
        {
            case "IHDR":
                header = PngHeader.Read(chunk);
                break;
            case "PLTE":
                palette = chunk.Length % 3 == 0 && chunk.Length <= 768
                    ? chunk.ToArray()
                    : throw new ImageFormatException("the PNG file is damaged: its palette");
                break;
            case "tRNS":
                transparency = chunk.ToArray();
                break;
            case "IDAT":
                packed.Add(chunk);
                break;
        }
    }

    private PdfImage Build()
    {
        if (header.ColorType == PngHeader.Palette && palette.Length == 0)
        {
            throw new ImageFormatException("the PNG file is damaged: its palette is missing");
        }

        var samples = Unpack();
        var dictionary = new ByteBuffer();
        WriteColours(dictionary);
        if (header.HasAlpha)
        {
            var (colours, alpha) = PngSamples.SplitAlpha(samples, header);
            return new PdfImage(header.Width, header.Height, dictionary.ToArray(), colours, isPacked: false, alpha, header.Bits);
        }

        if (header.ColorType == PngHeader.Palette)
        {
            PngSamples.CheckPalette(samples, header, palette.Length / 3);
            if (transparency.Length > 0)
            {
                var alpha = PngSamples.PaletteAlpha(samples, header, transparency);
                return new PdfImage(header.Width, header.Height, dictionary.ToArray(), samples, isPacked: false, alpha);
            }
        }

        if (header.IsInterlaced)
        {
            return new PdfImage(header.Width, header.Height, dictionary.ToArray(), samples, isPacked: false);
        }

        dictionary.Add("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "u8).Integer(header.Channels);
        dictionary.Add("/BitsPerComponent "u8).Integer(header.Bits).Add("/Columns "u8).Integer(header.Width).Add(">>"u8);
        return new PdfImage(header.Width, header.Height, dictionary.ToArray(), packed.ToArray(), isPacked: true);
    }

    private byte[] Unpack()
    {
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            return PngSamples.Read(inflate, header);
        }
        catch (InvalidDataException exception)
        {
            throw new ImageFormatException("the PNG file is damaged: its data cannot be unpacked", exception);
        }
        catch (EndOfStreamException exception)
        {
            throw new ImageFormatException("the PNG file is damaged: its data ends too early", exception);
        }
    }

    private void WriteColours(ByteBuffer dictionary)
    {
        dictionary.Add("/BitsPerComponent "u8).Integer(header.Bits).Add("/ColorSpace"u8);
        switch (header.ColorType)
        {
            case PngHeader.Palette:
                dictionary.Add("[/Indexed/DeviceRGB "u8).Integer((palette.Length / 3) - 1).Add("<"u8);
                foreach (var value in palette)
                {
                    dictionary.Hex(value);
                }

                dictionary.Add(">]"u8);
                break;
            case PngHeader.Rgb or PngHeader.RgbAlpha:
                dictionary.Add("/DeviceRGB"u8);
                WriteTransparentColour(dictionary, 3);
                break;
            default:
                dictionary.Add("/DeviceGray"u8);
                WriteTransparentColour(dictionary, 1);
                break;
        }
    }

    private void WriteTransparentColour(ByteBuffer dictionary, int channels)
    {
        if (header.HasAlpha || transparency.Length < channels * 2)
        {
            return;
        }

        dictionary.Add("/Mask["u8);
        for (var channel = 0; channel < channels; channel++)
        {
            var value = BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(channel * 2)) & ((1 << header.Bits) - 1);
            dictionary.Integer(value).Add((byte)' ').Integer(value).Add((byte)' ');
        }

        dictionary.Add("]"u8);
    }
}
