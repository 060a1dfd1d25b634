using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>What a profile and all that it imports come to, before it is applied to the controls.</summary>
internal sealed class ProfileChoices
{
    private readonly Dictionary<string, Exclusion> exclusions = new(StringComparer.Ordinal);

    private ProfileChoices(Profile profile, IReadOnlyList<ProfileChoices> imports)
    {
        Profile = profile;
        Levels = Chosen(selection => selection.Levels, import => import.Levels);
        Platforms = Chosen(selection => selection.Platforms, import => import.Platforms);

        IReadOnlyList<string> Chosen(
            Func<Selection, IReadOnlyList<SourcedText>> own, Func<ProfileChoices, IReadOnlyList<string>> inherited) =>
            profile.Include is { } include && own(include.Selection) is { Count: > 0 } ids
                ? [.. ids.Select(id => id.Value)]
                : [.. imports.SelectMany(inherited).Distinct(StringComparer.Ordinal)];
    }

    public Profile Profile { get; }

    /// <summary>Levels that the profile, or else those that it imports, select. Those that they extend are not among them.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>Platforms in the same way; empty where no profile names any.</summary>
    public IReadOnlyList<string> Platforms { get; }

    /// <summary>By the ids of controls.</summary>
    public IReadOnlyDictionary<string, Exclusion> Exclusions => exclusions;

    /// <summary>Items of frameworks that do not apply, by framework and item.</summary>
    public Dictionary<(string Framework, string Item), ItemExclusion> NotApplicable { get; } = [];

    /// <summary>Of profiles that set one parameter, the importing one counts.</summary>
    public Dictionary<string, (SetParameter Setting, Profile Profile)> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Imported changes first, each once, however many ways lead to it.</summary>
    public List<(ControlChange Change, Profile Profile)> Changes { get; } = [];

    public static ProfileChoices Of(ValidatedProfile validated, CatalogPlaces places)
    {
        var profile = validated.Profile;
        var imports = validated.Imports.Select(places.ChoicesOf).ToList();
        var choices = new ProfileChoices(profile, imports);
        choices.Import(imports);
        choices.Select(places);
        foreach (var setting in profile.Settings)
        {
            choices.Settings[setting.Parameter.Value] = (setting, profile);
        }

        choices.Changes.AddRange(profile.Changes.Select(change => (change, profile)));
        choices.AddNotApplicable();
        return choices;
    }

    /// <summary>What the profile says of an item counts before what it imports.</summary>
    private void AddNotApplicable()
    {
        foreach (var entry in Profile.NotApplicable)
        {
            foreach (var item in entry.Items)
            {
                NotApplicable[(entry.Framework.Value, item.Value)] =
                    new ItemExclusion(entry.Framework, item, Profile.Decide(item.Span, entry.Reason));
            }
        }
    }

    /// <summary>A control is in when one of the imported profiles has it in; an item applies when it applies in one of them.</summary>
    private void Import(IReadOnlyList<ProfileChoices> imports)
    {
        foreach (var (id, exclusion) in imports.Count == 0 ? [] : imports[0].exclusions)
        {
            if (imports.All(import => import.exclusions.ContainsKey(id)))
            {
                exclusions.Add(id, exclusion);
            }
        }

        foreach (var (key, item) in imports.Count == 0 ? [] : imports[0].NotApplicable)
        {
            if (imports.All(import => import.NotApplicable.ContainsKey(key)))
            {
                NotApplicable.Add(key, item);
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
        var excludes = Profile.Excludes.Select(exclude => (Matcher: new SelectionMatcher(exclude.Selection, places), Entry: exclude))
            .ToList();
        foreach (var control in places.Validated.Controls.Where(control => !exclusions.ContainsKey(control.Id!.Value)))
        {
            if (include?.IsMatch(control) == false)
            {
                var rule = Profile.Include!;
                exclusions.Add(
                    control.Id!.Value, new Exclusion(control, rule.Selection, Profile.Decide(rule.Selection.Place, rule.Reason)));
            }
            else if (excludes.FirstOrDefault(exclude => exclude.Matcher.IsMatch(control)).Entry is { } entry)
            {
                exclusions.Add(control.Id!.Value, new Exclusion(control, null, Profile.Decide(entry.Selection.Place, entry.Reason)));
            }
        }
    }
}
