using Checklist.Core.Catalogs;

namespace Checklist.Core.Profiles;

/// <summary>What selections ask about a catalog: in which groups a control stands, and which levels a level has inside.</summary>
internal sealed class CatalogPlaces
{
    private readonly Dictionary<string, IReadOnlyList<string>> groupsByControl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> extendedLevels;
    private readonly Dictionary<ValidatedProfile, ProfileChoices> choices = new(ReferenceEqualityComparer.Instance);

    public CatalogPlaces(ValidatedCatalog validated)
    {
        Validated = validated;
        extendedLevels = validated.Catalog.Levels.ToDictionary(
            level => level.Id.Value, level => level.Extends?.Value, StringComparer.Ordinal);
        foreach (var group in validated.Catalog.Groups)
        {
            Add(group, []);
        }
    }

    public ValidatedCatalog Validated { get; }

    public IEnumerable<string> AllGroups => groupsByControl.Values.SelectMany(groups => groups).Distinct(StringComparer.Ordinal);

    /// <summary>Worked out once for each profile: imports may lead to one profile in many ways.</summary>
    public ProfileChoices ChoicesOf(ValidatedProfile profile)
    {
        if (!choices.TryGetValue(profile, out var known))
        {
            known = ProfileChoices.Of(profile, this);
            choices.Add(profile, known);
        }

        return known;
    }

    /// <summary>The group of a control and the groups around it.</summary>
    public IReadOnlyList<string> GroupsOf(Control control) => groupsByControl[control.Id!.Value];

    /// <summary>A level, then the one that it extends, and so on.</summary>
    public IReadOnlyList<string> LevelsOf(string level)
    {
        var levels = new List<string>();
        for (var step = level; step is not null && !levels.Contains(step); step = extendedLevels.GetValueOrDefault(step))
        {
            levels.Add(step);
        }

        return levels;
    }

    private void Add(ControlGroup group, IReadOnlyList<string> around)
    {
        IReadOnlyList<string> path = [group.Id!.Value, .. around];
        foreach (var control in group.Controls)
        {
            groupsByControl.TryAdd(control.Id!.Value, path);
        }

        foreach (var inner in group.Groups)
        {
            Add(inner, path);
        }
    }
}
