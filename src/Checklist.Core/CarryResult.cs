namespace Checklist.Core;

/// <summary>The next audit.</summary>
/// <param name="Text">Its file.</param>
/// <param name="Version">Of the text that the next audit answers; null where the catalog has none.</param>
/// <param name="Counted">Answers that count, because the text is the same.</param>
/// <param name="Suspect">Answers to a text that has changed.</param>
/// <param name="Unanswered">Checks without an answer: new ones, and those that nobody had answered.</param>
/// <param name="LeftBehind">Answers to checks that are gone.</param>
public sealed record CarryResult(string Text, string? Version, int Counted, int Suspect, int Unanswered, int LeftBehind);
