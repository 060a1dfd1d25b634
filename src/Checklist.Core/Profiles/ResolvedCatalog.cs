using Checklist.Core.Catalogs;

namespace Checklist.Core.Profiles;

/// <summary>A catalog with its profile applied: the controls that are in, the values in force.</summary>
public sealed record ResolvedCatalog(
    ValidatedCatalog Validated, IReadOnlyList<ControlGroup> Groups, IReadOnlyDictionary<string, ParameterValue> Parameters)
{
    public Catalog Catalog => Validated.Catalog;
}
