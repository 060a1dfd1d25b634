namespace Checklist.Pdf.Fonts;

/// <summary>A font file that is damaged or of a kind that cannot be embedded; the message says which.</summary>
public sealed class FontFormatException : Exception
{
    public FontFormatException()
    {
    }

    public FontFormatException(string message)
        : base(message)
    {
    }

    public FontFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
