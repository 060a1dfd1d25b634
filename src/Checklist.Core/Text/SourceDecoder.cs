using System.Text;
using System.Text.Unicode;

namespace Checklist.Core.Text;

/// <summary>Turns the bytes of a file into text: UTF-8, with or without a byte order mark.</summary>
public static class SourceDecoder
{
    /// <summary>
    /// Decodes what can be decoded; <paramref name="problemOffset"/> is the offset in the text at which a problem stands.
    /// </summary>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, out DecodingProblem problem, out int problemOffset)
    {
        problemOffset = 0;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            problem = DecodingProblem.Utf16;
            return new SourceText(path, "");
        }

        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (!Utf8.IsValid(content))
        {
            problem = DecodingProblem.InvalidUtf8;
            var text = Encoding.UTF8.GetString(content);
            problemOffset = Math.Max(text.IndexOf('\uFFFD'), 0);
            return new SourceText(path, text);
        }

        var source = new SourceText(path, Encoding.UTF8.GetString(content));
        problemOffset = source.Content.IndexOf('\0');
        problem = problemOffset < 0 ? DecodingProblem.None : LooksLikeUtf16(content) ? DecodingProblem.Utf16 : DecodingProblem.NulByte;
        problemOffset = Math.Max(problemOffset, 0);
        return source;
    }

    /// <summary>Every second byte of the beginning is NUL: UTF-16 of Latin text without a byte order mark.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 64)];
        return head.Length >= 4 && head.Count((byte)0) >= head.Length / 2 - 1;
    }
}

/// <summary>Why bytes are no text in UTF-8.</summary>
public enum DecodingProblem
{
    None,
    Utf16,
    InvalidUtf8,
    NulByte,
}
