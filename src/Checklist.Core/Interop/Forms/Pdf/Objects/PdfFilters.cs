using System.IO.Compression;

namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>
/// Unpacks the streams that forms are made of: tables of objects, packed objects, the attachment. What comes out of every step
/// is counted over the whole file. Packings of pictures, and those that no program has written for twenty years, are refused.
/// </summary>
internal static class PdfFilters
{
    private const int MostSteps = 4; // one is usual; two where a file had to be plain text

    /// <summary>The bytes of a stream as they were before they were packed.</summary>
    /// <param name="resolve">Gives the value that a reference stands for.</param>
    /// <exception cref="InvalidDataException">It is packed in another way, or damaged.</exception>
    /// <exception cref="FormTooLargeException">The budget is used up.</exception>
    public static ReadOnlyMemory<byte> Unpack(PdfStream stream, Func<PdfValue, PdfValue> resolve, PdfBudget budget)
    {
        var filters = List(stream.Dictionary, "Filter", "F", resolve);
        var parameters = List(stream.Dictionary, "DecodeParms", "DP", resolve);
        if (filters.Count > MostSteps)
        {
            throw new InvalidDataException("a stream is packed too often");
        }

        var bytes = stream.Packed;
        for (var i = 0; i < filters.Count; i++)
        {
            var own = i < parameters.Count ? parameters[i] as PdfDictionary : null;
            bytes = Unpack(bytes, (filters[i] as PdfName)?.Text, own ?? PdfDictionary.Empty, resolve, budget);
        }

        return bytes;
    }

    private static IReadOnlyList<PdfValue> List(PdfDictionary dictionary, string key, string shortKey, Func<PdfValue, PdfValue> resolve)
    {
        var value = resolve(dictionary[key] is PdfNull ? dictionary[shortKey] : dictionary[key]);
        return value switch
        {
            PdfNull => [],
            PdfArray { Items.Count: <= MostSteps } list => [.. list.Items.Select(resolve)],
            PdfArray => throw new InvalidDataException("a stream is packed too often"),
            _ => [value],
        };
    }

    private static ReadOnlyMemory<byte> Unpack(
        ReadOnlyMemory<byte> bytes, string? filter, PdfDictionary parameters, Func<PdfValue, PdfValue> resolve, PdfBudget budget) =>
        filter switch
        {
            "FlateDecode" or "Fl" => PdfPredictor.Undo(Inflate(bytes, budget), parameters, resolve, budget),
            "ASCIIHexDecode" or "AHx" => Counted(PdfLiteral.FromHex(UpTo(bytes, (byte)'>').Span), budget),
            "ASCII85Decode" or "A85" => Ascii85.Decode(UpTo(bytes, (byte)'~').Span, budget),
            _ => throw new InvalidDataException("a stream is packed in a way that no form is"),
        };

    private static ReadOnlyMemory<byte> UpTo(ReadOnlyMemory<byte> bytes, byte end) =>
        bytes.Span.IndexOf(end) is >= 0 and var length ? bytes[..length] : bytes;

    private static ReadOnlyMemory<byte> Counted(ReadOnlyMemory<byte> bytes, PdfBudget budget)
    {
        budget.TakeUnpacked(bytes.Length);
        return bytes;
    }

    /// <summary>The sum at the end is not looked at: many programs leave it out.</summary>
    private static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> bytes, PdfBudget budget)
    {
        const int ZlibHeader = 2;
        if (bytes.Length <= ZlibHeader)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        using var source = new MemoryStream(bytes[ZlibHeader..].ToArray(), writable: false);
        using var inflater = new DeflateStream(source, CompressionMode.Decompress);
        using var unpacked = new MemoryStream(2 * bytes.Length);
        var buffer = new byte[64 * 1024];
        for (int read; (read = inflater.Read(buffer)) > 0;)
        {
            budget.TakeUnpacked(read);
            unpacked.Write(buffer, 0, read);
        }

        return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
    }
}
