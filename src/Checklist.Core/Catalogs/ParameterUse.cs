using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>Parameters that a value names, as in the choice <c>after {{ days }} days</c>. Prose has a parser of its own for them.</summary>
internal static class ParameterUse
{
    /// <summary>The ids, each with its place.</summary>
    public static IEnumerable<SourcedText> In(SourcedText text) => !MayName(text.Value) ? [] : TextPatterns.Parameter().Matches(text.Value)
        .Select(match => new SourcedText(match.Groups["id"].Value, text.SpanAt(match.Index, match.Length), TextForm.Folded));

    /// <summary>All that can come to be a parameter's value.</summary>
    public static IEnumerable<SourcedText> ValuesOf(Parameter parameter)
    {
        if (parameter.Default is { } standard)
        {
            yield return standard;
        }

        if (parameter.Recommended is { } recommended)
        {
            yield return recommended;
        }

        foreach (var choice in parameter.Choices)
        {
            yield return choice;
        }

        foreach (var entry in parameter.LevelValues)
        {
            yield return entry.Value;
        }
    }

    /// <summary>The ids in the texts, conditions and criteria of a control.</summary>
    public static IEnumerable<string> In(Control control) =>
    [
        .. CatalogProse.Of(control).SelectMany(prose => prose.Parameters),
        .. DecidingOn(control),
        .. control.Checks.SelectMany(InCriteria),
    ];

    /// <summary>The ids in the texts, the condition and the criteria of a check.</summary>
    public static IEnumerable<string> In(Check check) =>
        [.. check.Text?.Parameters ?? [], .. check.Expect?.Parameters ?? [], .. check.When?.Parameters ?? [], .. InCriteria(check)];

    /// <summary>The ids that say whether a control or a check of it applies.</summary>
    public static IEnumerable<string> DecidingOn(Control control) => control.Checks.Select(check => check.When).Prepend(control.When)
        .SelectMany(condition => condition?.Parameters ?? []);

    /// <summary>These ids, and those that the values and descriptions of these parameters name.</summary>
    public static IReadOnlySet<string> WithNamed(IEnumerable<string> ids, IEnumerable<Parameter> parameters)
    {
        var naming = parameters.Where(NamesOthers).ToLookup(parameter => parameter.Id.Value, StringComparer.Ordinal); // hardly any does
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(ids);
        while (next.TryDequeue(out var id))
        {
            foreach (var parameter in found.Add(id) ? naming[id] : [])
            {
                var named = ValuesOf(parameter).SelectMany(In).Select(use => use.Value).Concat(parameter.Description?.Parameters ?? []);
                named.ToList().ForEach(next.Enqueue);
            }
        }

        return found;
    }

    private static bool NamesOthers(Parameter parameter) =>
        parameter.Description is { Parameters.Count: > 0 } || ValuesOf(parameter).Any(value => MayName(value.Value));

    private static IEnumerable<string> InCriteria(Check check) => check.Passes?.Parameters ?? [];

    /// <summary>A text with something instead of each parameter.</summary>
    /// <param name="valueOf">Gets an id.</param>
    public static string Replace(string text, Func<string, string> valueOf) => MayName(text)
        ? TextPatterns.Parameter().Replace(text, match => valueOf(match.Groups["id"].Value))
        : text;

    private static bool MayName(string text) => text.Contains("{{", StringComparison.Ordinal);
}
