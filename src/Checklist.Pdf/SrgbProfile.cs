using Checklist.Pdf.Syntax;

namespace Checklist.Pdf;

/// <summary>
/// An ICC profile (version 2.1) of the color space sRGB, made of its definition: the primaries of IEC 61966-2-1, adapted to the white of
/// profiles, and its curve as a table.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderSize = 128;
    private const int EntrySize = 12;
    private const int CurvePoints = 1024; // a step is finer than a screen shows
    private const string Name = "sRGB";
    private const string Copyright = "No copyright, use freely";

    private static readonly double[] White = [0.9642, 1, 0.8249];
    private static readonly double[] Red = [0.4360747, 0.2225045, 0.0139322];
    private static readonly double[] Green = [0.3850649, 0.7168786, 0.0971045];
    private static readonly double[] Blue = [0.1430804, 0.0606169, 0.7141733];

    private static readonly Lazy<byte[]> Profile = new(Make);

    public static ReadOnlySpan<byte> Bytes => Profile.Value;

    private static byte[] Make()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("cprt", Text(Copyright)), ("desc", Description(Name)), ("wtpt", Point(White)), ("rXYZ", Point(Red)), ("gXYZ", Point(Green)),
            ("bXYZ", Point(Blue)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var table = new ByteBuffer().Big32((uint)tags.Length);
        var data = new ByteBuffer(4096);
        var places = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        foreach (var (tag, bytes) in tags)
        {
            if (!places.TryGetValue(bytes, out var place))
            {
                place = HeaderSize + 4 + (tags.Length * EntrySize) + data.Length;
                places.Add(bytes, place);
                data.Add(bytes);
                Pad(data);
            }

            table.Add(Ascii(tag)).Big32((uint)place).Big32((uint)bytes.Length);
        }

        return Header(HeaderSize + table.Length + data.Length).Add(table.Span).Add(data.Span).ToArray();
    }

    private static ByteBuffer Header(int size)
    {
        var header = new ByteBuffer().Big32((uint)size).Big32(0).Big32(0x02100000);
        header.Add("mntrRGB XYZ "u8);
        header.Big16(1999).Big16(10).Big16(18).Big16(0).Big16(0).Big16(0); // the day on which the color space was published
        header.Add("acsp"u8);
        Zeros(header, 28); // platform, flags, maker, model, attributes, perceptual
        Numbers(header, White);
        Zeros(header, HeaderSize - header.Length);
        return header;
    }

    private static byte[] Text(string text) => new ByteBuffer().Add("text"u8).Big32(0).Add(Ascii(text)).Add(0).ToArray();

    private static byte[] Description(string text)
    {
        var buffer = new ByteBuffer().Add("desc"u8).Big32(0).Big32((uint)text.Length + 1).Add(Ascii(text)).Add(0);
        Zeros(buffer, 78); // no other languages: two numbers of four bytes, then a script of three and its 67
        return buffer.ToArray();
    }

    private static byte[] Point(double[] numbers)
    {
        var buffer = new ByteBuffer().Add("XYZ "u8).Big32(0);
        Numbers(buffer, numbers);
        return buffer.ToArray();
    }

    private static byte[] Curve()
    {
        var buffer = new ByteBuffer(4096).Add("curv"u8).Big32(0).Big32(CurvePoints);
        for (var index = 0; index < CurvePoints; index++)
        {
            var value = index / (double)(CurvePoints - 1);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            buffer.Big16((int)Math.Round(linear * ushort.MaxValue));
        }

        return buffer.ToArray();
    }

    /// <summary>With 16 bits before and after the point.</summary>
    private static void Numbers(ByteBuffer buffer, double[] numbers)
    {
        foreach (var number in numbers)
        {
            buffer.Big32((uint)Math.Round(number * 65536));
        }
    }

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);

    private static void Zeros(ByteBuffer buffer, int count)
    {
        for (var index = 0; index < count; index++)
        {
            buffer.Add(0);
        }
    }

    private static void Pad(ByteBuffer buffer) => Zeros(buffer, -buffer.Length & 3);
}
