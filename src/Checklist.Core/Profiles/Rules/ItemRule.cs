using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles.Rules;

/// <summary>Items that do not apply are items of the catalog's frameworks, and each is decided once.</summary>
internal static class ItemRule
{
    public static void Check(Profile profile, Catalog catalog, DiagnosticBag diagnostics)
    {
        if (profile.NotApplicable.Count == 0)
        {
            return;
        }

        var place = catalog.Title?.Span ?? catalog.Source.Start;
        var frameworks = catalog.Frameworks.DistinctBy(framework => framework.Id.Value, StringComparer.Ordinal)
            .ToDictionary(framework => framework.Id.Value, StringComparer.Ordinal);
        var seen = new Dictionary<(string, string), SourcedText>();
        foreach (var entry in profile.NotApplicable)
        {
            if (!frameworks.TryGetValue(entry.Framework.Value, out var framework))
            {
                diagnostics.Add(
                    ProfileDiagnostics.UnknownSelector(entry.Framework.Span, "framework", entry.Framework.Value, frameworks.Keys, place));
                continue;
            }

            CheckItems(entry, framework, seen, diagnostics);
        }
    }

    private static void CheckItems(
        NotApplicableItems entry, Framework framework, Dictionary<(string, string), SourcedText> seen, DiagnosticBag diagnostics)
    {
        var listed = framework.Items.Select(item => item.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var item in entry.Items)
        {
            if (listed.Count > 0 && !listed.Contains(item.Value))
            {
                diagnostics.Add(
                    ApplicabilityDiagnostics.UnknownItem(item.Span, framework.Id.Value, item.Value, listed, framework.Id.Span));
            }
            else if (!seen.TryAdd((framework.Id.Value, item.Value), item))
            {
                diagnostics.Add(
                    ApplicabilityDiagnostics.DecidedTwice(item.Span, item.Value, seen[(framework.Id.Value, item.Value)].Span));
            }
        }
    }
}
