using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>Ids are unique without regard to case: they become anchors and file names.</summary>
internal static class UniqueIdRule
{
    public static void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var places = new Places(diagnostics);
        foreach (var chapter in catalog.Chapters)
        {
            places.Add("chapter", chapter.Id);
        }

        foreach (var group in catalog.Groups)
        {
            AddGroup(group, places, diagnostics);
        }

        CheckList("role", catalog.Roles.Select(role => role.Id), diagnostics);
        CheckList("platform", catalog.Platforms.Select(platform => platform.Id), diagnostics);
        CheckList("level", catalog.Levels.Select(level => level.Id), diagnostics);
        CheckList("framework", catalog.Frameworks.Select(framework => framework.Id), diagnostics);
        CheckList("reference", catalog.References.Select(reference => reference.Id), diagnostics);
        CheckList("parameter", catalog.Parameters.Select(parameter => parameter.Id), diagnostics);
        CheckList("term", catalog.Glossary.SelectMany(entry => entry.Also.Prepend(entry.Term)), diagnostics);
    }

    private static void AddGroup(ControlGroup group, Places places, DiagnosticBag diagnostics)
    {
        places.Add("group", group.Id!);
        foreach (var control in group.Controls)
        {
            places.Add("control", control.Id!);
            CheckList("check", control.Checks.Select(check => check.Id), diagnostics);
        }

        foreach (var inner in group.Groups)
        {
            AddGroup(inner, places, diagnostics);
        }
    }

    private static void CheckList(string kind, IEnumerable<SourcedText> ids, DiagnosticBag diagnostics)
    {
        var places = new Places(diagnostics);
        foreach (var id in ids)
        {
            places.Add(kind, id);
        }
    }

    private sealed class Places(DiagnosticBag diagnostics)
    {
        private readonly Dictionary<string, SourceSpan> firstUses = new(StringComparer.OrdinalIgnoreCase);

        public void Add(string kind, SourcedText id)
        {
            if (!firstUses.TryAdd(id.Value, id.Span))
            {
                var first = firstUses[id.Value];
                diagnostics.Add(
                    kind == "term"
                        ? CatalogDiagnostics.DuplicateTerm(id.Span, id.Value, first)
                        : CatalogDiagnostics.DuplicateId(id.Span, kind, id.Value, first));
            }
        }
    }
}
