using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles;

namespace Checklist.Core.Revisions.Releases;

/// <summary>Records a catalog as it stands now.</summary>
public static class ReleaseBuilder
{
    public static Release Build(ResolvedCatalog resolved) => Build(resolved, ReleaseHistory.Empty);

    /// <summary>Records the catalog, and which earlier texts ask the same in other words.</summary>
    /// <param name="history">The releases before: what counts for an earlier wording counts for this one.</param>
    /// <param name="profiles">Of the catalog, resolved; null: they are not recorded.</param>
    public static Release Build(ResolvedCatalog resolved, ReleaseHistory history, IReadOnlyList<ResolvedCatalog>? profiles = null)
    {
        var digests = new Digests(resolved);
        var version = resolved.Catalog.Version?.Value;
        var earlier = new EarlierWordings(history, version);
        var controls = resolved.Groups.SelectMany(Placed).Select(placed => Record(digests, earlier, placed.Control, placed.Group)).ToList();
        var root = DocumentJson.Lists(resolved, digests.Json)
            .Add("format", Release.Format)
            .Add("previous", history.Before(version)?.FileSeal)
            .Add("catalog", digests.Json.Head(resolved.Catalog))
            .Add("revisions", digests.Json.Revisions(resolved.Catalog))
            .AddValue("profiles", profiles is null ? null : new FieldList([.. profiles.Select(profile => ProfileRecord.Of(profile).Entry)]))
            .AddValue("controls", new FieldList([.. controls.Select(control => control.Entry)]))
            .Add("digests", new CanonicalJson()
                .Add("document", digests.Document(controls.Select(control => control.Digested)))
                .Add("changes", ChangesDigest(controls, version)));
        return Sealed(root.ToMap(), resolved.Catalog.Source, resolved.Catalog.IsIdStated);
    }

    /// <summary>The release with approvals recorded in it.</summary>
    public static Release WithApprovals(Release release, IReadOnlyList<FieldMap> approvals) =>
        Sealed(release.Root.With("approvals", approvals.Count == 0 ? null : new FieldList(approvals)), release.Source, release.HasStatedId);

    internal static Release Sealed(FieldMap root, Text.SourceText source, bool hasStatedId = true)
    {
        var digests = root.Map("digests")!.With("release", new FieldText(Release.SealOf(root)));
        return new Release(root.With("digests", digests), source) { HasStatedId = hasStatedId };
    }

    private static IEnumerable<(Control Control, string Group)> Placed(ControlGroup group) =>
        group.Controls.Select(control => (control, group.Id!.Value)).Concat(group.Groups.SelectMany(Placed));

    /// <summary>Over what the authors say of this version; null where they say nothing. Approvals cover it beside the text.</summary>
    private static string? ChangesDigest(IEnumerable<ReleaseControl> controls, string? version)
    {
        var said = new CanonicalJson();
        foreach (var control in controls)
        {
            said.Add(control.Id, [.. control.Changes.Where(change => change.Version == version).Select(change => change.ToJson())]);
        }

        return said.ToMap() is { IsEmpty: false } map ? Digests.Of("changes", map) : null;
    }

    private static ReleaseControl Record(Digests digests, EarlierWordings earlier, Control control, string group)
    {
        try
        {
            var own = digests.Of(control);
            return Control(own, group, earlier.Of(control, own), control.Changes);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, control.Place, "control", control.Id!.Value))
        {
            throw;
        }
    }

    /// <summary>The entry of a control with its digests.</summary>
    internal static ReleaseControl Control(
        ControlDigests digests, string group, ILookup<string, string>? earlier = null, IReadOnlyList<DeclaredChange>? changes = null)
    {
        var requirements = digests.Requirements().Select(requirement => new CanonicalJson()
            .Add("check", requirement.Check)
            .Add("digest", requirement.Digest)
            .Add("earlier", [.. earlier?[requirement.Check] ?? []]));
        return new ReleaseControl(new CanonicalJson()
            .Add("group", group)
            .Add("digests", new CanonicalJson().Add("content", digests.Content()).Add("requirements", [.. requirements]))
            .Add("changes", [.. (changes ?? []).Select(change => RecordedChange.Of(change).ToJson())])
            .AddValue("fields", digests.Fields)
            .ToMap());
    }
}
