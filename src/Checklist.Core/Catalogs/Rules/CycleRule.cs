using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>No control requires itself, no level extends itself and no value names its own parameter, not even by way of others.</summary>
internal sealed class CycleRule
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<SourcedText>> links;
    private readonly string verb;
    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<string> done = new(StringComparer.Ordinal);

    private CycleRule(IReadOnlyDictionary<string, IReadOnlyList<SourcedText>> links, string verb, DiagnosticBag diagnostics)
    {
        this.links = links;
        this.verb = verb;
        this.diagnostics = diagnostics;
    }

    public static void Check(Catalog catalog, CatalogIndex index, DiagnosticBag diagnostics)
    {
        var requires = index.ControlsById.ToDictionary(pair => pair.Key, pair => pair.Value.Requires, StringComparer.Ordinal);
        new CycleRule(requires, "requires", diagnostics).CheckAll(index.Controls.Select(control => control.Id!.Value));

        var extends = new Dictionary<string, IReadOnlyList<SourcedText>>(StringComparer.Ordinal);
        foreach (var level in catalog.Levels)
        {
            extends.TryAdd(level.Id.Value, level.Extends is null ? [] : [level.Extends]);
        }

        new CycleRule(extends, "extends", diagnostics).CheckAll(catalog.Levels.Select(level => level.Id.Value));

        var names = new Dictionary<string, IReadOnlyList<SourcedText>>(StringComparer.Ordinal);
        foreach (var parameter in catalog.Parameters)
        {
            names.TryAdd(parameter.Id.Value, [.. ParameterUse.ValuesOf(parameter).SelectMany(ParameterUse.In)]);
        }

        new CycleRule(names, "names", diagnostics).CheckAll(catalog.Parameters.Select(parameter => parameter.Id.Value));
    }

    private void CheckAll(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            Visit(id);
        }
    }

    /// <summary>Depth first with a stack of our own: a chain may be as long as the catalog.</summary>
    private void Visit(string start)
    {
        if (!done.Add(start))
        {
            return;
        }

        var path = new List<(string Id, int Next, SourceSpan Link)> { (start, 0, default) };
        var onPath = new Dictionary<string, int>(StringComparer.Ordinal) { [start] = 0 };
        while (path.Count > 0)
        {
            var (id, next, link) = path[^1];
            var targets = links.GetValueOrDefault(id) ?? [];
            if (next == targets.Count)
            {
                onPath.Remove(id);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (id, next + 1, link);
            var target = targets[next];
            if (onPath.TryGetValue(target.Value, out var first))
            {
                Report(path, first, target);
            }
            else if (done.Add(target.Value))
            {
                onPath[target.Value] = path.Count;
                path.Add((target.Value, 0, target.Span));
            }
        }
    }

    private void Report(List<(string Id, int Next, SourceSpan Link)> path, int first, SourcedText back)
    {
        var circle = path.Skip(first).ToList();
        var place = circle.Count > 1 ? circle[1].Link : back.Span;
        diagnostics.Add(CatalogDiagnostics.Cycle(place, verb, [.. circle.Select(step => step.Id)], back.Span));
    }
}
