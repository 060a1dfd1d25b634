using System.IO.Compression;
using System.Text;

namespace Checklist.Core.Tests.Hostile;

/// <summary>One part of a zip, taken out, and put back or added.</summary>
internal static class Zipped
{
    public static byte[] Part(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var content = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string Text(byte[] zip, string name) => Encoding.UTF8.GetString(Part(zip, name));

    public static byte[] With(byte[] zip, string name, byte[] part, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var content = archive.CreateEntry(name, level).Open();
            content.Write(part);
        }

        return stream.ToArray();
    }
}
