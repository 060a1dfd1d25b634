using System.Globalization;
using Checklist.Cli.Disk;

namespace Checklist.Cli.Output;

/// <summary>An output that was replaced: what a build wrote is removed, what a person changed is kept in a folder of its own.</summary>
internal static class ReplacedTree
{
    /// <summary>Removes an old output but for what a person changed in it.</summary>
    /// <param name="tree">Where the old output is now.</param>
    /// <param name="target">Where it was: what is kept goes beside it.</param>
    /// <returns>What was kept, or null when nothing was.</returns>
    public static KeptFiles? Remove(string tree, string target)
    {
        var published = PublishedTree.Read(tree);
        if (published is { Theirs.Count: 0 })
        {
            published.RemoveOurs(tree);
        }

        if (published is null && !Directory.EnumerateFileSystemEntries(tree).Any())
        {
            Directory.Delete(tree, recursive: false);
        }

        return Directory.Exists(tree) ? Keep(tree, target, published) : null;
    }

    /// <summary>One rename keeps all, whatever happens next; then ours is removed from it.</summary>
    private static KeptFiles Keep(string tree, string target, PublishedTree? published)
    {
        var folder = FreeNameBeside(target);
        Directory.Move(tree, folder);
        published?.RemoveOurs(folder);
        return new KeptFiles(folder, published is { Theirs: [_, ..] theirs } ? theirs : NamesIn(folder));
    }

    private static IReadOnlyList<string> NamesIn(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>An id of a catalog has no dot, so that no output has such a name.</summary>
    private static string FreeNameBeside(string target)
    {
        for (var number = 1; ; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{target}.kept-{number}");
            if (!Path.Exists(name) && !Links.IsLink(name))
            {
                return name;
            }
        }
    }
}

/// <summary>Files of an old output that a person changed, and where they were put.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="Paths">Relative to the folder, with '/' between their parts.</param>
internal sealed record KeptFiles(string Folder, IReadOnlyList<string> Paths);
