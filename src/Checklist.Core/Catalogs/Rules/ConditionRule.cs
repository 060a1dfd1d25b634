using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>Conditions name platforms and parameters that there are, and values that they can have.</summary>
internal sealed class ConditionRule
{
    private readonly DiagnosticBag diagnostics;
    private readonly bool isComplete;
    private readonly HashSet<string> platforms;
    private readonly Dictionary<string, Parameter> parameters = new(StringComparer.Ordinal);

    private ConditionRule(Catalog catalog, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        isComplete = catalog.IsComplete;
        platforms = catalog.Platforms.Select(platform => platform.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in catalog.Parameters)
        {
            parameters.TryAdd(parameter.Id.Value, parameter);
        }
    }

    public static void Check(Catalog catalog, CatalogIndex index, DiagnosticBag diagnostics)
    {
        var rule = new ConditionRule(catalog, diagnostics);
        foreach (var control in index.Controls)
        {
            rule.Check(control.When);
            foreach (var check in control.Checks)
            {
                rule.Check(check.When);
            }
        }
    }

    private void Check(Condition? condition)
    {
        switch (condition)
        {
            case PlatformCondition platform:
                CheckPlatforms(platform);
                break;
            case ParameterCondition parameter:
                CheckParameter(parameter);
                break;
            case NotCondition not:
                Check(not.Inner);
                break;
            case AnyCondition any:
                CheckAll(any.Conditions);
                break;
            case AllCondition { Conditions.Count: 0 } empty:
                diagnostics.Add(ConditionDiagnostics.EmptyCondition(empty.Place));
                break;
            case AllCondition all:
                CheckAll(all.Conditions);
                break;
            default:
                break;
        }
    }

    private void CheckAll(IReadOnlyList<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            Check(condition);
        }
    }

    private void CheckPlatforms(PlatformCondition condition)
    {
        foreach (var id in condition.Platforms.Where(id => isComplete && !platforms.Contains(id.Value)))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownId(id.Span, "platform", id.Value, platforms));
        }
    }

    private void CheckParameter(ParameterCondition condition)
    {
        if (!parameters.TryGetValue(condition.Parameter.Value, out var parameter))
        {
            if (isComplete)
            {
                diagnostics.Add(CatalogDiagnostics.UnknownParameter(condition.Parameter.Span, condition.Parameter.Value, parameters.Keys));
            }

            return;
        }

        if (condition.Values.Count == 0 && condition.Minimum is null && condition.Maximum is null)
        {
            diagnostics.Add(ConditionDiagnostics.EmptyCondition(condition.Place));
        }

        foreach (var value in condition.Values)
        {
            Report(value, ParameterValues.Problem(parameter, value.Value));
        }

        foreach (var bound in new[] { condition.Minimum, condition.Maximum }.OfType<SourcedText>())
        {
            Report(bound, ParameterValues.BoundProblem(parameter, bound.Value));
        }

        void Report(SourcedText value, string? problem)
        {
            if (problem is not null)
            {
                diagnostics.Add(
                    ConditionDiagnostics.ImpossibleCondition(
                        value.Span, parameter.Id.Value,
                        $"compares it with {Quoting.Quote(value.Value)}, which {problem}", parameter.Id.Span));
            }
        }
    }
}
