using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>The releases of a catalog.</summary>
/// <param name="Releases">By version, the first one first.</param>
public sealed record ReleaseHistory(IReadOnlyList<Release> Releases)
{
    public static readonly ReleaseHistory Empty = new([]);

    /// <summary>False when a file could not be read: a version that seems to be missing may be in it.</summary>
    public bool IsComplete { get; init; } = true;

    public Release? Latest => Releases.Count == 0 ? null : Releases[^1];

    /// <summary>The latest one below a version; the latest of all where there is no version, or none that can be compared.</summary>
    public Release? Before(string? version) => SemanticVersion.Parse(version ?? "") is { } own
        ? Releases.LastOrDefault(release => SemanticVersion.Parse(release.Version!)! < own)
        : Latest;

    public Release? Find(string? version) => Releases.FirstOrDefault(release => release.Version == version);
}
