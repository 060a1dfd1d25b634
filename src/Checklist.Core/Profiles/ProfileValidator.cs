using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Rules;
using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles.Rules;

namespace Checklist.Core.Profiles;

/// <summary>Checks what profiles mean for their catalog: names, reasons, values, changes, and that importing profiles agree.</summary>
public static class ProfileValidator
{
    /// <summary>The profiles in the same order, or null when one of them has errors.</summary>
    public static IReadOnlyList<ValidatedProfile>? Validate(ValidatedCatalog validated, IReadOnlyList<Profile> profiles, DiagnosticBag diagnostics)
    {
        var errorsBefore = diagnostics.ErrorCount;
        var places = new CatalogPlaces(validated);
        ProfileNameRule.Check(profiles, diagnostics);
        var selectors = new SelectorRule(places, diagnostics);
        var changes = new ChangeRule(validated, selectors, diagnostics);
        foreach (var profile in profiles)
        {
            ReasonRule.Check(profile, validated, diagnostics);
            selectors.Check(profile);
            SettingRule.Check(profile, validated.Catalog, diagnostics);
            changes.Check(profile);
        }

        ProseRule.Check(profiles.SelectMany(Proses), validated.Catalog, validated.Index, diagnostics);
        return diagnostics.ErrorCount > errorsBefore ? null : Compare(places, profiles, diagnostics);
    }

    /// <summary>What only shows when profiles are applied. Imports are known and have no circle here.</summary>
    private static IReadOnlyList<ValidatedProfile>? Compare(CatalogPlaces places, IReadOnlyList<Profile> profiles, DiagnosticBag diagnostics)
    {
        var errorsBefore = diagnostics.ErrorCount;
        var known = profiles.ToDictionary(profile => profile.Id, StringComparer.Ordinal);
        var validated = new Dictionary<string, ValidatedProfile>(StringComparer.Ordinal);
        var result = profiles.Select(Complete).ToList();
        foreach (var profile in result)
        {
            AgreementRule.Check(profile, places, diagnostics);
        }

        return diagnostics.ErrorCount > errorsBefore ? null : result;

        ValidatedProfile Complete(Profile profile)
        {
            if (!validated.TryGetValue(profile.Id, out var complete))
            {
                complete = new ValidatedProfile(profile, [.. profile.Imports.Select(import => Complete(known[import.Value]))]);
                validated.Add(profile.Id, complete);
            }

            return complete;
        }
    }

    private static IEnumerable<Prose.ProseDocument> Proses(Profile profile)
    {
        var changes = profile.Changes.SelectMany(change => change.Proses);
        return profile.Summary is { } summary ? changes.Prepend(summary) : changes;
    }
}
