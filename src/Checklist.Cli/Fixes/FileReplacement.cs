namespace Checklist.Cli.Fixes;

/// <summary>Replaces the content of a file in one step: a killed run leaves the old one. Permissions stay.</summary>
internal static class FileReplacement
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var written = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(written, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(written, File.GetUnixFileMode(path));
            }

            File.Move(written, path, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }
    }
}
