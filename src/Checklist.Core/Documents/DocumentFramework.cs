namespace Checklist.Core.Documents;

/// <summary>A body of requirements that controls are mapped to.</summary>
public sealed record DocumentFramework(string Id, string Title, string? Version, string? Url)
{
    /// <summary>All that it asks for, or empty where the catalog does not list it.</summary>
    public IReadOnlyList<DocumentFrameworkItem> Items { get; init; } = [];

    /// <summary>Title with its version, as in <c>NIST SP 800-53 rev5</c>.</summary>
    public string Name => Version is null ? Title : $"{Title} {Version}";
}

/// <summary>One requirement of a framework; the title is null where the catalog gives none.</summary>
public sealed record DocumentFrameworkItem(string Id, string? Title);
