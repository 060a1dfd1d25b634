namespace Checklist.Core.Writers;

/// <summary>Where one check is answered, for one target.</summary>
/// <param name="Target">Its title, escaped; null where the checklist names no targets.</param>
/// <param name="IsDone">The box is ticked already.</param>
/// <param name="Fields">The lines to fill in, as they are printed.</param>
public sealed record AnswerForm(string? Target, bool IsDone, string Fields);
