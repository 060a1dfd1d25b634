namespace Checklist.Core.Catalogs;

/// <summary>Paths with '/' between their parts, relative to the catalog's folder.</summary>
public static class RelativePath
{
    /// <summary>A path that a file names, from the catalog's folder.</summary>
    /// <param name="file">The file in which <paramref name="path"/> stands, or null for the catalog's folder.</param>
    /// <returns>The path from the catalog's folder, or null when it leads out of it.</returns>
    public static string? Resolve(string? file, string path)
    {
        var parts = new List<string>();
        var folder = file is null ? [] : file.Split('/')[..^1];
        foreach (var part in folder.Concat(Uri.UnescapeDataString(path).Split('/')))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part != "..")
            {
                parts.Add(part);
                continue;
            }

            if (parts.Count == 0)
            {
                return null;
            }

            parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
