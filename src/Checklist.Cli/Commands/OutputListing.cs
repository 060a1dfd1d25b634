using Checklist.Cli.Reports;
using Checklist.Core;

namespace Checklist.Cli.Commands;

/// <summary>The files of a build in the order in which a reader wants them; of a folder, the first and how many more.</summary>
internal static class OutputListing
{
    public static void Write(BuildReport result, string folder, TextWriter output)
    {
        foreach (var group in result.Files.GroupBy(file => Folder(file.Path)))
        {
            var more = group.Count() - 1;
            output.Write(VisibleText.Escape($"{folder}/{group.First().Path}"));
            output.Write(more == 0 ? "\n" : $" and {Words.Count(more, "more file")}\n");
        }
    }

    /// <summary>The first part of a path; a file at the top stands for itself.</summary>
    private static string Folder(string path) => path.Contains('/') ? path[..path.IndexOf('/')] : path;
}
