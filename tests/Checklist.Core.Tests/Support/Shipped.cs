namespace Checklist.Core.Tests.Support;

/// <summary>The guides in <c>content/</c>.</summary>
internal static class Shipped
{
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateDirectories(Repository.PathOf("content"))
            .Where(folder => File.Exists(Path.Combine(folder, "catalog.yaml")))
            .Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal),
    ];

    /// <summary>The guides that have a folder of this name.</summary>
    public static IEnumerable<string> With(string folder) =>
        Names.Where(name => Directory.Exists(Repository.PathOf($"content/{name}/{folder}")));

    public static MemorySources Sources(string name) => MemorySources.FromFolder(Repository.PathOf($"content/{name}"));
}
