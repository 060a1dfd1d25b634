namespace Checklist.Core.Interop.Forms;

/// <summary>Tells files apart by how they begin.</summary>
internal static class FormSignatures
{
    private const int PdfSearch = 1024; // readers accept this much before the mark

    public static FormSignature Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return FormSignature.Empty;
        }

        if (bytes[..Math.Min(bytes.Length, PdfSearch)].IndexOf("%PDF-"u8) >= 0)
        {
            return FormSignature.Pdf;
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return FormSignature.Zip;
        }

        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return FormSignature.Compound;
        }

        return IsPicture(bytes) ? FormSignature.Picture : IsText(bytes) ? FormSignature.Text : FormSignature.Binary;
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("GIF8"u8)
        || (bytes.StartsWith("BM"u8) && bytes.IndexOf((byte)0) >= 0)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8))
        || (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8)); // what phones take

    /// <summary>A text of one byte a character has no NUL; one of two bytes says so by its mark, or has one in every other byte.</summary>
    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])
        || bytes.IndexOf((byte)0) < 0 || TextDecoder.IsUnmarkedUtf16(bytes);
}

/// <summary>What a file's first bytes say.</summary>
internal enum FormSignature
{
    Empty,
    Pdf,
    Zip,

    /// <summary>The container of encrypted workbooks and of the older Office.</summary>
    Compound,
    Picture,
    Text,
    Binary,
}
