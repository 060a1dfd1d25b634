using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>The parts of a workbook, unpacked on demand and within bounds.</summary>
internal sealed class WorkbookArchive : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long left = FormLimits.UnpackedBytes;

    private WorkbookArchive(ZipArchive archive)
    {
        this.archive = archive;
        foreach (var entry in archive.Entries)
        {
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Opens a workbook, whose parts are bounded together.</summary>
    /// <exception cref="FormTooLargeException">It has too many entries.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static WorkbookArchive Open(ReadOnlyMemory<byte> bytes)
    {
        // Counted before the archive is opened, because opening makes an object of every entry.
        if (bytes.Span.Count("PK\u0001\u0002"u8) > FormLimits.Entries)
        {
            throw new FormTooLargeException("it has thousands of parts");
        }

        var file = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray());
        return new WorkbookArchive(new ZipArchive(file, ZipArchiveMode.Read));
    }

    public IEnumerable<string> Names => entries.Keys;

    public bool Has(string path) => entries.ContainsKey(path);

    /// <summary>The first characters of a part that is a text; null where there is no such part.</summary>
    public string? Head(string path)
    {
        const int Longest = 100; // a media type
        if (!entries.TryGetValue(path, out var entry))
        {
            return null;
        }

        using var stream = new BoundedStream(entry.Open(), AllowedOf(entry), Take);
        var bytes = new byte[Longest];
        return Encoding.ASCII.GetString(bytes, 0, stream.ReadAtLeast(bytes, Longest, throwOnEndOfStream: false));
    }

    /// <summary>Null where there is no such part.</summary>
    public XmlReader? Part(string path)
    {
        if (!entries.TryGetValue(path, out var entry))
        {
            return null;
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };
        var text = new StreamReader(
            new BoundedStream(entry.Open(), AllowedOf(entry), Take), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return XmlReader.Create(new BoundedXmlText(text), settings);
    }

    public void Dispose() => archive.Dispose();

    /// <summary>What an entry says of its own size is not believed.</summary>
    private static long AllowedOf(ZipArchiveEntry entry) => Math.Max(entry.CompressedLength * FormLimits.Ratio, 1024 * 1024);

    /// <summary>A part that is read twice counts twice.</summary>
    private void Take(int bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new FormTooLargeException(FormTooLargeException.Unpacked);
        }
    }
}
