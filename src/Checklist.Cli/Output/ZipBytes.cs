using System.IO.Compression;
using Checklist.Core.Outputs;

namespace Checklist.Cli.Output;

/// <summary>Files as a zip that is the same whenever it is made: sorted, with one fixed time.</summary>
internal static class ZipBytes
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first that zip knows

    public static byte[] Of(IReadOnlyList<OutputFile> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(file.Path);
                entry.LastWriteTime = FixedTime;
                using var content = entry.Open();
                content.Write(file.Bytes.Span);
            }
        }

        return stream.ToArray();
    }
}
