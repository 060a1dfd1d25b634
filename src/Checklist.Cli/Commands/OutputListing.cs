using Checklist.Cli.Reports;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Front;

namespace Checklist.Cli.Commands;

/// <summary>The files of a build in the order in which a reader wants them; of a folder, the first and how many more.</summary>
internal static class OutputListing
{
    public static void Write(BuildReport result, string folder, TextWriter output)
    {
        foreach (var group in result.Files.GroupBy(file => Folder(file.Path), StringComparer.Ordinal))
        {
            var more = group.Count() - 1;
            output.Write(VisibleText.Escape($"{folder}/{group.First().Path}"));
            output.Write(more == 0 ? "\n" : $" and {Words.Count(more, "more file")}\n");
        }
    }

    /// <summary>What to open first: the page over all guides, or the best that there is of the only one.</summary>
    /// <param name="folder">The folder of all outputs, as it is shown.</param>
    /// <param name="hasFront">There is a page over all guides.</param>
    public static void WriteStart(IReadOnlyList<BuildReport> results, string folder, bool hasFront, TextWriter output)
    {
        string[] preferred =
            ["index.html", "summary.html", "applicability.html", "checklist.html", "handout.pdf", "applicability.pdf", "markdown/index.md"];
        var first = results is [var only]
            ? preferred.FirstOrDefault(path => only.Files.Any(file => file.Path == path)) is { } path ? $"{only.CatalogId}/{path}" : null
            : hasFront ? FrontPage.Path : null;
        if (first is not null)
        {
            output.Write($"\nOpen {VisibleText.Escape($"{folder}/{first}")}\n");
        }
    }

    /// <summary>The first part of a path; a file at the top stands for itself.</summary>
    private static string Folder(string path) => path.Contains('/') ? path[..path.IndexOf('/')] : path;
}
