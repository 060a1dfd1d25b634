using System.Globalization;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>A parameter's default is one of the values that the parameter allows.</summary>
internal static class ParameterRule
{
    public static void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var parameter in catalog.Parameters)
        {
            var finding = CheckBounds(parameter) ?? CheckChoices(parameter) ?? CheckDefault(parameter);
            if (finding is not null)
            {
                diagnostics.Add(finding);
            }
        }
    }

    private static Diagnostic? CheckBounds(Parameter parameter)
    {
        var areReversed = Number(parameter.Minimum) is { } minimum && Number(parameter.Maximum) is { } maximum && minimum > maximum;
        return areReversed
            ? CatalogDiagnostics.InvalidParameter(parameter.Minimum!.Span, parameter.Id.Value, "has a smallest value above its largest", "exchange `min` and `max`")
            : null;
    }

    private static Diagnostic? CheckChoices(Parameter parameter)
    {
        if (parameter.Type == ParameterType.Choice && parameter.Choices.Count == 0)
        {
            return CatalogDiagnostics.InvalidParameter(parameter.Id.Span, parameter.Id.Value, "is a choice without choices", "add `choices:` with a list of values");
        }

        return null;
    }

    private static Diagnostic? CheckDefault(Parameter parameter)
    {
        if (parameter.Default is not { } value)
        {
            return null;
        }

        var problem = ParameterValues.Problem(parameter, value.Value);
        return problem is null
            ? null
            : CatalogDiagnostics.InvalidParameter(value.Span, parameter.Id.Value, $"has the default {Quoting.Quote(value.Value)}, which {problem}", "correct the default or what it has to be");
    }

    private static decimal? Number(SourcedText? text) =>
        text is not null && decimal.TryParse(text.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
