using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;

namespace Checklist.Core.Revisions.Releases;

/// <summary>
/// A profile as a release holds it: which controls are in, what it changed in them, the values that it sets, and each decision with its
/// reason. With the catalog around it, it is the text that readers of the profile had.
/// </summary>
public sealed class ProfileRecord(FieldMap entry)
{
    private const string Controls = "controls";
    private const string Altered = "altered";
    private const string Values = "values";
    private const string Decided = "decided";

    public FieldMap Entry { get; } = entry;

    public string Id => Entry.Text("id") ?? "";

    public string Title => Entry.Text("title") ?? Id;

    /// <summary>
    /// Ids of the controls that someone left out one by one: not those that a choice of levels, roles or platforms leaves out.
    /// </summary>
    public IReadOnlyList<string> LeftOut => Entry.Texts(Decided);

    /// <summary>Why a control is left out, and who says so; null for one that is in.</summary>
    public static FieldMap? Exclusion(Release release, string control) =>
        release.Root.Map("profile")?.Maps("exclude").FirstOrDefault(entry => entry.Text("control") == control);

    /// <summary>Null for a release that holds no such profile.</summary>
    public static ProfileRecord? Find(Release release, string id) =>
        release.Root.Maps("profiles").FirstOrDefault(entry => entry.Text("id") == id) is { } found ? new ProfileRecord(found) : null;

    /// <summary>The digest of what readers of a profile have; null for a release that holds no such profile.</summary>
    /// <param name="profile">Null for the catalog itself.</param>
    public static string? DigestOf(Release release, string? profile) =>
        profile is null ? release.DocumentDigest : Find(release, profile)?.Entry.Text("digest");

    internal static ProfileRecord Of(ResolvedCatalog resolved)
    {
        var digests = new Digests(resolved);
        var placed = resolved.Groups.SelectMany(Placed).ToList();
        var altered = resolved.Alterations.Select(change => change.Control.Id!.Value).ToHashSet(StringComparer.Ordinal);
        var digested = placed.Select(pair => new DigestedControl(pair.Control.Id!.Value, pair.Group, digests.Of(pair.Control).Content()));
        return new ProfileRecord(DocumentJson.Profile(resolved, digests.Json)!
            .Add(Controls, [.. placed.Select(pair => pair.Control.Id!.Value)])
            .Add(Altered, [.. placed.Select(pair => pair.Control).Where(control => altered.Contains(control.Id!.Value))
                .Select(digests.Json.Control)])
            .Add(Values, [.. resolved.Parameters.Values.Where(value => value.Decision is not null || value.Origin == ParameterOrigin.Level)
                .Select(value => new CanonicalJson().Add("parameter", value.Parameter.Id.Value).Add("value", value.Printed))])
            .Add(Decided, [.. resolved.Excluded.Where(exclusion => exclusion is { Rule: null, Condition: null })
                .Select(exclusion => exclusion.Control.Id!.Value)])
            .Add("digest", digests.Document(digested))
            .ToMap());
    }

    /// <summary>The release as readers of the profile see it: its controls, with its values.</summary>
    /// <param name="release">The release that holds the profile, or one from before it held any.</param>
    /// <param name="home">The release that holds the profile.</param>
    public Release In(Release release, Release? home = null)
    {
        var root = WithValues(release.Root);
        var valued = new Release(root, release.Source);
        var names = Entry.Maps(Values).Select(value => value.Text("parameter")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var altered = Entry.Maps(Altered).DistinctBy(fields => fields.Text("id"), StringComparer.Ordinal)
            .ToDictionary(fields => fields.Text("id") ?? "", StringComparer.Ordinal);
        var controls = Entry.Texts(Controls).Select(release.Find).OfType<ReleaseControl>().Select(Tailored).ToList();
        var groups = Groups(release, controls);
        var digests = (root.Map("digests") ?? FieldMap.Empty).With("document", Entry["digest"]);
        return new Release(
            root.With("controls", new FieldList([.. controls])).With("groups", new FieldList([.. groups])).With("digests", digests)
                .With("profiles", null)
                .With("profile", Entry.With(Controls, null).With(Altered, null).With(Values, null).With(Decided, null)
                    .With("digest", null)),
            release.Source) { HasStatedId = release.HasStatedId };

        FieldMap Tailored(ReleaseControl control)
        {
            var isSame = home is null || home.Find(control.Id)?.Fields is not { } known || FieldEquality.AreSame(known, control.Fields);
            var fields = isSame && altered.TryGetValue(control.Id, out var changed) ? changed : control.Fields;
            var computed = valued.DigestsOf(fields);
            return fields == control.Fields && !computed.Names().Any(names.Contains) ? control.Entry
                : control.Entry.With("fields", fields).With("digests", Digested(control, computed));
        }
    }

    private static FieldMap Digested(ReleaseControl control, ControlDigests digests) => new CanonicalJson()
        .Add("content", digests.Content())
        .Add("requirements", [.. digests.Requirements().Select(requirement => new CanonicalJson()
            .Add("check", requirement.Check)
            .Add("digest", requirement.Digest)
            .Add("earlier", [.. control.EarlierWordings(requirement.Check)]))])
        .ToMap();

    private FieldMap WithValues(FieldMap root)
    {
        var values = Entry.Maps(Values).DistinctBy(value => value.Text("parameter"), StringComparer.Ordinal)
            .ToDictionary(value => value.Text("parameter") ?? "", value => value["value"], StringComparer.Ordinal);
        var parameters = root.Maps("parameters").Select(parameter =>
            (FieldValue)(values.TryGetValue(parameter.Text("id") ?? "", out var value) ? parameter.With("value", value) : parameter));
        return root["parameters"] is null ? root : root.With("parameters", new FieldList([.. parameters]));
    }

    /// <summary>Those with a control of the profile in them, and those around these.</summary>
    private static IEnumerable<FieldMap> Groups(Release release, List<FieldMap> controls)
    {
        var parents = release.Groups.ToLookup(group => group.Text("id") ?? "", group => group.Text("parent"), StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var named in controls.Select(control => control.Text("group")))
        {
            for (var group = named; group is not null && kept.Add(group); group = parents[group].FirstOrDefault())
            {
            }
        }

        return release.Groups.Where(group => kept.Contains(group.Text("id") ?? ""));
    }

    private static IEnumerable<(Control Control, string Group)> Placed(ControlGroup group) =>
        group.Controls.Select(control => (control, group.Id!.Value)).Concat(group.Groups.SelectMany(Placed));
}
