using Checklist.Core.Languages;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A recorded condition as a reader says it, to follow "when".</summary>
internal sealed class RecordedCondition(Release release, RecordWords record, Words words)
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
            return Joined(condition.Maps("any"), words[isNegated ? "condition.and" : "condition.or"], isNegated);
        }

        return condition["all"] is not null ? Joined(condition.Maps("all"), words[isNegated ? "condition.or" : "condition.and"], isNegated)
            : condition.Text("parameter") is { } parameter ? Parameter(parameter, condition, isNegated)
            : words.Format(isNegated ? "condition.platform-is-not" : "condition.platform-is",
                OneOf(condition.Texts("platform").Select(id => record.Title("platforms", id))));
    }

    private string Parameter(string id, FieldMap condition, bool isNegated)
    {
        var parameter = release.Root.Maps("parameters").FirstOrDefault(entry => entry.Text("id") == id);
        var label = record.Title("parameters", id);
        if (condition.Texts("values") is { Count: > 0 } values)
        {
            var key = (parameter?.Text("type") == "list", isNegated) switch
            {
                (true, true) => "condition.contains-not",
                (true, false) => "condition.contains",
                (false, true) => "condition.is-not",
                (false, false) => "condition.is",
            };
            return words.Format(key, label, OneOf(values));
        }

        return (condition.Text("min"), condition.Text("max"), isNegated) switch
        {
            ({ } least, { } most, _) => words.Format(isNegated ? "condition.is-not-between" : "condition.is-between", label, least, most),
            ({ } least, null, _) => words.Format(isNegated ? "condition.less-than" : "condition.at-least", label, least),
            (null, { } most, _) => words.Format(isNegated ? "condition.more-than" : "condition.at-most", label, most),
            _ => words.Format("change-note.quoted", label),
        };
    }

    private string Joined(IReadOnlyList<FieldMap> conditions, string word, bool isNegated)
    {
        var parts = conditions.Select(condition => conditions.Count > 1 && (condition["any"] ?? condition["all"]) is not null
            ? $"({Of(condition, isNegated)})"
            : Of(condition, isNegated)).ToList();
        return parts.Count > 1 ? $"{string.Join(", ", parts.Take(parts.Count - 1))}, {word} {parts[^1]}" : parts.FirstOrDefault() ?? "";
    }

    private string OneOf(IEnumerable<string> values) =>
        values.ToList() is { Count: > 0 } all ? words.OneOf(all) : words["change-value.none"];
}
