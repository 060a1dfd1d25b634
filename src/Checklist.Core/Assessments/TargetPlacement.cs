namespace Checklist.Core.Assessments;

/// <summary>
/// Finds the target that a form means: people write a title on paper where the assessment has an id, and leave it out where
/// there is only one.
/// </summary>
internal sealed class TargetPlacement
{
    private readonly TargetIndex known;
    private readonly IReadOnlyList<AssessmentTarget> ofForm;
    private readonly TargetIndex ofOthers;
    private readonly List<AssessmentTarget> added = [];
    private readonly TargetIndex addedIndex = new([]);
    private readonly Dictionary<string, string> titlesOfForm = new(StringComparer.Ordinal);

    /// <summary>Indexes the targets that the assessment, this form and other forms have.</summary>
    /// <param name="ofOthers">Targets that other forms bring.</param>
    public TargetPlacement(TargetIndex known, IReadOnlyList<AssessmentTarget> ofForm, TargetIndex ofOthers)
    {
        (this.known, this.ofForm, this.ofOthers) = (known, ofForm, ofOthers);
        foreach (var target in ofForm)
        {
            titlesOfForm.TryAdd(target.Id, target.Title);
        }
    }

    /// <summary>Targets of the form that the assessment does not have yet and that an answer names.</summary>
    public IReadOnlyList<AssessmentTarget> Added => added;

    public CheckResult Place(CheckResult result)
    {
        var name = result.Target ?? (ofForm is [var only] ? only.Id : null);
        if (name is null)
        {
            return known.Only is { } single ? result with { Target = single.Id } : result;
        }

        var title = titlesOfForm.GetValueOrDefault(name) ?? name;
        var found = known.Find(name, title) ?? ofOthers.Find(name, title) ?? addedIndex.Find(name, title);
        if (found is null)
        {
            found = new AssessmentTarget(name, title);
            added.Add(found);
            addedIndex.Add(found);
        }

        return result with { Target = found.Id };
    }
}
