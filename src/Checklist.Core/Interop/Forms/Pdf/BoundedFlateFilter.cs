using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>Unpacks streams of one document up to a bound over all of them.</summary>
internal sealed class BoundedFlateFilter : IFilter
{
    private readonly FlateFilter inner = new();
    private long left = FormLimits.UnpackedBytes;

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        left -= Measure(input, left);
        return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
    }

    /// <summary>Unpacks into nothing first: the library's filter takes what memory it needs before anybody can ask.</summary>
    private static long Measure(ReadOnlyMemory<byte> input, long bound)
    {
        const int ZlibHeader = 2;
        if (input.Length <= ZlibHeader)
        {
            return 0;
        }

        using var source = new MemoryStream(input[ZlibHeader..].ToArray());
        using var inflater = new DeflateStream(source, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        long size = 0;
        try
        {
            for (int read; (read = inflater.Read(buffer)) > 0;)
            {
                size += read;
                if (size > bound)
                {
                    throw new FormTooLargeException();
                }
            }
        }
        catch (InvalidDataException)
        {
            return size; // damaged from here on; the library reads up to here too
        }

        return size;
    }
}
