using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Profiles;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>A condition as a reader says it, to follow "when": <c>the platform is Web site, and days to answer is at most 14</c>.</summary>
internal sealed class ConditionWords(ResolvedCatalog resolved)
{
    private readonly Catalog catalog = resolved.Catalog;

    public string? Of(Condition? condition) => condition is null ? null : Words(condition, isNegated: false);

    /// <summary>A "not" is pushed down to what it denies: nobody reads "it is not the case that".</summary>
    private string Words(Condition condition, bool isNegated) => condition switch
    {
        PlatformCondition platform => $"the platform {Is(isNegated)} {OneOf(platform.Platforms.Select(PlatformTitle))}",
        ParameterCondition parameter => Parameter(parameter, isNegated),
        NotCondition not => Words(not.Inner, !isNegated),
        AnyCondition any => Join(any.Conditions, isNegated ? "and" : "or", isNegated),
        AllCondition all => Join(all.Conditions, isNegated ? "or" : "and", isNegated),
        _ => throw new InvalidOperationException($"no words for {condition.GetType().Name}"),
    };

    private string Parameter(ParameterCondition condition, bool isNegated)
    {
        var parameter = catalog.Parameters.First(known => known.Id.Value == condition.Parameter.Value);
        var label = (parameter.Label ?? parameter.Id).Value.Trim();
        if (condition.Values.Count > 0)
        {
            var verb = parameter.Type == ParameterType.List ? isNegated ? "does not contain" : "contains" : Is(isNegated);
            return $"“{label}” {verb} {OneOf(condition.Values.Select(Value))}";
        }

        return (condition.Minimum, condition.Maximum, isNegated) switch
        {
            ({ } minimum, { } maximum, _) => $"“{label}” {Is(isNegated)} from {Value(minimum)} to {Value(maximum)}",
            ({ } minimum, null, false) => $"“{label}” is at least {Value(minimum)}",
            ({ } minimum, null, true) => $"“{label}” is less than {Value(minimum)}",
            (null, { } maximum, false) => $"“{label}” is at most {Value(maximum)}",
            (null, { } maximum, true) => $"“{label}” is more than {Value(maximum)}",
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

    private static string Is(bool isNegated) => isNegated ? "is not" : "is";

    /// <summary>Values as an alternative in words.</summary>
    /// <param name="values">At least one.</param>
    internal static string OneOf(IEnumerable<string> values)
    {
        var all = values.ToList();
        return all.Count > 1 ? $"{string.Join(", ", all.Take(all.Count - 1))} or {all[^1]}" : all[0];
    }
}
