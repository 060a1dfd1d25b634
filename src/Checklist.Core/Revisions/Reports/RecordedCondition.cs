using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A recorded condition as a reader says it, to follow "when".</summary>
internal sealed class RecordedCondition(Release release, RecordWords words)
{
    public string Of(FieldMap condition) => Of(condition, isNegated: false);

    /// <summary>A "not" is pushed down to what it denies.</summary>
    private string Of(FieldMap condition, bool isNegated)
    {
        if (condition.Map("not") is { } inner)
        {
            return Of(inner, !isNegated);
        }

        if (condition["any"] is not null)
        {
            return Joined(condition.Maps("any"), isNegated ? "and" : "or", isNegated);
        }

        return condition["all"] is not null ? Joined(condition.Maps("all"), isNegated ? "or" : "and", isNegated)
            : condition.Text("parameter") is { } parameter ? Parameter(parameter, condition, isNegated)
            : $"the platform {Is(isNegated)} {OneOf(condition.Texts("platform").Select(id => words.Title("platforms", id)))}";
    }

    private string Parameter(string id, FieldMap condition, bool isNegated)
    {
        var parameter = release.Root.Maps("parameters").FirstOrDefault(entry => entry.Text("id") == id);
        var label = $"“{words.Title("parameters", id)}”";
        if (condition.Texts("values") is { Count: > 0 } values)
        {
            var verb = parameter?.Text("type") == "list" ? isNegated ? "does not contain" : "contains" : Is(isNegated);
            return $"{label} {verb} {OneOf(values)}";
        }

        return (condition.Text("min"), condition.Text("max"), isNegated) switch
        {
            ({ } least, { } most, _) => $"{label} {Is(isNegated)} from {least} to {most}",
            ({ } least, null, _) => $"{label} is {(isNegated ? "less than" : "at least")} {least}",
            (null, { } most, _) => $"{label} is {(isNegated ? "more than" : "at most")} {most}",
            _ => label,
        };
    }

    private string Joined(IReadOnlyList<FieldMap> conditions, string word, bool isNegated)
    {
        var parts = conditions.Select(condition => conditions.Count > 1 && (condition["any"] ?? condition["all"]) is not null
            ? $"({Of(condition, isNegated)})"
            : Of(condition, isNegated)).ToList();
        return parts.Count > 1 ? $"{string.Join(", ", parts.Take(parts.Count - 1))}, {word} {parts[^1]}" : parts.FirstOrDefault() ?? "";
    }

    private static string Is(bool isNegated) => isNegated ? "is not" : "is";

    private static string OneOf(IEnumerable<string> values) => values.ToList() is { Count: > 0 } all ? RecordWords.OneOf(all) : "none";
}
