using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Rules;
using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles.Rules;

namespace Checklist.Core.Profiles;

/// <summary>Checks what profiles mean for their catalog: names, reasons, values, changes, and that importing profiles agree.</summary>
public static class ProfileValidator
{
    /// <summary>
    /// The profiles in the same order, or null when one of them has errors, from reading it or from here. An error in one hides no
    /// finding of the others but of those that import it.
    /// </summary>
    public static IReadOnlyList<ValidatedProfile>? Validate(ValidatedCatalog validated, ProfileFiles files, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var places = new CatalogPlaces(validated);
        var names = new SelectorNames(places);
        ProfileNameRule.Check(files, findings);
        var sound = files.Profiles.Where(profile => profile.IsSound && IsSound(profile, validated, names, findings)).ToList();
        var complete = Complete(sound);
        foreach (var profile in complete)
        {
            AgreementRule.Check(profile, places, findings);
        }

        return findings.HasErrors || !files.IsSound ? null : complete;
    }

    private static bool IsSound(Profile profile, ValidatedCatalog validated, SelectorNames names, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var selectors = new SelectorRule(names, findings);
        ReasonRule.Check(profile, validated, findings);
        selectors.Check(profile);
        SettingRule.Check(profile, validated.Catalog, findings);
        ItemRule.Check(profile, validated.Catalog, findings);
        new ChangeRule(validated, selectors, findings).Check(profile);
        ProseRule.Check(Proses(profile), validated.Catalog, validated.Index, findings);
        return !findings.HasErrors;
    }

    /// <summary>Those whose imports are sound, all the way down: only they can be applied.</summary>
    private static IReadOnlyList<ValidatedProfile> Complete(IReadOnlyList<Profile> sound)
    {
        var known = sound.DistinctBy(profile => profile.Id, StringComparer.Ordinal)
            .ToDictionary(profile => profile.Id, StringComparer.Ordinal);
        var seen = new Dictionary<Profile, ValidatedProfile?>(ReferenceEqualityComparer.Instance);
        return [.. sound.Select(Find).OfType<ValidatedProfile>()];

        ValidatedProfile? Find(Profile profile)
        {
            if (seen.TryGetValue(profile, out var complete))
            {
                return complete;
            }

            seen.Add(profile, null); // anyone who imports itself finds this
            var imports = profile.Imports.Select(
                import => known.TryGetValue(import.Value, out var imported) ? Find(imported) : null).ToList();
            return imports.Contains(null) ? null : seen[profile] = new ValidatedProfile(profile, [.. imports.OfType<ValidatedProfile>()]);
        }
    }

    private static IEnumerable<Prose.ProseDocument> Proses(Profile profile)
    {
        var changes = profile.Changes.SelectMany(change => change.Proses);
        return profile.Summary is { } summary ? changes.Prepend(summary) : changes;
    }
}
