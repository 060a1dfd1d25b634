namespace Checklist.Core.Profiles;

/// <summary>What a profile and all that it imports come to, before it is applied to the controls.</summary>
internal sealed class ProfileChoices
{
    private readonly Dictionary<string, Exclusion> exclusions = new(StringComparer.Ordinal);

    private ProfileChoices(Profile profile, IReadOnlyList<string> levels)
    {
        Profile = profile;
        Levels = levels;
    }

    public Profile Profile { get; }

    /// <summary>Levels that the profile, or else those that it imports, select. Those that they extend are not among them.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>By the ids of controls.</summary>
    public IReadOnlyDictionary<string, Exclusion> Exclusions => exclusions;

    /// <summary>Of profiles that set one parameter, the importing one counts.</summary>
    public Dictionary<string, (SetParameter Setting, Profile Profile)> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Imported changes first, each once, however many ways lead to it.</summary>
    public List<(ControlChange Change, Profile Profile)> Changes { get; } = [];

    public static ProfileChoices Of(ValidatedProfile validated, CatalogPlaces places)
    {
        var profile = validated.Profile;
        var imports = validated.Imports.Select(import => Of(import, places)).ToList();
        var own = (profile.Include?.Selection.Levels ?? []).Select(level => level.Value).ToList();
        var choices = new ProfileChoices(profile, own.Count > 0 ? own : [.. imports.SelectMany(import => import.Levels).Distinct(StringComparer.Ordinal)]);
        choices.Import(imports);
        choices.Select(places);
        foreach (var setting in profile.Settings)
        {
            choices.Settings[setting.Parameter.Value] = (setting, profile);
        }

        choices.Changes.AddRange(profile.Changes.Select(change => (change, profile)));
        return choices;
    }

    /// <summary>A control is in when one of the imported profiles has it in.</summary>
    private void Import(IReadOnlyList<ProfileChoices> imports)
    {
        foreach (var (id, exclusion) in imports.Count == 0 ? [] : imports[0].exclusions)
        {
            if (imports.All(import => import.exclusions.ContainsKey(id)))
            {
                exclusions.Add(id, exclusion);
            }
        }

        foreach (var import in imports)
        {
            foreach (var (parameter, setting) in import.Settings)
            {
                Settings.TryAdd(parameter, setting);
            }

            Changes.AddRange(import.Changes.Where(change => !Changes.Exists(known => ReferenceEquals(known.Change, change.Change))));
        }
    }

    private void Select(CatalogPlaces places)
    {
        var include = Profile.Include is { } included ? new SelectionMatcher(included.Selection, places) : null;
        var excludes = Profile.Excludes.Select(exclude => (Matcher: new SelectionMatcher(exclude.Selection, places), Entry: exclude)).ToList();
        foreach (var control in places.Validated.Controls.Where(control => !exclusions.ContainsKey(control.Id!.Value)))
        {
            if (include?.IsMatch(control) == false)
            {
                var rule = Profile.Include!;
                exclusions.Add(control.Id!.Value, new Exclusion(control, rule.Selection, Profile.Decide(rule.Selection.Place, rule.Reason)));
            }
            else if (excludes.FirstOrDefault(exclude => exclude.Matcher.IsMatch(control)).Entry is { } entry)
            {
                exclusions.Add(control.Id!.Value, new Exclusion(control, null, Profile.Decide(entry.Selection.Place, entry.Reason)));
            }
        }
    }
}
