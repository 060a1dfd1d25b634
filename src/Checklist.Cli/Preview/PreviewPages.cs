using Checklist.Core;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Preview;

/// <summary>All outputs of one state of the sources that had no errors.</summary>
/// <param name="Version">Differs from that of every other state.</param>
internal sealed record PreviewPages(string Version, IReadOnlyList<PreviewCatalog> Catalogs)
{
    /// <param name="path">With the catalog's id as its first part.</param>
    public OutputFile? Find(string path)
    {
        var slash = path.IndexOf('/');
        var id = slash < 0 ? path : path[..slash];
        return slash < 0 ? null : Catalogs.FirstOrDefault(catalog => catalog.Id == id)?.Find(path[(slash + 1)..]);
    }

    public IReadOnlyList<Diagnostic> RenderRest()
    {
        var findings = new DiagnosticBag();
        foreach (var catalog in Catalogs)
        {
            findings.AddAll(catalog.RestFindings);
        }

        return findings.Sorted();
    }
}
