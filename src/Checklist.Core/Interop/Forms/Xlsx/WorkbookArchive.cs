using System.IO.Compression;
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

    /// <exception cref="FormTooLargeException">It has too many entries.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static WorkbookArchive Open(ReadOnlyMemory<byte> bytes)
    {
        // Counted before the archive is opened, because opening makes an object of every entry.
        if (bytes.Span.Count("PK\u0001\u0002"u8) > FormLimits.Entries)
        {
            throw new FormTooLargeException();
        }

        return new WorkbookArchive(new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read));
    }

    public bool Has(string path) => entries.ContainsKey(path);

    /// <summary>Null where there is no such part.</summary>
    public XmlReader? Part(string path)
    {
        if (!entries.TryGetValue(path, out var entry))
        {
            return null;
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = FormLimits.UnpackedBytes };
        return XmlReader.Create(new MemoryStream(Unpack(entry)), settings);
    }

    public void Dispose() => archive.Dispose();

    /// <summary>What an entry says of its own size is not believed.</summary>
    private byte[] Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        var allowed = Math.Min(left, Math.Max(entry.CompressedLength * FormLimits.Ratio, 1024 * 1024));
        var buffer = new byte[64 * 1024];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            allowed -= read;
            left -= read;
            if (allowed < 0)
            {
                throw new FormTooLargeException();
            }

            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }
}
