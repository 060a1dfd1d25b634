using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>A parameter's own values are among those that it allows, and its bounds are of its type.</summary>
internal static class ParameterRule
{
    public static void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var ids = catalog.Parameters.Select(parameter => parameter.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in catalog.Parameters)
        {
            var uses = ParameterUse.ValuesOf(parameter).SelectMany(ParameterUse.In);
            foreach (var use in uses.Where(use => catalog.IsComplete && !ids.Contains(use.Value)))
            {
                diagnostics.Add(CatalogDiagnostics.UnknownParameter(use.Span, use.Value, ids));
            }

            if ((CheckBounds(parameter) ?? CheckChoices(parameter)) is { } finding)
            {
                diagnostics.Add(finding);
                continue;
            }

            foreach (var problem in CheckValues(parameter))
            {
                diagnostics.Add(problem);
            }
        }
    }

    private static Diagnostic? CheckBounds(Parameter parameter)
    {
        foreach (var (key, bound) in new[] { ("min", parameter.Minimum), ("max", parameter.Maximum) })
        {
            if (bound is not null && ParameterValues.BoundProblem(parameter, bound.Value) is { } problem)
            {
                return CatalogDiagnostics.InvalidParameter(
                    bound.Span, parameter.Id.Value, $"has {Quoting.Quote(key)} {Quoting.Quote(bound.Value)}, which {problem}",
                    $"give `{key}` a value of the parameter's type, or remove it");
            }
        }

        var areReversed =
            ParameterValues.Rank(parameter.Type, parameter.Minimum?.Value) > ParameterValues.Rank(parameter.Type, parameter.Maximum?.Value);
        return areReversed
            ? CatalogDiagnostics.InvalidParameter(
                parameter.Minimum!.Span, parameter.Id.Value, "has a smallest value above its largest", "exchange `min` and `max`")
            : null;
    }

    private static Diagnostic? CheckChoices(Parameter parameter)
    {
        if (parameter.Type == ParameterType.Choice && parameter.Choices.Count == 0)
        {
            return CatalogDiagnostics.InvalidParameter(
                parameter.Id.Span, parameter.Id.Value, "is a choice without choices", "add `choices:` with a list of values");
        }

        return null;
    }

    private static IEnumerable<Diagnostic> CheckValues(Parameter parameter)
    {
        var levels = parameter.LevelValues.Select(
            entry => ($"for the level {Quoting.Quote(entry.Level.Value)} the value", (SourcedText?)entry.Value));
        foreach (var (what, value) in levels.Prepend(("the recommended value", parameter.Recommended))
            .Prepend(("the default", parameter.Default)))
        {
            if (value is not null && ParameterValues.Problem(parameter, value.Value) is { } problem)
            {
                yield return CatalogDiagnostics.InvalidParameter(
                    value.Span, parameter.Id.Value, $"has {what} {Quoting.Quote(value.Value)}, which {problem}",
                    $"correct {(what == "the default" ? what : "the value")} or what it has to be");
            }
        }
    }
}
