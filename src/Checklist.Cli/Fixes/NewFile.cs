namespace Checklist.Cli.Fixes;

/// <summary>Writes a file in one step: a killed run leaves nothing, or what was there before.</summary>
internal static class NewFile
{
    /// <exception cref="IOException">A file of that name exists, or the disk refused.</exception>
    public static void Create(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes, overwrite: false);

    public static void Replace(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes, overwrite: true);

    private static void Write(string path, ReadOnlySpan<byte> bytes, bool overwrite)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var written = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(written, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(written, path, overwrite);
        }
        finally
        {
            File.Delete(written);
        }
    }
}
