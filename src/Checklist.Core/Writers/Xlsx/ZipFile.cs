using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>
/// Packs files into a ZIP archive that is the same on every machine: no time, no owner, no name of an operating system, all of
/// which the archive class of the platform writes.
/// </summary>
internal static class ZipFile
{
    private const byte Version = 20; // deflate
    private const ushort Utf8Names = 1 << 11;
    private const ushort Deflated = 8;
    private const ushort FirstDay = 0x21; // 1 January 1980, the first day that the format can say

    public static byte[] Write(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        using var archive = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (path, bytes) in files)
        {
            var start = (uint)archive.Position;
            var packed = Deflate(bytes);
            var header = Header(bytes, packed, path);
            archive.Write("PK\u0003\u0004"u8);
            archive.Write(header);
            archive.Write(Encoding.UTF8.GetBytes(path));
            archive.Write(packed);
            directory.Write("PK\u0001\u0002"u8);
            directory.Write([Version, 0]);
            directory.Write(header);
            directory.Write(new byte[10]); // no comment, first disk, no attributes
            directory.Write(Number(start));
            directory.Write(Encoding.UTF8.GetBytes(path));
        }

        var directoryStart = (uint)archive.Position;
        directory.WriteTo(archive);
        archive.Write("PK\u0005\u0006"u8);
        archive.Write(new byte[4]);
        archive.Write([.. Half(files.Count), .. Half(files.Count), .. Number((uint)directory.Length), .. Number(directoryStart), 0, 0]);
        return archive.ToArray();
    }

    /// <summary>What the entry and the directory say alike.</summary>
    private static byte[] Header(byte[] bytes, byte[] packed, string path) =>
    [
        .. Half(Version), .. Half(Utf8Names), .. Half(Deflated), .. Half(0), .. Half(FirstDay), .. Number(Crc32.Of(bytes)),
        .. Number((uint)packed.Length), .. Number((uint)bytes.Length), .. Half(Encoding.UTF8.GetByteCount(path)), .. Half(0),
    ];

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Half(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
