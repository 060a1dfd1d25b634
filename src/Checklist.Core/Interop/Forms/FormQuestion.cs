using Checklist.Core.Catalogs;

namespace Checklist.Core.Interop.Forms;

/// <summary>One check that a form asks about.</summary>
/// <param name="Check">Null where the control is its own check.</param>
/// <param name="Digest">Of the text that the form shows.</param>
/// <param name="Choices">The words to choose from, for a check of that kind.</param>
internal sealed record FormQuestion(string Control, string? Check, string? Digest, AnswerKind Answer, IReadOnlyList<string> Choices);
