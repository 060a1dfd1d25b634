using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>
/// What a comparison looks at: the record without what follows from the rest of it, what is said about it, and who approved it.
/// </summary>
internal static class ComparedRecord
{
    private static readonly string[] Left = ["format", "digests", "approvals"];

    public static FieldMap Of(Release release)
    {
        var controls = release.Controls.Select(control => control.Entry.With("digests", null).With("changes", null)).ToList();
        var root = Left.Aggregate(release.Root, (map, key) => map.With(key, null));
        return root.With("controls", controls.Count == 0 ? null : new FieldList(controls));
    }
}
