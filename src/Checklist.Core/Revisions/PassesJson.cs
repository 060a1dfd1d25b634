using System.Globalization;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Revisions;

/// <summary>What passes, as canonical JSON. A value is a text; one that is looked up is a mapping that names the parameter.</summary>
internal static class PassesJson
{
    public static CanonicalJson? Of(PassCriteria? passes) => passes is null
        ? null
        : new CanonicalJson()
            .AddValue("min", Value(passes.Minimum))
            .AddValue("max", Value(passes.Maximum))
            .AddValue("not-before", Value(passes.NotBefore))
            .AddValue("not-after", Value(passes.NotAfter))
            .AddValue("of", passes.Of.Count == 0 ? null : new FieldList([.. passes.Of.Select(Value)!]));

    private static FieldValue? Value(PassBound? bound) => bound switch
    {
        null => null,
        PassLiteral literal => new FieldText(CanonicalText.OfLine(literal.Value)),
        PassParameter parameter => new CanonicalJson().Add("parameter", parameter.Id).ToMap(),
        PassDay day => new CanonicalJson()
            .Add("today", day.IsToday ? "same" : day.IsBefore ? "before" : "after")
            .Add("count", day.Count?.ToString(CultureInfo.InvariantCulture))
            .Add("parameter", day.Parameter)
            .Add("unit", day.Unit)
            .ToMap(),
        _ => throw new InvalidOperationException($"no JSON for {bound.GetType().Name}"),
    };
}
