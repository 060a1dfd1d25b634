using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Manual;

/// <summary>The folder of an example: its catalog and the files that its document shows.</summary>
internal sealed class ExampleFolder : ISourceProvider
{
    public const string CatalogPath = "catalog.yaml";

    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    public ExampleFolder(ManualExample example)
    {
        files.Add(CatalogPath, example.Catalog);
        foreach (var file in ManualExample.All.Where(other => other.Document == example.Document && other.FilePath is not null))
        {
            files.Add(file.FilePath!, file.Text);
        }
    }

    public string FolderName => "example";

    public SourceFile Read(string path) => files.TryGetValue(path, out var text)
        ? new SourceFile(path, SourceFileState.Read, Encoding.UTF8.GetBytes(text))
        : SourceFile.Missing(path);

    public IReadOnlyList<string> List() => [.. files.Keys];
}
