using Checklist.Core.Catalogs;

namespace Checklist.Core.Writers.Handout;

/// <summary>A check as a paper form asks it.</summary>
/// <param name="Check">Empty where the control is its own check.</param>
/// <param name="TakesVerdict">Boxes for a verdict stand beside the value.</param>
internal sealed record PaperQuestion(
    string Control, string Check, AnswerKind Answer, IReadOnlyList<string> Choices, bool TakesVerdict);
