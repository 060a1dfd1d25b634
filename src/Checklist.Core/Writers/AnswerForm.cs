namespace Checklist.Core.Writers;

/// <summary>Where one check is answered, for one target.</summary>
/// <param name="Target">Its title, escaped; null where the checklist names no targets.</param>
/// <param name="IsDone">The box is ticked already.</param>
/// <param name="Fields">The lines to fill in, as they are printed.</param>
public sealed record AnswerForm(string? Target, bool IsDone, string Fields)
{
    /// <summary>The answer that it is made with: a verdict's word, <c>done</c>, or the value, escaped; empty for none.</summary>
    public string Result { get; init; } = "";

    /// <summary>The verdict beside a value, where the check takes one: its word, or empty.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>What was noted beside the answer, line by line, escaped.</summary>
    public IReadOnlyList<string> Noted { get; init; } = [];
}
