namespace Checklist.Core.Writers.Front;

/// <summary>What a front page over several catalogs says of one of them.</summary>
/// <param name="Id">Name of its folder.</param>
public sealed record GuideFront(string Id, string Title, string Language)
{
    /// <summary>It has a start page of its own.</summary>
    public bool HasStart { get; init; }

    public string? Version { get; init; }

    /// <summary>As it is printed.</summary>
    public required string Status { get; init; }

    /// <summary>HTML.</summary>
    public string? Summary { get; init; }

    /// <summary>Below the folder.</summary>
    public IReadOnlyList<FrontLink> Links { get; init; } = [];
}

/// <summary>A link of the start page.</summary>
/// <param name="Address">Below the catalog's folder.</param>
public sealed record FrontLink(string Address, string Title);
