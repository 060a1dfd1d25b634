using Checklist.Cli.CommandLine;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Sources;

/// <summary>The catalog that a command about one catalog means.</summary>
internal static class OneCatalog
{
    /// <summary>Null with CHK0001 in the bag.</summary>
    public static CatalogLocation? Find(string? source, Terminal terminal, DiagnosticBag diagnostics)
    {
        var found = SourceDiscovery.Find(source, terminal, diagnostics);
        return found.Count > 1 ? throw new UsageException($"`{source}` holds more than one catalog", "name one of them") : found.Count == 0 ? null : found[0];
    }
}
