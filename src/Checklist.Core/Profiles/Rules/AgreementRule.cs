using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles.Rules;

/// <summary>What shows when a profile is put together: imports agree, something is left in, and nothing is said in vain.</summary>
internal static class AgreementRule
{
    public static void Check(ValidatedProfile validated, CatalogPlaces places, DiagnosticBag diagnostics)
    {
        var imports = validated.Imports.Select(places.ChoicesOf).ToList();
        CheckValues(validated.Profile, imports, diagnostics);
        CheckChanges(validated.Profile, imports, diagnostics);
        var choices = places.ChoicesOf(validated);
        CheckLevels(validated.Profile, choices, places, diagnostics);
        CheckSelection(validated.Profile, choices, places, diagnostics);
    }

    private static void CheckLevels(Profile profile, ProfileChoices choices, CatalogPlaces places, DiagnosticBag diagnostics)
    {
        foreach (var parameter in places.Validated.Catalog.Parameters.Where(parameter => !choices.Settings.ContainsKey(parameter.Id.Value)))
        {
            if (ParameterChoice.OfLevels(parameter, places, choices) is [var first, var second, ..])
            {
                var place = profile.Include?.Selection.Levels is [var level, ..] ? level.Span : profile.Place;
                diagnostics.Add(
                    ProfileDiagnostics.LevelsDisagree(
                        place, parameter.Id.Value, first.Level.Value, second.Level.Value, first.Value.Span, second.Value.Span));
            }
        }
    }

    private static void CheckValues(Profile profile, List<ProfileChoices> imports, DiagnosticBag diagnostics)
    {
        var own = profile.Settings.Select(setting => setting.Parameter.Value).ToHashSet(StringComparer.Ordinal);
        var settings = imports.SelectMany(import => import.Settings.Values).Where(entry => !own.Contains(entry.Setting.Parameter.Value));
        foreach (var values in settings.GroupBy(entry => entry.Setting.Parameter.Value, StringComparer.Ordinal))
        {
            var first = values.First().Setting;
            if (values.FirstOrDefault(entry => entry.Setting.Value.Value != first.Value.Value).Setting is { } other)
            {
                diagnostics.Add(
                    ProfileDiagnostics.ConflictingValues(
                        other.Value.Span, values.Key, other.Value.Value, first.Value.Value, first.Value.Span));
            }
        }
    }

    private static void CheckChanges(Profile profile, List<ProfileChoices> imports, DiagnosticBag diagnostics)
    {
        var all = imports.SelectMany(import => import.Changes).Select(entry => entry.Change).ToList();
        Report("severity", change => change.Severity?.ToString());
        Report("levels", change => change.Levels.Count == 0 ? null : string.Join(' ', change.Levels.Select(level => level.Value)));

        void Report(string key, Func<ControlChange, string?> valueOf)
        {
            var own = profile.Changes.Where(change => valueOf(change) is not null)
                .Select(change => change.Control.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var changes in all.Where(change => valueOf(change) is not null && !own.Contains(change.Control.Value))
                .GroupBy(change => change.Control.Value, StringComparer.Ordinal))
            {
                var first = changes.First();
                if (changes.FirstOrDefault(change => valueOf(change) != valueOf(first)) is { } other)
                {
                    diagnostics.Add(ProfileDiagnostics.ConflictingChanges(other.Control.Span, changes.Key, key, first.Control.Span));
                }
            }
        }
    }

    private static void CheckSelection(Profile profile, ProfileChoices choices, CatalogPlaces places, DiagnosticBag diagnostics)
    {
        var catalog = places.Validated.Catalog;
        var resolved = ProfileResolver.Resolve(places, choices);
        if (resolved.Excluded.Count == places.Validated.Controls.Count)
        {
            var place = profile.Include?.Selection.Place ?? profile.Place;
            diagnostics.Add(ProfileDiagnostics.EmptyProfile(place, profile.Id, catalog.Title?.Span ?? catalog.Source.Start));
            return;
        }

        CheckItems(resolved, diagnostics);
        foreach (var exclude in profile.Excludes)
        {
            CheckExclusion(exclude, choices, places, diagnostics);
        }

        foreach (var change in profile.Changes)
        {
            if (choices.Exclusions.TryGetValue(change.Control.Value, out var exclusion))
            {
                diagnostics.Add(ProfileDiagnostics.AltersExcluded(change.Control.Span, change.Control.Value, exclusion.Decision.Place));
            }
        }
    }

    /// <summary>An item that does not apply has no control that is in and covers it.</summary>
    private static void CheckItems(ResolvedCatalog resolved, DiagnosticBag diagnostics)
    {
        if (resolved.NotApplicable.Count == 0)
        {
            return;
        }

        var covering = new Dictionary<(string, string), (Control Control, SourceSpan Place)>();
        foreach (var control in resolved.Groups.SelectMany(Controls).Where(control => control.State != ControlState.Withdrawn))
        {
            foreach (var mapping in control.Mappings)
            {
                foreach (var id in mapping.Ids)
                {
                    covering.TryAdd((mapping.Framework.Value, id.Value), (control, id.Span));
                }
            }
        }

        foreach (var item in resolved.NotApplicable)
        {
            if (covering.TryGetValue((item.Framework.Value, item.Item.Value), out var found))
            {
                diagnostics.Add(
                    ApplicabilityDiagnostics.CoveredItem(item.Item.Span, item.Item.Value, found.Control.Id!.Value, found.Place));
            }
        }

        static IEnumerable<Control> Controls(ControlGroup group) => group.Controls.Concat(group.Groups.SelectMany(Controls));
    }

    private static void CheckExclusion(ProfileExclude exclude, ProfileChoices choices, CatalogPlaces places, DiagnosticBag diagnostics)
    {
        var matcher = new SelectionMatcher(exclude.Selection, places);
        var matched = places.Validated.Controls.Where(matcher.IsMatch).Select(control => choices.Exclusions[control.Id!.Value]).ToList();
        if (matched.All(exclusion => exclusion.Decision.Place != exclude.Selection.Place))
        {
            var earlier = matched is [var first, ..] ? first.Decision.Place : exclude.Selection.Place;
            diagnostics.Add(ProfileDiagnostics.ExcludedAlready(exclude.Selection.Place, earlier));
        }
    }
}
