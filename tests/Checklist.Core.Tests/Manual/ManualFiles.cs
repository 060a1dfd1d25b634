using System.Runtime.CompilerServices;

namespace Checklist.Core.Tests.Manual;

/// <summary>The manual and the sources beside it, as they lie in the repository.</summary>
internal static class ManualFiles
{
    private const string Chapters = "content/manual/chapters";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    /// <summary>The README and the chapters, as paths in the repository.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        "README.md",
        .. Directory.EnumerateFiles(PathOf(Chapters), "*.md")
            .Select(path => $"{Chapters}/{Path.GetFileName(path)}").Order(StringComparer.Ordinal),
    ];

    public static string Chapter(string name) => Read($"{Chapters}/{name}");

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string PathOf(string path) => Path.Combine(Root, path);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
