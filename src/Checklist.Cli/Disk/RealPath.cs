namespace Checklist.Cli.Disk;

/// <summary>Follows every link of a path, as realpath(3) does.</summary>
internal static class RealPath
{
    private const int LinkLimit = 40; // as the kernel's

    /// <summary>Null when links go in a circle or cannot be read. What does not exist is kept as it is.</summary>
    public static string? Of(string fullPath)
    {
        try
        {
            var linksLeft = LinkLimit;
            return Resolve(fullPath, ref linksLeft);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Resolve(string fullPath, ref int linksLeft)
    {
        var parent = Path.GetDirectoryName(fullPath);
        if (parent is null)
        {
            return fullPath;
        }

        var realParent = Resolve(parent, ref linksLeft);
        if (realParent is null)
        {
            return null;
        }

        var path = Path.Combine(realParent, Path.GetFileName(fullPath));
        var target = new FileInfo(path).LinkTarget;
        if (target is null)
        {
            return path;
        }

        return --linksLeft < 0 ? null : Resolve(Path.GetFullPath(target, realParent), ref linksLeft);
    }
}
