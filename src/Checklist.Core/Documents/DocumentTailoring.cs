using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>What makes a document one for a certain reader: its profile, what is not in it, and what was changed.</summary>
/// <param name="CatalogCount">Controls of the catalog in force, in or not.</param>
public sealed record DocumentTailoring(string ProfileId, string Title, int CatalogCount)
{
    /// <summary>Without the profile, which the document's own title has behind it.</summary>
    public required string CatalogTitle { get; init; }

    public ProseDocument? Summary { get; init; }

    /// <summary>What the profile selects, in words; null where it selects all.</summary>
    public string? Rule { get; init; }

    /// <summary>Why it selects that; null where it selects all.</summary>
    public DocumentDecision? Decision { get; init; }

    /// <summary>Controls that were named come first, those that a rule left out follow.</summary>
    public IReadOnlyList<DocumentExclusion> Excluded { get; init; } = [];

    /// <summary>In the order of the catalog.</summary>
    public IReadOnlyList<DocumentAlteration> Alterations { get; init; } = [];

    public IEnumerable<ExcludedControl> ExcludedControls => Excluded.SelectMany(exclusion => exclusion.Controls);
}
