using System.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>Text of any encoding that spreadsheets and editors save.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The characters that Windows-1252 has where Latin-1 has controls; what it leaves open stays a control.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>UTF-8, UTF-16 by its mark, else Windows-1252, which Excel saves for “CSV”.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        var content = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return string.Create(content.Length, Encoding.Latin1.GetString(content), static (characters, text) =>
            {
                for (var i = 0; i < characters.Length; i++)
                {
                    characters[i] = text[i] is >= '\u0080' and <= '\u009F' ? Windows[text[i] - '\u0080'] : text[i];
                }
            });
        }
    }
}
