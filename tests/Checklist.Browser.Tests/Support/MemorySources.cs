using System.Text;
using Checklist.Core.Text;

namespace Checklist.Browser.Tests.Support;

/// <summary>A catalog's folder that is one text.</summary>
internal sealed class MemorySources(string catalog) : ISourceProvider
{
    public const string CatalogPath = "catalog.yaml";

    public string FolderName => "memory";

    public SourceFile Read(string path) => path == CatalogPath
        ? new SourceFile(path, SourceFileState.Read, Encoding.UTF8.GetBytes(catalog))
        : SourceFile.Missing(path);

    public IReadOnlyList<string> List() => [CatalogPath];
}
