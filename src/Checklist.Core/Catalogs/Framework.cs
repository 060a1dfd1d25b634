using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>A body of requirements that controls are mapped to.</summary>
public sealed record Framework(SourcedText Id, SourcedText? Title, SourcedText? Version, SourcedText? Url)
{
    /// <summary>All that it asks for, or empty where the catalog does not list it.</summary>
    public IReadOnlyList<FrameworkItem> Items { get; init; } = [];
}

/// <summary>One requirement of a framework.</summary>
/// <param name="Id">As mappings write it.</param>
public sealed record FrameworkItem(SourcedText Id, SourcedText? Title);
