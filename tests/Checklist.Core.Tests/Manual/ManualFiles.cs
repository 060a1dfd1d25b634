using System.Runtime.CompilerServices;

namespace Checklist.Core.Tests.Manual;

/// <summary>The manual and the sources beside it, as they lie in the repository.</summary>
internal static class ManualFiles
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    public static IReadOnlyList<string> ChapterNames { get; } =
        [.. Directory.EnumerateFiles(PathOf("content/manual/chapters"), "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static string Chapter(string name) => Read($"content/manual/chapters/{name}");

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string PathOf(string path) => Path.Combine(Root, path);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
