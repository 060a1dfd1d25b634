namespace Checklist.Pdf.Images;

/// <summary>An image file that is damaged, too large, or of a kind that is not supported; the message says which.</summary>
public sealed class ImageFormatException : Exception
{
    public ImageFormatException()
    {
    }

    public ImageFormatException(string message)
        : base(message)
    {
    }

    public ImageFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
