using System.Globalization;
using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;

namespace Checklist.Core.Documents;

/// <summary>What passes as a reader says it: <c>365 or more</c>.</summary>
internal sealed class PassWords(ResolvedCatalog resolved)
{
    private readonly PrintedValue printed = ParameterWords.Of(resolved);

    public CheckPasses? Of(PassCriteria? criteria)
    {
        if (criteria is null)
        {
            return null;
        }

        var values = criteria.Parameters
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => resolved.Parameters[id].Value, StringComparer.Ordinal);
        return new CheckPasses(criteria, Words(criteria), values);
    }

    private string Words(PassCriteria criteria) => criteria switch
    {
        { Of: [_, ..] of } => ConditionWords.OneOf(of.Select(Value)),
        { Minimum: { } min, Maximum: { } max } => $"{Value(min)} to {Value(max)}",
        { Minimum: { } min } => $"{Value(min)} or more",
        { Maximum: { } max } => $"{Value(max)} or less",
        { NotBefore: { } first, NotAfter: { } last } => $"from {Value(first)} to {Value(last)}",
        { NotBefore: { } first } => $"{Value(first)} or later",
        { NotAfter: { } last } => $"{Value(last)} or earlier",
        _ => throw new InvalidOperationException($"{criteria.Place} was validated and says nothing"),
    };

    private string Value(PassBound bound) => bound switch
    {
        PassLiteral literal => DocumentDate.From(literal.Value, resolved.Catalog.Language)?.Text ?? literal.Value,
        PassParameter parameter => Value(parameter.Id),
        PassDay { IsToday: true } => "the day of the answer",
        PassDay day => $"{Length(day)} {(day.IsBefore ? "before" : "after")} the day of the answer",
        _ => throw new InvalidOperationException($"no words for {bound.GetType().Name}"),
    };

    private string Length(PassDay day)
    {
        var count = day.Count?.ToString(CultureInfo.InvariantCulture) ?? Value(day.Parameter!);
        return day.Unit is null ? count : count == "1" ? $"1 {day.Unit}" : $"{count} {day.Unit}s";
    }

    /// <summary>As prose prints it: one without a value is its label in brackets.</summary>
    private string Value(string id)
    {
        var parameter = resolved.Parameters[id];
        return parameter.Value is { } value ? printed.Of(parameter.Parameter, value) : $"[{parameter.Label}]";
    }
}
