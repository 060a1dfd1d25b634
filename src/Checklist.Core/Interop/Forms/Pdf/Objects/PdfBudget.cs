namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>
/// How much may be read of one file in all, however often its objects name each other. A form of 3,000 controls takes less than a tenth.
/// </summary>
internal sealed class PdfBudget
{
    private const int MostObjects = 1_000_000; // a form of ours with 1,189 controls has 20,000
    private const int MostValues = 10_000_000;
    private const int MostReadBytes = 256 * 1024 * 1024;
    private const int MostCharacters = 32 * 1024 * 1024;

    private int objects = MostObjects;
    private int values = MostValues;
    private long readBytes = MostReadBytes;
    private long unpackedBytes = FormLimits.UnpackedBytes;
    private long characters = MostCharacters;

    /// <summary>Objects that a table or the head of packed ones names.</summary>
    /// <exception cref="FormTooLargeException">There are too many.</exception>
    public void TakeObject()
    {
        if (--objects < 0)
        {
            throw new FormTooLargeException("it names more objects than a form has");
        }
    }

    public void TakeValue()
    {
        if (--values < 0)
        {
            throw new FormTooLargeException("it holds millions of values");
        }
    }

    /// <summary>Bytes that are looked at, each time that they are.</summary>
    public void TakeBytes(int count) => Take(ref readBytes, count, "its objects name each other over and over");

    public void TakeUnpacked(int count) => Take(ref unpackedBytes, count, FormTooLargeException.Unpacked);

    /// <summary>Characters of values of fields.</summary>
    public void TakeText(int count) => Take(ref characters, count, "its fields hold more text than a form");

    private static void Take(ref long left, int count, string what)
    {
        left -= count;
        if (left < 0)
        {
            throw new FormTooLargeException(what);
        }
    }
}
