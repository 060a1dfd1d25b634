using System.Text;
using System.Text.Unicode;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>Text of any encoding that spreadsheets and editors save.</summary>
internal static class TextDecoder
{
    // The characters that Windows-1252 has where Latin-1 has controls; what it leaves open stays a control.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>UTF-8, UTF-16, else Windows-1252, which Excel saves for “CSV”. Spaces and empty lines at the end are left out.</summary>
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

        if (IsUnmarkedUtf16(bytes))
        {
            return (bytes[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        }

        var content = WithoutMark(bytes).TrimEnd(" \t\r\n"u8);
        return Utf8.IsValid(content)
            ? Encoding.UTF8.GetString(content)
            : string.Create(content.Length, Encoding.Latin1.GetString(content), static (characters, text) =>
            {
                for (var i = 0; i < characters.Length; i++)
                {
                    characters[i] = text[i] is >= '\u0080' and <= '\u009F' ? Windows[text[i] - '\u0080'] : text[i];
                }
            });
    }

    /// <summary>Says which encoding was guessed, with a word for people to look at; false where the text cannot be read at all.</summary>
    public static bool Report(SourceText source, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (IsUnmarkedUtf16(bytes))
        {
            diagnostics.Add(FormContentDiagnostics.EncodingGuessed(source.Start, "UTF-16", Sample(source.Content)));
            return true;
        }

        if (IsUtf8(bytes) || bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return true;
        }

        if (bytes.IndexOfAny<byte>([0x81, 0x8D, 0x8F, 0x90, 0x9D]) >= 0)
        {
            diagnostics.Add(FormContentDiagnostics.EncodingUnknown(source.Start));
            return false;
        }

        diagnostics.Add(FormContentDiagnostics.EncodingGuessed(source.Start, "Windows-1252", Sample(source.Content)));
        return true;
    }

    /// <summary>The bytes can be given as they are to readers of UTF-8.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !IsUnmarkedUtf16(bytes);

    /// <summary>Half of its first bytes are NUL: Latin letters of two bytes.</summary>
    public static bool IsUnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        const int Looked = 64;
        if (bytes.Length < 8 || bytes.Length % 2 != 0 || (bytes[0] == 0) == (bytes[1] == 0))
        {
            return false;
        }

        var head = bytes[..Math.Min(bytes.Length, Looked)];
        var (high, low) = bytes[0] == 0 ? (0, 1) : (1, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i + high] != 0 || head[i + low] == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The bytes without the mark that some programs put before UTF-8.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;

    /// <summary>The first word that is read differently in another encoding.</summary>
    private static string Sample(string text)
    {
        const int Around = 20;
        var place = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        if (place < 0)
        {
            return text[..Math.Min(text.Length, Around)];
        }

        var start = place;
        var end = place;
        while (start > 0 && start > place - Around && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end < place + Around && text[end] is not (',' or ';' or '"' or '\t' or '\r' or '\n' or ' '))
        {
            end++;
        }

        return text[start..end];
    }
}
