using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;

namespace Checklist.Core.Revisions.Releases;

/// <summary>Records a catalog as it stands now.</summary>
public static class ReleaseBuilder
{
    /// <summary>Facts about the catalog's life that change without any text changing: no approval ends with them.</summary>
    private static readonly string[] NotText = ["version", "status", "published", "effective", "review-by", "metadata", "theme", "approvals", "versioning"];

    public static Release Build(ResolvedCatalog resolved)
    {
        var controls = Controls(resolved);
        var head = CatalogJson.AsWritten.Head(resolved.Catalog);
        var digests = new CanonicalJson()
            .Add("catalog", Digests.Catalog(controls.Select(control => (control.Id, control.ContentDigest))))
            .Add("text", TextDigest(resolved, controls));
        var root = Lists(CatalogJson.AsWritten, resolved)
            .Add("format", Release.Format)
            .Add("catalog", head)
            .Add("revisions", CatalogJson.AsWritten.Revisions(resolved.Catalog))
            .AddValue("controls", new FieldList([.. controls.Select(control => control.Entry)]));
        return Sealed(root.Add("digests", digests).ToMap(), resolved.Catalog.Source);
    }

    /// <summary>The release with approvals recorded in it.</summary>
    public static Release WithApprovals(Release release, IReadOnlyList<FieldMap> approvals) =>
        Sealed(release.Root.With("approvals", approvals.Count == 0 ? null : new FieldList(approvals)), release.Source);

    private static Release Sealed(FieldMap root, Text.SourceText source)
    {
        var digests = root.Map("digests")!.With("release", new FieldText(Release.SealOf(root)));
        return new Release(root.With("digests", digests), source);
    }

    private static CanonicalJson Lists(CatalogJson json, ResolvedCatalog resolved) => new CanonicalJson()
        .Add("roles", json.Roles(resolved.Catalog))
        .Add("platforms", json.Platforms(resolved.Catalog))
        .Add("levels", json.Levels(resolved.Catalog))
        .Add("frameworks", CatalogJson.Frameworks(resolved.Catalog))
        .Add("glossary", json.Glossary(resolved.Catalog))
        .Add("references", CatalogJson.References(resolved.Catalog))
        .Add("parameters", json.Parameters(resolved))
        .Add("chapters", json.Chapters(resolved.Catalog))
        .Add("groups", [.. resolved.Groups.SelectMany(group => Groups(json, group, null))]);

    private static IEnumerable<CanonicalJson> Groups(CatalogJson json, ControlGroup group, string? parent) =>
        group.Groups.SelectMany(inner => Groups(json, inner, group.Id!.Value)).Prepend(json.Group(group, parent));

    private static List<ReleaseControl> Controls(ResolvedCatalog resolved) =>
        [.. resolved.Groups.SelectMany(Placed).Select(placed => Control(resolved, placed.Control, placed.Group))];

    private static IEnumerable<(Control Control, string Group)> Placed(ControlGroup group) =>
        group.Controls.Select(control => (control, group.Id!.Value)).Concat(group.Groups.SelectMany(Placed));

    private static ReleaseControl Control(ResolvedCatalog resolved, Control control, string group)
    {
        var requirements = Requirements(resolved, control).Select(requirement =>
            new CanonicalJson().Add("check", requirement.Check).Add("digest", requirement.Digest));
        var digests = new CanonicalJson().Add("content", Digests.Content(control)).Add("requirements", [.. requirements]);
        return new ReleaseControl(new CanonicalJson()
            .Add("group", group)
            .Add("digests", digests)
            .Add("fields", CatalogJson.AsWritten.Control(control))
            .ToMap());
    }

    private static IEnumerable<(string Check, string Digest)> Requirements(ResolvedCatalog resolved, Control control)
    {
        if (control.State == ControlState.Withdrawn)
        {
            return [];
        }

        return control.Checks.Count == 0
            ? [("", Digests.Requirement(resolved, control, null))]
            : control.Checks.Select(check => (check.Id.Value, Digests.Requirement(resolved, control, check)));
    }

    private static string TextDigest(ResolvedCatalog resolved, IReadOnlyList<ReleaseControl> controls)
    {
        var head = NotText.Aggregate(CatalogJson.Canonical.Head(resolved.Catalog).ToMap(), (map, key) => map.With(key, null));
        return Lists(CatalogJson.Canonical, resolved)
            .AddValue("catalog", head)
            .Add("controls", [.. controls.Select(control => new CanonicalJson().Add("id", control.Id).Add("group", control.Group).Add("digest", control.ApprovalDigest))])
            .Digest();
    }
}
