using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Sources;

/// <summary>Where a catalog is.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="FileName">The catalog's file in that folder.</param>
internal sealed record CatalogLocation(string Folder, string FileName)
{
    public string FullPath => Path.Combine(Folder, FileName);

    /// <summary>Its files on the disk.</summary>
    public Workspace Open(Terminal terminal, DiagnosticBag diagnostics) =>
        Workspace.Open(new DiskSourceProvider(Folder, terminal), FileName, diagnostics);
}
