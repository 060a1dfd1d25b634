using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs.Conditions;

/// <summary>Reads <c>when</c>. What has the wrong shape was reported and reads as absent.</summary>
internal static class ConditionReader
{
    /// <summary>All keys of the mapping have to hold.</summary>
    public static Condition? Read(EntryReader entry)
    {
        var conditions = new List<Condition>();
        if (entry.Texts("platform") is { Count: > 0 } platforms)
        {
            conditions.Add(new PlatformCondition(platforms[0].Span, platforms));
        }

        foreach (var parameter in entry.Mapping("parameter")?.Entries ?? [])
        {
            conditions.Add(ReadParameter(parameter.Key.Text, parameter.Value, entry));
        }

        if (entry.Entry("not", Read) is { } inner)
        {
            conditions.Add(new NotCondition(inner.Place, inner));
        }

        if (entry.Entries("any", Read) is { Count: > 0 } any)
        {
            conditions.Add(new AnyCondition(any[0].Place, any));
        }

        conditions.AddRange(entry.Entries("all", Read));
        return conditions is [var only] ? only : new AllCondition(entry.Place, conditions);
    }

    private static ParameterCondition ReadParameter(SourcedText id, YamlNode value, EntryReader entry) => value switch
    {
        YamlScalar scalar => new ParameterCondition(id.Span, id, EntryReader.TextOf(scalar) is { } only ? [only] : []),
        YamlSequence sequence => new ParameterCondition(id.Span, id, [.. sequence.Items.Select(EntryReader.TextOf).OfType<SourcedText>()]),
        YamlMapping mapping => ReadBounds(id, mapping, entry.Diagnostics),
        _ => throw new InvalidOperationException($"no condition in {value.GetType().Name}"),
    };

    /// <summary>Parameters are keys of the author's own, so the table of shapes cannot say what is behind them.</summary>
    private static ParameterCondition ReadBounds(SourcedText id, YamlMapping mapping, DiagnosticBag diagnostics)
    {
        new ShapeChecker(diagnostics).Check(mapping, ControlShapes.BoundsShape, id.Value);
        var bounds = new EntryReader(mapping, diagnostics);
        return new ParameterCondition(id.Span, id, []) { Minimum = bounds.Text("min"), Maximum = bounds.Text("max") };
    }
}
