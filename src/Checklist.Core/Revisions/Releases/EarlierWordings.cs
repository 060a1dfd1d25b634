using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>
/// The texts of a control that its authors call the same requirement in other words. An answer to one of them counts for the text as
/// it is. What a release was made with holds for it: an entry that comes later says nothing about the past.
/// </summary>
/// <param name="version">That of the sources; null where they have none.</param>
internal sealed class EarlierWordings(ReleaseHistory history, string? version)
{
    public static readonly EarlierWordings None = new(ReleaseHistory.Empty, null);

    private static readonly ILookup<string, string> Nothing = Array.Empty<string>().ToLookup(digest => digest, StringComparer.Ordinal);

    private readonly IReadOnlyList<Release> before = Before(history, version);

    /// <summary>By check: the requirement digests of the earlier wordings, the latest first.</summary>
    /// <param name="digests">Of the control as it is.</param>
    public ILookup<string, string> Of(Control control, ControlDigests digests)
    {
        if (!IsSaid(control)) // most controls: digests cost more than all the rest
        {
            return Nothing;
        }

        var known = digests.Requirements().ToHashSet();
        var checks = known.Select(requirement => requirement.Check).ToHashSet(StringComparer.Ordinal);
        var earlier = new List<(string Check, string Digest)>();
        foreach (var fields in Texts(control, digests))
        {
            var then = digests.With(fields).Requirements();
            earlier.AddRange(then.Where(requirement => checks.Contains(requirement.Check) && known.Add(requirement)));
        }

        return earlier.ToLookup(requirement => requirement.Check, requirement => requirement.Digest, StringComparer.Ordinal);
    }

    private bool IsSaid(Control control) => before.Count > 0
        && (control.Changes.Any(change => change.Kind == DeclaredKind.Wording)
            || before.Any(release => release.Find(control.Id!.Value)?.Changes.Any(change => change.Kind == DeclaredKind.Wording) == true));

    /// <summary>From the latest release back, as long as nothing but words changed.</summary>
    private IEnumerable<FieldMap> Texts(Control control, ControlDigests digests)
    {
        var id = control.Id!.Value;
        var isWording = control.Changes.Any(change => change.Kind == DeclaredKind.Wording && change.Version.Value == version);
        var now = digests.Requirements();
        foreach (var release in before.Reverse())
        {
            if (release.Find(id) is not { IsWithdrawn: false } then)
            {
                yield break;
            }

            var asked = digests.With(then.Fields).Requirements();
            if (!asked.SequenceEqual(now))
            {
                if (!isWording)
                {
                    yield break;
                }

                yield return then.Fields;
            }

            isWording = then.Changes.Any(change => change.Kind == DeclaredKind.Wording && change.Version == release.Version);
            now = asked;
        }
    }

    private static IReadOnlyList<Release> Before(ReleaseHistory history, string? version)
    {
        var own = SemanticVersion.Parse(version ?? "");
        return own is null ? [] : [.. history.Releases.Where(release => SemanticVersion.Parse(release.Version!)! < own)];
    }
}
