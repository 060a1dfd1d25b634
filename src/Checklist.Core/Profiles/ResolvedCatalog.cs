using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;

namespace Checklist.Core.Profiles;

/// <summary>
/// A catalog with its profile applied: the controls that are in, as the profile has them, and the values in force.
/// <see cref="Groups"/> and <see cref="Excluded"/> together are the catalog.
/// </summary>
public sealed record ResolvedCatalog(
    ValidatedCatalog Validated, IReadOnlyList<ControlGroup> Groups, IReadOnlyDictionary<string, ParameterValue> Parameters)
{
    public Catalog Catalog => Validated.Catalog;

    /// <summary>Null where the whole catalog is meant.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Platforms that the profile chose; empty where it chose none.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>Controls that are not in, in the order of the catalog.</summary>
    public IReadOnlyList<Exclusion> Excluded { get; init; } = [];

    /// <summary>In the order of the catalog.</summary>
    public IReadOnlyList<Alteration> Alterations { get; init; } = [];

    /// <summary>Whether a condition holds here; null where it cannot be said, as for the whole catalog.</summary>
    public bool? Holds(Condition condition) => Profile is null ? null : new ConditionAnswer(Platforms, Parameters).Of(condition);
}
