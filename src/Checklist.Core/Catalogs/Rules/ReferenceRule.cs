using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>Every id that an entry names is defined.</summary>
internal sealed class ReferenceRule
{
    private readonly bool isComplete;
    private readonly CatalogIndex index;
    private readonly DiagnosticBag diagnostics;
    private readonly Known roles;
    private readonly Known platforms;
    private readonly Known levels;
    private readonly Known frameworks;

    private ReferenceRule(Catalog catalog, CatalogIndex index, DiagnosticBag diagnostics)
    {
        isComplete = catalog.IsComplete;
        this.index = index;
        this.diagnostics = diagnostics;
        roles = new Known("role", catalog.Roles.Select(role => role.Id));
        platforms = new Known("platform", catalog.Platforms.Select(platform => platform.Id));
        levels = new Known("level", catalog.Levels.Select(level => level.Id));
        frameworks = new Known("framework", catalog.Frameworks.Select(framework => framework.Id));
    }

    public static void Check(Catalog catalog, CatalogIndex index, DiagnosticBag diagnostics)
    {
        var rule = new ReferenceRule(catalog, index, diagnostics);
        rule.Require(rule.roles, catalog.Owner);
        rule.RequireAll(rule.roles, [.. catalog.Approvals.Required.Where(role => catalog.Owner is null || role.Value != "owner")]);
        foreach (var level in catalog.Levels)
        {
            rule.Require(rule.levels, level.Extends);
        }

        foreach (var level in catalog.Parameters.SelectMany(parameter => parameter.LevelValues).Select(entry => entry.Level))
        {
            rule.Require(rule.levels, level);
        }

        foreach (var control in index.Controls)
        {
            rule.CheckControl(control);
        }
    }

    private void CheckControl(Control control)
    {
        RequireAll(roles, control.Roles);
        RequireAll(platforms, control.Platforms);
        RequireAll(levels, control.Levels);
        RequireAll("reference", index.ReferencesById.ContainsKey, () => index.ReferencesById.Keys, control.References);
        RequireControls(control.Related);
        RequireControls(control.Requires);
        RequireControls(control.ReplacedBy);
        foreach (var mapping in control.Mappings)
        {
            Require(frameworks, mapping.Framework);
        }

        CheckGuide(control.Guide);
    }

    private void CheckGuide(SourcedText? guide)
    {
        if (guide is null)
        {
            return;
        }

        var hash = guide.Value.IndexOf('#', StringComparison.Ordinal);
        var chapterId = hash < 0 ? guide.Value : guide.Value[..hash];
        if (!index.ChaptersById.TryGetValue(chapterId, out var chapter))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownId(guide.Span, "chapter", chapterId, index.ChaptersById.Keys));
            return;
        }

        var wasRead = chapter.File is null || chapter.Prose is not null;
        if (hash >= 0 && wasRead && !ProseRule.Headings(chapter).Contains(guide.Value[(hash + 1)..], StringComparer.Ordinal))
        {
            diagnostics.Add(
                ChapterDiagnostics.UnknownHeading(guide.Span, chapterId, guide.Value[(hash + 1)..], ProseRule.Headings(chapter)));
        }
    }

    private void RequireControls(IReadOnlyList<SourcedText> ids) =>
        RequireAll("control", index.ControlsById.ContainsKey, () => index.ControlsById.Keys, ids);

    private void RequireAll(Known known, IReadOnlyList<SourcedText> ids)
    {
        foreach (var id in ids)
        {
            Require(known, id);
        }
    }

    private void Require(Known known, SourcedText? id)
    {
        if (id is not null && isComplete && !known.Ids.Contains(id.Value))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownId(id.Span, known.Kind, id.Value, known.Ids));
        }
    }

    private void RequireAll(string kind, Func<string, bool> isKnown, Func<IEnumerable<string>> known, IReadOnlyList<SourcedText> ids)
    {
        foreach (var id in ids)
        {
            if (isComplete && !isKnown(id.Value))
            {
                diagnostics.Add(CatalogDiagnostics.UnknownId(id.Span, kind, id.Value, known()));
            }
        }
    }

    private sealed class Known(string kind, IEnumerable<SourcedText> ids)
    {
        public string Kind { get; } = kind;

        public HashSet<string> Ids { get; } = ids.Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
    }
}
