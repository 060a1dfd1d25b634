namespace Checklist.Cli.Disk;

/// <summary>
/// Finds links in the folders and files below one folder: a name there that leads somewhere else is never written through.
/// </summary>
internal static class Links
{
    /// <summary>
    /// The full path of the first component below <paramref name="root"/> that is a symbolic link or a junction, whether or not
    /// it leads anywhere; null when there is none. Links in the path of the root itself are not looked at.
    /// </summary>
    /// <param name="root">Absolute.</param>
    /// <param name="path">Absolute: the root, or what lies below it. Components that do not exist are no links.</param>
    /// <exception cref="ArgumentException">The path is not below the root.</exception>
    public static string? FirstBelow(string root, string path)
    {
        var current = Path.GetFullPath(root);
        var relative = Path.GetRelativePath(current, Path.GetFullPath(path));
        var names = relative == "." ? [] : relative.Split(Path.DirectorySeparatorChar);
        if (Path.IsPathRooted(relative) || names.Contains(".."))
        {
            throw new ArgumentException($"{path} is not below {root}", nameof(path));
        }

        foreach (var name in names)
        {
            current = Path.Combine(current, name);
            if (IsLink(current))
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>Whether there is a link at a path, wherever it leads.</summary>
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
}
