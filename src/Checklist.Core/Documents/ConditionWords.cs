using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Languages;
using Checklist.Core.Profiles;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>A condition as a reader says it, to follow "when": <c>the platform is Web site, and days to answer is at most 14</c>.</summary>
internal sealed class ConditionWords(ResolvedCatalog resolved)
{
    private readonly Catalog catalog = resolved.Catalog;
    private readonly Words words = resolved.Catalog.Words;

    public string? Of(Condition? condition) => condition is null ? null : Words(condition, isNegated: false);

    /// <summary>A "not" is pushed down to what it denies: nobody reads "it is not the case that".</summary>
    private string Words(Condition condition, bool isNegated) => condition switch
    {
        PlatformCondition platform => words.Format(
            isNegated ? "condition.platform-is-not" : "condition.platform-is", words.OneOf([.. platform.Platforms.Select(PlatformTitle)])),
        ParameterCondition parameter => Parameter(parameter, isNegated),
        NotCondition not => Words(not.Inner, !isNegated),
        AnyCondition any => Join(any.Conditions, words[isNegated ? "condition.and" : "condition.or"], isNegated),
        AllCondition all => Join(all.Conditions, words[isNegated ? "condition.or" : "condition.and"], isNegated),
        _ => throw new InvalidOperationException($"no words for {condition.GetType().Name}"),
    };

    private string Parameter(ParameterCondition condition, bool isNegated)
    {
        var parameter = catalog.Parameters.First(known => known.Id.Value == condition.Parameter.Value);
        var label = (parameter.Label ?? parameter.Id).Value.Trim();
        if (condition.Values.Count > 0)
        {
            var key = (parameter.Type == ParameterType.List, isNegated) switch
            {
                (true, true) => "condition.contains-not",
                (true, false) => "condition.contains",
                (false, true) => "condition.is-not",
                (false, false) => "condition.is",
            };
            return words.Format(key, label, words.OneOf([.. condition.Values.Select(Value)]));
        }

        return (condition.Minimum, condition.Maximum, isNegated) switch
        {
            ({ } minimum, { } maximum, _) =>
                words.Format(isNegated ? "condition.is-not-between" : "condition.is-between", label, Value(minimum), Value(maximum)),
            ({ } minimum, null, false) => words.Format("condition.at-least", label, Value(minimum)),
            ({ } minimum, null, true) => words.Format("condition.less-than", label, Value(minimum)),
            (null, { } maximum, false) => words.Format("condition.at-most", label, Value(maximum)),
            (null, { } maximum, true) => words.Format("condition.more-than", label, Value(maximum)),
            (null, null, _) => throw new InvalidOperationException($"{condition.Place} was validated and says nothing"),
        };

        string Value(SourcedText value) => ParameterWords.Of(resolved).Of(parameter, value.Value);
    }

    private string Join(IReadOnlyList<Condition> conditions, string word, bool isNegated)
    {
        var parts = conditions.Select(
            condition => condition is AllCondition or AnyCondition && conditions.Count > 1
                ? $"({Words(condition, isNegated)})"
                : Words(condition, isNegated)).ToList();
        return parts.Count > 1 ? $"{string.Join(", ", parts.Take(parts.Count - 1))}, {word} {parts[^1]}" : parts[0];
    }

    private string PlatformTitle(SourcedText id) =>
        catalog.Platforms.First(platform => platform.Id.Value == id.Value) is var platform
            ? (platform.Title ?? platform.Id).Value.Trim()
            : id.Value;
}
