using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles.Rules;

/// <summary>What selections name is in the catalog.</summary>
internal sealed class SelectorRule
{
    private readonly DiagnosticBag diagnostics;
    private readonly SourceSpan catalog;
    private readonly IReadOnlyList<string> controls;
    private readonly IReadOnlyList<string> groups;
    private readonly IReadOnlyList<string> tags;
    private readonly IReadOnlyList<string> levels;
    private readonly IReadOnlyList<string> roles;
    private readonly IReadOnlyList<string> platforms;

    public SelectorRule(CatalogPlaces places, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        var validated = places.Validated;
        catalog = validated.Catalog.Title?.Span ?? validated.Catalog.Source.Start;
        controls = [.. validated.Controls.Select(control => control.Id!.Value)];
        groups = [.. places.AllGroups];
        tags = [.. validated.Controls.SelectMany(control => control.Tags).Select(tag => tag.Value).Distinct(StringComparer.Ordinal)];
        levels = [.. validated.Catalog.Levels.Select(level => level.Id.Value)];
        roles = [.. validated.Catalog.Roles.Select(role => role.Id.Value)];
        platforms = [.. validated.Catalog.Platforms.Select(platform => platform.Id.Value)];
    }

    public void Check(Profile profile)
    {
        var excluded = profile.Excludes.Select(exclude => exclude.Selection);
        foreach (var selection in profile.Include is { } include ? excluded.Prepend(include.Selection) : excluded)
        {
            Check(selection);
        }
    }

    public void CheckLevels(IReadOnlyList<SourcedText> ids) => Check("level", ids, levels);

    public bool CheckControl(SourcedText id) => Check("control", [id], controls);

    private void Check(Selection selection)
    {
        Check("control", selection.Ids, controls);
        Check("group", selection.Groups, groups);
        Check("tag", selection.Tags, tags);
        Check("role", selection.Roles, roles);
        Check("platform", selection.Platforms, platforms);
        CheckLevels(selection.Levels);
    }

    private bool Check(string kind, IReadOnlyList<SourcedText> patterns, IReadOnlyList<string> known)
    {
        var exact = patterns.Count == 0 ? [] : known.ToHashSet(StringComparer.Ordinal);
        var unknown = patterns.Where(pattern => !exact.Contains(pattern.Value) && !known.Any(id => PathPattern.IsMatch(pattern.Value, id))).ToList();
        unknown.ForEach(pattern => diagnostics.Add(ProfileDiagnostics.UnknownSelector(pattern.Span, kind, pattern.Value, known, catalog)));
        return unknown.Count == 0;
    }
}
