namespace Checklist.Cli.Sources;

/// <summary>The visible entries of one folder in ordinal order; nothing where the system refuses to list it.</summary>
internal static class FolderListing
{
    // Hidden means a leading dot on every system, so that a build reads the same files everywhere.
    private static readonly EnumerationOptions Options = new() { AttributesToSkip = FileAttributes.System, IgnoreInaccessible = true };

    public static IReadOnlyList<string> Folders(string folder) => Visible(() => Directory.EnumerateDirectories(folder, "*", Options));

    public static IReadOnlyList<string> Files(string folder) => Visible(() => Directory.EnumerateFiles(folder, "*", Options));

    private static IReadOnlyList<string> Visible(Func<IEnumerable<string>> enumerate)
    {
        try
        {
            return [.. enumerate().Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
