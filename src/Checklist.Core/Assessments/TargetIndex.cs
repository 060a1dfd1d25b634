namespace Checklist.Core.Assessments;

/// <summary>Targets by what people call them, in letters of either case. Of several the first one counts.</summary>
internal sealed class TargetIndex
{
    private readonly Dictionary<string, (AssessmentTarget Target, int Order)> byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (AssessmentTarget Target, int Order)> byTitle = new(StringComparer.OrdinalIgnoreCase);
    private int count;

    public TargetIndex(IReadOnlyList<AssessmentTarget> targets)
    {
        foreach (var target in targets)
        {
            Add(target);
        }
    }

    /// <summary>Null where there are none or several.</summary>
    public AssessmentTarget? Only { get; private set; }

    public void Add(AssessmentTarget target)
    {
        Only = count == 0 ? target : null;
        byId.TryAdd(target.Id, (target, count));
        foreach (var name in target.Also.Prepend(target.Title))
        {
            byTitle.TryAdd(name, (target, count));
        }

        count++;
    }

    /// <summary>By its id, else by its title, else by the one written for the other.</summary>
    public AssessmentTarget? Find(string name, string title)
    {
        if (byId.TryGetValue(name, out var named))
        {
            return named.Target;
        }

        var found = new[] { (byTitle, title), (byId, title), (byTitle, name) }
            .Where(place => place.Item1.ContainsKey(place.Item2))
            .Select(place => place.Item1[place.Item2])
            .ToList();
        return found.Count == 0 ? null : found.MinBy(place => place.Order).Target;
    }
}
