using Checklist.Core.Text;

namespace Checklist.Browser.Tests.Support;

/// <summary>A catalog's folder on disk, the shipped guide for one.</summary>
internal sealed class FolderSources(string folder) : ISourceProvider
{
    public string FolderName => Path.GetFileName(folder);

    public SourceFile Read(string path)
    {
        var full = Path.Combine(folder, path);
        return File.Exists(full) ? new SourceFile(path, SourceFileState.Read, File.ReadAllBytes(full)) : SourceFile.Missing(path);
    }

    public IReadOnlyList<string> List() =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
