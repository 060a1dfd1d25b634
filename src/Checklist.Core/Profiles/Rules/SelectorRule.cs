using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles.Rules;

/// <summary>What selections name is in the catalog.</summary>
internal sealed class SelectorRule(SelectorNames names, DiagnosticBag diagnostics)
{
    public void Check(Profile profile)
    {
        var excluded = profile.Excludes.Select(exclude => exclude.Selection);
        foreach (var selection in profile.Include is { } include ? excluded.Prepend(include.Selection) : excluded)
        {
            Check(selection);
        }
    }

    public void CheckLevels(IReadOnlyList<SourcedText> ids) => Check("level", ids, names.Levels);

    public bool CheckControl(SourcedText id) => Check("control", [id], names.Controls);

    private void Check(Selection selection)
    {
        Check("control", selection.Ids, names.Controls);
        Check("group", selection.Groups, names.Groups);
        Check("tag", selection.Tags, names.Tags);
        Check("role", selection.Roles, names.Roles);
        Check("platform", selection.Platforms, names.Platforms);
        CheckLevels(selection.Levels);
    }

    private bool Check(string kind, IReadOnlyList<SourcedText> patterns, IReadOnlyList<string> known)
    {
        var exact = patterns.Count == 0 ? [] : known.ToHashSet(StringComparer.Ordinal);
        var unknown = patterns.Where(pattern => !exact.Contains(pattern.Value) && !known.Any(id => PathPattern.IsMatch(pattern.Value, id)))
            .ToList();
        unknown.ForEach(
            pattern => diagnostics.Add(ProfileDiagnostics.UnknownSelector(pattern.Span, kind, pattern.Value, known, names.Catalog)));
        return unknown.Count == 0;
    }
}
