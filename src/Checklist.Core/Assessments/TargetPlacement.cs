namespace Checklist.Core.Assessments;

/// <summary>
/// Finds the target that a form means: people write a title on paper where the assessment has an id, and leave it out where
/// there is only one.
/// </summary>
internal sealed class TargetPlacement(IReadOnlyList<AssessmentTarget> known, IReadOnlyList<AssessmentTarget> ofForm)
{
    private readonly List<AssessmentTarget> added = [];

    /// <summary>Targets of the form that the assessment does not have yet and that an answer names.</summary>
    public IReadOnlyList<AssessmentTarget> Added => added;

    public CheckResult Place(CheckResult result)
    {
        var name = result.Target ?? (ofForm is [var only] ? only.Id : null);
        if (name is null)
        {
            return known is [var single] ? result with { Target = single.Id } : result;
        }

        var title = ofForm.FirstOrDefault(target => target.Id == name)?.Title ?? name;
        var found = Find(known, name, title) ?? Find(added, name, title);
        if (found is null)
        {
            found = new AssessmentTarget(name, title);
            added.Add(found);
        }

        return result with { Target = found.Id };
    }

    private static AssessmentTarget? Find(IReadOnlyList<AssessmentTarget> targets, string name, string title) =>
        targets.FirstOrDefault(target => Same(target.Id, name)) ?? targets.FirstOrDefault(target => Same(target.Title, title) || Same(target.Id, title) || Same(target.Title, name));

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
