using Checklist.Core;

namespace Checklist.Cli.Output;

/// <summary>Writes files into a folder that may hold others: all are written beside their places first, then put there.</summary>
internal static class ReportFiles
{
    public static void Write(IReadOnlyList<OutputFile> files, string folder)
    {
        Directory.CreateDirectory(folder);
        var staged = new List<(string Written, string Target)>();
        try
        {
            foreach (var file in files)
            {
                var target = Path.Combine(folder, file.Path);
                var written = Path.Combine(folder, $".{file.Path}.{Path.GetRandomFileName()}");
                staged.Add((written, target));
                using var stream = new FileStream(written, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
                stream.Write(file.Bytes.Span);
                stream.Flush(flushToDisk: true);
            }

            staged.ForEach(pair => File.Move(pair.Written, pair.Target, overwrite: true));
        }
        finally
        {
            staged.ForEach(pair => File.Delete(pair.Written));
        }
    }
}
