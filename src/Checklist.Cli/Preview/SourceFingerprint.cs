using System.Globalization;
using System.Text;
using Checklist.Cli.Disk;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Preview;

/// <summary>Names, sizes and times of all files that a build may read: two that are equal mean that nothing was saved.</summary>
internal static class SourceFingerprint
{
    public static string Of(string? source, Terminal terminal)
    {
        var text = new StringBuilder();
        foreach (var catalog in SourceDiscovery.Find(source, terminal, new DiagnosticBag()))
        {
            Add(catalog.FullPath, text);
            foreach (var path in new DiskSourceProvider(catalog.Folder, terminal).List())
            {
                Add(Path.Combine(catalog.Folder, path), text);
            }
        }

        return text.ToString();
    }

    private static void Add(string path, StringBuilder text)
    {
        try
        {
            var file = new FileInfo(path);
            var real = file.LinkTarget is null ? file : new FileInfo(RealPath.Of(path) ?? path);
            text.Append(CultureInfo.InvariantCulture, $"{path}\n{real.Length} {real.LastWriteTimeUtc.Ticks}\n");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            text.Append(CultureInfo.InvariantCulture, $"{path}\n-\n"); // removed between listing and asking
        }
    }
}
