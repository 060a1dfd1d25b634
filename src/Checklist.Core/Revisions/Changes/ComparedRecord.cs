using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>
/// What a comparison looks at: the record without what follows from the rest of it, what is said about it, and who approved it.
/// </summary>
internal static class ComparedRecord
{
    /// <summary>What follows from the decisions of a profile.</summary>
    private static readonly string[] OfControls = ["controls", "altered", "values", "decided", "digest"];

    private static readonly string[] Left = ["format", "digests", "approvals"];

    /// <summary>The record of one side.</summary>
    /// <param name="other">The other side: one from before releases held profiles says nothing about them.</param>
    public static FieldMap Of(Release release, Release other)
    {
        var controls = release.Controls.Select(control => control.Entry.With("digests", null).With("changes", null)).ToList();
        var root = Left.Aggregate(release.Root, (map, key) => map.With(key, null));
        var areKnown = release.Root["profiles"] is not null && other.Root["profiles"] is not null;
        var profiles = areKnown ? release.Root.Maps("profiles").Select(Decisions).ToList() : [];
        return root.With("profile", null).With("profiles", profiles.Count > 0 ? new FieldList(profiles) : null)
            .With("controls", controls.Count == 0 ? null : new FieldList(controls));
    }

    /// <summary>What was decided; what follows from it for the controls is told when the profile itself is compared.</summary>
    public static FieldMap Decisions(FieldMap profile) =>
        OfControls.Aggregate(profile, (map, key) => map.With(key, null));
}
