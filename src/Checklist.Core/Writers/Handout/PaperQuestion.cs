using Checklist.Core.Catalogs;

namespace Checklist.Core.Writers.Handout;

/// <summary>A check as a paper form asks it.</summary>
/// <param name="Check">Empty where the control is its own check.</param>
internal sealed record PaperQuestion(string Control, string Check, AnswerKind Answer, IReadOnlyList<string> Choices);
