using System.Buffers.Binary;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Images;

/// <summary>Reads a JPEG's header; its data goes into the PDF as it is.</summary>
internal static class JpegReader
{
    public static PdfImage Read(ReadOnlyMemory<byte> file)
    {
        var data = file.Span;
        var isAdobe = false;
        for (var at = 2; at + 4 <= data.Length;)
        {
            if (data[at] != 0xFF)
            {
                throw Damaged();
            }

            var marker = data[at + 1];
            if (marker == 0xFF)
            {
                at++; // fill bytes
                continue;
            }

            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            if (length < 2 || marker is 0xD9 or 0xDA || at + 2 + length > data.Length)
            {
                throw Damaged();
            }

            var segment = data.Slice(at + 4, length - 2);
            isAdobe |= marker == 0xEE && segment.StartsWith("Adobe"u8);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return FromFrame(file, marker, segment, isAdobe || HasAdobe(data[(at + 2 + length)..]));
            }

            at += 2 + length;
        }

        throw Damaged();
    }

    private static PdfImage FromFrame(ReadOnlyMemory<byte> file, byte marker, ReadOnlySpan<byte> frame, bool isAdobe)
    {
        if (frame.Length < 6)
        {
            throw Damaged();
        }

        if (marker is not (0xC0 or 0xC1 or 0xC2) || frame[0] != 8)
        {
            throw new ImageFormatException("this kind of JPEG is not supported: use baseline or progressive with 8 bits");
        }

        var height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        var components = frame[5];
        PdfImage.CheckSize(width, height, components * 8L);
        if (file.Span.LastIndexOf([(byte)0xFF, (byte)0xD9]) < 0)
        {
            throw new ImageFormatException("the JPEG file is damaged: its end is missing");
        }

        var dictionary = new ByteBuffer().Add(components switch
        {
            1 => "/ColorSpace/DeviceGray"u8,
            3 => "/ColorSpace/DeviceRGB"u8,
            4 => "/ColorSpace/DeviceCMYK"u8,
            _ => throw new ImageFormatException($"a JPEG with {components} components is not supported"),
        });
        if (components == 4 && isAdobe)
        {
            dictionary.Add("/Decode[1 0 1 0 1 0 1 0]"u8); // Adobe stores CMYK inverted
        }

        dictionary.Add("/BitsPerComponent 8/Filter/DCTDecode"u8);
        return new PdfImage(width, height, dictionary.ToArray(), file, isPacked: true) { IsCmyk = components == 4 };
    }

    private static bool HasAdobe(ReadOnlySpan<byte> rest) => rest[..Math.Min(rest.Length, 4096)].IndexOf("Adobe\0"u8) >= 0;

    private static ImageFormatException Damaged() => new("the JPEG file is damaged");
}
