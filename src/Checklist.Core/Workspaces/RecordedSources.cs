using Checklist.Core.Outputs;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>A folder that remembers what was read in it.</summary>
public sealed class RecordedSources(ISourceProvider sources) : ISourceProvider
{
    private readonly SortedDictionary<string, byte[]> read = new(StringComparer.Ordinal);

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyList<OutputFile> Files => [.. read.Select(file => new OutputFile(file.Key, file.Value))];

    public string FolderName => sources.FolderName;

    public SourceFile Read(string path)
    {
        var file = sources.Read(path);
        if (file.State == SourceFileState.Read)
        {
            read[path] = file.Bytes;
        }

        return file;
    }

    /// <summary>Not remembered: what is made of the folder does not depend on it.</summary>
    public SourceFile ReadRecord(string path) => sources.ReadRecord(path);

    public IReadOnlyList<string> List() => sources.List();
}
