using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Profiles;
using static Checklist.Core.Revisions.ControlJson;

namespace Checklist.Core.Revisions.Releases;

/// <summary>What a reader of one document reads, but for its controls.</summary>
internal static class DocumentJson
{
    /// <summary>
    /// Facts about the catalog's life that change without any text changing: a text keeps its digest from review to publication.
    /// </summary>
    private static readonly string[] NotText =
        ["version", "status", "published", "effective", "review-by", "metadata", "theme", "approvals", "versioning"];

    /// <summary>What <see cref="Lists"/> writes.</summary>
    private static readonly string[] ListKeys =
        ["roles", "platforms", "levels", "frameworks", "glossary", "references", "parameters", "chapters", "groups"];

    public static CanonicalJson Of(ResolvedCatalog resolved, CatalogJson json) => Lists(resolved, json)
        .AddValue("catalog", TextOf(json.Head(resolved.Catalog).ToMap()))
        .Add("profile", Profile(resolved, json));

    /// <summary>The head of a catalog without what is no text.</summary>
    public static FieldMap TextOf(FieldMap head) => NotText.Aggregate(head, (map, key) => map.With(key, null));

    /// <summary>The same from the record of a release: of the whole catalog, or as readers of a profile see it.</summary>
    public static CanonicalJson Around(FieldMap root) => ListKeys
        .Aggregate(new CanonicalJson(), (json, key) => json.AddValue(key, root[key]))
        .AddValue("catalog", TextOf(root.Map("catalog") ?? FieldMap.Empty))
        .AddValue("profile", root["profile"]);

    /// <summary>The lists around the controls.</summary>
    public static CanonicalJson Lists(ResolvedCatalog resolved, CatalogJson json) => new CanonicalJson()
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

    /// <summary>
    /// What the profile left out and changed, with the reasons. What it changed in a control is in the control's digest as well.
    /// </summary>
    public static CanonicalJson? Profile(ResolvedCatalog resolved, CatalogJson json) => resolved.Profile is not { } profile
        ? null
        : new CanonicalJson()
            .Add("id", profile.Id)
            .Add("title", Line(profile.Title))
            .AddValue("summary", json.Prose(profile.Summary))
            .Add("exclude", [.. resolved.Excluded.Select(Excluded)])
            .Add("alter", [.. resolved.Alterations.Select(Altered)])
            .Add("set", [.. resolved.Parameters.Values.Where(value => value.Decision is not null).Select(Set)])
            .Add("not-applicable", [.. resolved.NotApplicable.Select(NotApplicable)]);

    private static CanonicalJson Excluded(Exclusion exclusion) =>
        Decided(new CanonicalJson().Add("control", exclusion.Control.Id!.Value), exclusion.Decision, exclusion.Condition);

    private static CanonicalJson Altered(Alteration alteration) => Decided(
        new CanonicalJson()
            .Add("control", alteration.Control.Id!.Value)
            .Add("field", alteration.Field)
            .Add("check", alteration.Check)
            .Add("before", [.. alteration.Before])
            .Add("after", [.. alteration.After]),
        alteration.Decision,
        alteration.Condition);

    private static CanonicalJson Set(ParameterValue value) =>
        Decided(new CanonicalJson().Add("parameter", value.Parameter.Id.Value).Add("value", value.Value), value.Decision!, null);

    private static CanonicalJson NotApplicable(ItemExclusion item) => Decided(
        new CanonicalJson().Add("framework", item.Framework.Value).Add("item", CanonicalText.OfLine(item.Item.Value)), item.Decision, null);

    private static CanonicalJson Decided(CanonicalJson entry, Decision decision, Condition? condition) => entry
        .Add("profile", decision.Profile.Id)
        .Add("reason", CanonicalText.OfLine(decision.Reason))
        .Add("by", decision.By is { } by ? CanonicalText.OfLine(by) : null)
        .Add("on", decision.On)
        .Add("when", ConditionJson.Of(condition));
}
