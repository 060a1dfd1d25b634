using System.Globalization;
using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
using Checklist.Core.Profiles;

namespace Checklist.Core.Documents;

/// <summary>What passes as a reader says it: <c>365 or more</c>.</summary>
internal sealed class PassWords(ResolvedCatalog resolved)
{
    private readonly Words words = resolved.Catalog.Words;
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
        { Of: [_, ..] of } => words.OneOf([.. of.Select(Value)]),
        { Minimum: { } min, Maximum: { } max } => words.Format("range.to", Value(min), Value(max)),
        { Minimum: { } min } => words.Format("range.or-more", Value(min)),
        { Maximum: { } max } => words.Format("range.or-less", Value(max)),
        { NotBefore: { } first, NotAfter: { } last } => words.Format("range.from-to", Value(first), Value(last)),
        { NotBefore: { } first } => words.Format("range.or-later", Value(first)),
        { NotAfter: { } last } => words.Format("range.or-earlier", Value(last)),
        _ => throw new InvalidOperationException($"{criteria.Place} was validated and says nothing"),
    };

    private string Value(PassBound bound) => bound switch
    {
        PassLiteral literal => DocumentDate.From(literal.Value, resolved.Catalog.Language)?.Text ?? literal.Value,
        PassParameter parameter => Value(parameter.Id),
        PassDay { IsToday: true } => words["range.day-of-answer"],
        PassDay day => words.Format(day.IsBefore ? "range.before-answer" : "range.after-answer", Length(day)),
        _ => throw new InvalidOperationException($"no words for {bound.GetType().Name}"),
    };

    private string Length(PassDay day)
    {
        var count = day.Count?.ToString(CultureInfo.InvariantCulture) ?? Value(day.Parameter!);
        return day.Unit is null ? count : words.Format(count == "1" ? $"unit.{day.Unit}.one" : $"unit.{day.Unit}.other", count);
    }

    /// <summary>As prose prints it: one without a value is its label in brackets.</summary>
    private string Value(string id)
    {
        var parameter = resolved.Parameters[id];
        return parameter.Value is { } value ? printed.Of(parameter.Parameter, value) : $"[{parameter.Label}]";
    }
}
