using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Support;

/// <summary>A catalog's folder in memory. What is listed comes in the order in which it was added.</summary>
internal sealed class MemorySources(string folderName = "case") : ISourceProvider
{
    private readonly Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);
    private readonly List<string> paths = [];

    public string FolderName { get; } = folderName;

    public static MemorySources Of(string catalog, params (string Path, string Text)[] others)
    {
        var sources = new MemorySources().Add("catalog.yaml", catalog);
        foreach (var (path, text) in others)
        {
            sources.Add(path, text);
        }

        return sources;
    }

    /// <summary>All files of a real folder, but for what the tool would not list: dot files.</summary>
    public static MemorySources FromFolder(string folder)
    {
        var sources = new MemorySources(Path.GetFileName(folder));
        var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/')));
        foreach (var (file, path) in found.OrderBy(pair => pair.Path, StringComparer.Ordinal))
        {
            sources.Add(path, File.ReadAllBytes(file));
        }

        return sources;
    }

    public MemorySources Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public MemorySources Add(string path, byte[] bytes) =>
        Add(path, bytes.Length > Limits.FileBytes ? SourceFile.TooLarge(path) : new SourceFile(path, SourceFileState.Read, bytes));

    public MemorySources Add(string path, SourceFile file)
    {
        if (files.TryAdd(path, file))
        {
            paths.Add(path);
        }

        files[path] = file;
        return this;
    }

    /// <summary>The same files, listed the other way round.</summary>
    public MemorySources Reversed()
    {
        var reversed = new MemorySources(FolderName);
        foreach (var path in Enumerable.Reverse(paths))
        {
            reversed.Add(path, files[path]);
        }

        return reversed;
    }

    public string TextOf(string path) => Encoding.UTF8.GetString(files[path].Bytes);

    public SourceFile Read(string path) => files.GetValueOrDefault(path) ?? SourceFile.Missing(path);

    public IReadOnlyList<string> List() => paths;
}
