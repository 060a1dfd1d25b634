using Checklist.Core.Outputs;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>A folder in memory. Of two files at one path it holds the first.</summary>
internal sealed class HeldSources(string folderName, IEnumerable<OutputFile> files) : ISourceProvider
{
    private readonly Dictionary<string, byte[]> files = files
        .DistinctBy(file => file.Path, StringComparer.Ordinal)
        .ToDictionary(file => file.Path, file => file.Bytes.ToArray(), StringComparer.Ordinal);

    public string FolderName => folderName;

    public SourceFile Read(string path) =>
        files.TryGetValue(path, out var bytes) ? new SourceFile(path, SourceFileState.Read, bytes) : SourceFile.Missing(path);

    public IReadOnlyList<string> List() => [.. files.Keys.Order(StringComparer.Ordinal)];
}
