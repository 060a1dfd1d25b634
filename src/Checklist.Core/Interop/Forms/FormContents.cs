using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Interop.Forms;

/// <summary>What a form asks, and what stood in it when it was made: the data that travels inside.</summary>
/// <param name="Prefilled">Answers that were printed into it.</param>
internal sealed record FormContents(
    AssessedCatalog Catalog, IReadOnlyList<AssessmentTarget> Targets, IReadOnlyList<FormQuestion> Questions, Assessment? Prefilled)
{
    /// <summary>Which copy of the sheet it is; null where copies are not told apart.</summary>
    public string? Copy { get; init; }

    /// <summary>One nameless target where the form has none.</summary>
    public IReadOnlyList<string?> TargetIds => Targets.Count == 0 ? [null] : [.. Targets.Select(target => target.Id)];
}

/// <summary>One check that a form asks about.</summary>
/// <param name="Check">Null where the control is its own check.</param>
/// <param name="Digest">Of the text that the form shows.</param>
/// <param name="Choices">The words to choose from, for a check of that kind.</param>
internal sealed record FormQuestion(string Control, string? Check, string? Digest, AnswerKind Answer, IReadOnlyList<string> Choices)
{
    /// <summary>What stands for the id on paper; null where the id does.</summary>
    public string? Label { get; init; }
}
