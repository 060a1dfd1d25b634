using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>
/// A folder that is listed once, however many ask what is in it. Names are compared as people read them: some systems and archives
/// write ü as u and a mark above it, and the two look the same.
/// </summary>
internal sealed class ListedSources(ISourceProvider sources) : ISourceProvider
{
    private readonly Dictionary<string, string> spellings = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? listed;

    public string FolderName => sources.FolderName;

    public SourceFile Read(string path) => Read(path, sources.Read);

    public SourceFile ReadRecord(string path) => Read(path, sources.ReadRecord);

    public IReadOnlyList<string> List() => listed ??= [.. sources.List().Select(Canonical).Distinct(StringComparer.Ordinal)];

    private SourceFile Read(string path, Func<string, SourceFile> read)
    {
        var file = read(path);
        if (file.State != SourceFileState.Missing || Ascii.IsValid(path))
        {
            return file;
        }

        List();
        return spellings.TryGetValue(CanonicalForm.Compose(path), out var spelled) && spelled != path ? read(spelled) : file;
    }

    private string Canonical(string path)
    {
        if (Ascii.IsValid(path))
        {
            return path;
        }

        var canonical = CanonicalForm.Compose(path);
        spellings.TryAdd(canonical, path);
        return canonical;
    }
}
