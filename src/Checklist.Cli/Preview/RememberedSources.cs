using Checklist.Core.Text;

namespace Checklist.Cli.Preview;

/// <summary>Reads every file once, so that outputs that are made later come from the same texts as the pages.</summary>
internal sealed class RememberedSources(ISourceProvider sources) : ISourceProvider
{
    private readonly Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? paths;

    public string FolderName => sources.FolderName;

    public SourceFile Read(string path)
    {
        lock (files)
        {
            return files.TryGetValue(path, out var known) ? known : files[path] = sources.Read(path);
        }
    }

    public SourceFile ReadRecord(string path) => sources.ReadRecord(path);

    public IReadOnlyList<string> List() => paths ??= sources.List();
}
