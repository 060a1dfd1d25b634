using System.Text;

namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>Text strings (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by their mark, else the encoding of the format.</summary>
internal static class PdfText
{
    // What the encoding has where Latin-1 has controls. What it leaves open stays a control.
    private const string From18 = "˘ˇˆ˙˝˛˚˜";
    private const string From80 = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u009F€";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        return string.Create(bytes.Length, Encoding.Latin1.GetString(bytes), static (characters, latin) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = latin[i] switch
                {
                    >= '\u0018' and <= '\u001F' => From18[latin[i] - '\u0018'],
                    >= '\u0080' and <= '\u00A0' => From80[latin[i] - '\u0080'],
                    var other => other,
                };
            }
        });
    }
}
