namespace Checklist.Cli.Preview;

/// <summary>Where pages are whose names changed while the preview runs: a chapter or a control that got another id.</summary>
internal sealed class MovedPages
{
    private readonly Dictionary<string, string> next = new(StringComparer.Ordinal);

    /// <summary>Of a folder in which one page went and one came, the one is the other.</summary>
    public void Follow(IReadOnlySet<string> before, IReadOnlySet<string> after)
    {
        var (from, to) = Folders(before, after);
        var pairs = before.Select(path => (Path: path, Here: Moved(path, from, to))).ToList();
        var came = after.Except(pairs.Select(pair => pair.Here), StringComparer.Ordinal).ToLookup(FolderOf, StringComparer.Ordinal);
        foreach (var (path, here) in pairs.Where(pair => pair.Here != pair.Path && after.Contains(pair.Here)))
        {
            next[path] = here;
        }

        foreach (var folder in pairs.Where(pair => !after.Contains(pair.Here)).GroupBy(pair => FolderOf(pair.Here), StringComparer.Ordinal))
        {
            if (folder.ToList() is [var went] && came[folder.Key].ToList() is [var now])
            {
                next[went.Path] = now;
            }
        }

        foreach (var path in after)
        {
            next.Remove(path);
        }
    }

    /// <summary>Null for a page that went, or never was.</summary>
    public string? Find(string path)
    {
        var step = path;
        for (var steps = 0; steps <= next.Count && next.TryGetValue(step, out var found); steps++)
        {
            step = found;
        }

        return step == path || next.ContainsKey(step) ? null : step;
    }

    /// <summary>The folder of a catalog that got another id, before and after; the same where none did.</summary>
    private static (string From, string To) Folders(IReadOnlySet<string> before, IReadOnlySet<string> after)
    {
        var went = Tops(before).Except(Tops(after), StringComparer.Ordinal).ToList();
        var came = Tops(after).Except(Tops(before), StringComparer.Ordinal).ToList();
        return went is [var from] && came is [var to] ? ($"{from}/", $"{to}/") : ("", "");
    }

    private static IEnumerable<string> Tops(IEnumerable<string> paths) =>
        paths.Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal);

    private static string Moved(string path, string from, string to) =>
        from.Length > 0 && path.StartsWith(from, StringComparison.Ordinal) ? to + path[from.Length..] : path;

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
