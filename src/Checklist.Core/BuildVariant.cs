using Checklist.Core.Profiles;

namespace Checklist.Core;

/// <summary>One of the documents that a build makes of a catalog.</summary>
/// <param name="Folder">Below the catalog's output folder, with a slash at its end; empty for the whole catalog.</param>
internal sealed record BuildVariant(string Folder, ResolvedCatalog Resolved)
{
    /// <summary>The profile's; empty for the whole catalog.</summary>
    public string Id => Resolved.Profile?.Id ?? "";
}
