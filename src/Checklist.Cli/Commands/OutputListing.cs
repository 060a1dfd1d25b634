using Checklist.Cli.Reports;
using Checklist.Core;

namespace Checklist.Cli.Commands;

/// <summary>The files of a build in the order in which a reader wants them; of a folder, the first and how many more.</summary>
internal static class OutputListing
{
    public static void Write(BuildResult result, string folder, TextWriter output)
    {
        foreach (var group in result.Files.GroupBy(file => Folder(file.Path)))
        {
            OutputFile[] files = [.. group];
            var shown = group.Key.Length == 0 ? files : files[..1];
            foreach (var file in shown)
            {
                var more = files.Length - shown.Length;
                output.Write(VisibleText.Escape($"{folder}/{file.Path}") + (more == 0 ? "\n" : $" and {Words.Count(more, "more file")}\n"));
            }
        }
    }

    /// <summary>The first part of a path, or nothing for a file at the top.</summary>
    private static string Folder(string path) => path.Contains('/') ? path[..path.IndexOf('/')] : "";
}
