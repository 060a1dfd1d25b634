using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>Says which controls fit a selection.</summary>
internal sealed class SelectionMatcher
{
    private readonly Selection selection;
    private readonly CatalogPlaces places;
    private readonly HashSet<string> levels;
    private readonly PatternList ids;
    private readonly PatternList groups;
    private readonly PatternList tags;

    public SelectionMatcher(Selection selection, CatalogPlaces places)
    {
        this.selection = selection;
        this.places = places;
        ids = new PatternList(selection.Ids);
        groups = new PatternList(selection.Groups);
        tags = new PatternList(selection.Tags);
        levels = selection.Levels.SelectMany(level => places.LevelsOf(level.Value)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every key that is there fits. A selection without keys fits all.</summary>
    public bool IsMatch(Control control) =>
        (ids.IsEmpty || ids.IsMatch(control.Id!.Value))
        && (groups.IsEmpty || places.GroupsOf(control).Any(groups.IsMatch))
        && (tags.IsEmpty || control.Tags.Any(tag => tags.IsMatch(tag.Value)))
        && (levels.Count == 0 || control.Levels.Count == 0 || control.Levels.Any(level => levels.Contains(level.Value)))
        && (selection.Roles.Count == 0 || Share(selection.Roles, control.Roles))
        && (selection.Platforms.Count == 0 || control.Platforms.Count == 0 || Share(selection.Platforms, control.Platforms))
        && (selection.Severities.Count == 0 || (control.Severity is { } severity && selection.Severities.Contains(severity)))
        && (selection.Keywords.Count == 0 || (control.Keyword is { } keyword && selection.Keywords.Contains(keyword)));

    private static bool Share(IReadOnlyList<SourcedText> left, IReadOnlyList<SourcedText> right) =>
        left.Any(first => right.Any(second => first.Value == second.Value));
}
