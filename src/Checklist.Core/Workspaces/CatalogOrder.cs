using Checklist.Core.Assessments;
using Checklist.Core.Documents;

namespace Checklist.Core.Workspaces;

/// <summary>The order of answers in files: that of the checks in the catalog. What it does not have comes last.</summary>
internal sealed class CatalogOrder(ChecklistDocument document)
{
    private readonly Dictionary<(string, string), int> places = document.Items
        .SelectMany(item => item.Checks.Select(check => (item.Id, check.Id)))
        .Select((key, index) => (key, index))
        .ToDictionary(pair => pair.key, pair => pair.index);

    /// <summary>By check, then by target.</summary>
    public int Compare(AnswerKey left, AnswerKey right)
    {
        var order = PlaceOf(left.Control, left.Check).CompareTo(PlaceOf(right.Control, right.Check));
        return order != 0 ? order : string.CompareOrdinal(left.Target, right.Target);
    }

    /// <summary>By target, then by check.</summary>
    public IReadOnlyList<CheckResult> ByTarget(IEnumerable<CheckResult> results) =>
    [
        .. results.OrderBy(result => result.Target, StringComparer.Ordinal)
            .ThenBy(result => PlaceOf(result.Control, result.Check ?? "")),
    ];

    private int PlaceOf(string control, string check) => places.GetValueOrDefault((control, check), int.MaxValue);
}
