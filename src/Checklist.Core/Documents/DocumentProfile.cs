using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>A profile in the list of all of a catalog's.</summary>
/// <param name="Id">Empty for the whole catalog.</param>
/// <param name="ActiveCount">Controls in force in it.</param>
public sealed record DocumentProfile(string Id, string Title, int ActiveCount)
{
    public ProseDocument? Summary { get; init; }

    /// <summary>This document is of this profile.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>From this document's folder to the profile's, as in <c>../minimum/</c>; null where this build does not write it.</summary>
    public string? Folder { get; init; }
}
