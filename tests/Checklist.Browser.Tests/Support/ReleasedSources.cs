using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Browser.Tests.Support;

/// <summary>The folder of a catalog with the release of an earlier text of it.</summary>
internal sealed class ReleasedSources(string catalog, string released, string version) : ISourceProvider
{
    private readonly OutputFile release =
        Releases.Freeze(Workspace.Open(new MemorySources(released), MemorySources.CatalogPath, new DiagnosticBag()), version)!;

    public string FolderName => "memory";

    public SourceFile Read(string path) => path == MemorySources.CatalogPath
        ? new SourceFile(path, SourceFileState.Read, Encoding.UTF8.GetBytes(catalog))
        : path == release.Path ? new SourceFile(path, SourceFileState.Read, release.Bytes.ToArray()) : SourceFile.Missing(path);

    public IReadOnlyList<string> List() => [MemorySources.CatalogPath, release.Path];
}
