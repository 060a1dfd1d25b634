using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Profiles.Rules;

/// <summary>Every parameter is named by a text, a check or a condition, of the catalog or of one of its profiles.</summary>
internal static class UnusedParameterRule
{
    /// <summary>Says nothing where a file could not be read: it may name what seems to be unused.</summary>
    public static void Check(Catalog catalog, ProfileFiles files, DiagnosticBag diagnostics)
    {
        if (!catalog.IsComplete || !files.IsComplete || catalog.Parameters.Count == 0)
        {
            return;
        }

        var used = ParameterUse.WithNamed([.. InCatalog(catalog), .. files.Profiles.SelectMany(InProfile)], catalog.Parameters);
        foreach (var parameter in catalog.Parameters.Where(parameter => !used.Contains(parameter.Id.Value) && IsOwn(parameter, catalog)))
        {
            diagnostics.Add(CatalogDiagnostics.UnusedParameter(parameter.Id.Span, parameter.Id.Value));
        }
    }

    private static IEnumerable<string> InCatalog(Catalog catalog) =>
    [
        .. CatalogProse.All(catalog with { Parameters = [], Groups = [] }).SelectMany(prose => prose.Parameters),
        .. catalog.Groups.SelectMany(InGroup),
    ];

    private static IEnumerable<string> InGroup(ControlGroup group) =>
        [.. group.Summary?.Parameters ?? [], .. group.Controls.SelectMany(ParameterUse.In), .. group.Groups.SelectMany(InGroup)];

    private static IEnumerable<string> InProfile(Profile profile) =>
    [
        .. profile.Summary?.Parameters ?? [],
        .. profile.Changes.SelectMany(change => change.Proses).SelectMany(prose => prose.Parameters),
        .. profile.Changes.SelectMany(change => change.AddedChecks).SelectMany(ParameterUse.In),
        .. profile.Settings.SelectMany(setting => ParameterUse.In(setting.Value)).Select(use => use.Value),
    ];

    /// <summary>What comes from another catalog may be used in its chapters, which do not come over.</summary>
    private static bool IsOwn(Parameter parameter, Catalog catalog) =>
        parameter.Id.Span.Source == catalog.Source || catalog.Roots.All(root => root["catalogs"] is null);
}
