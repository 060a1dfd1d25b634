using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Sheets;

/// <summary>One line of a table that people fill in: a check, for one target.</summary>
/// <param name="Target">Null where the checklist names no targets.</param>
internal sealed record AnswerRow(ChecklistItem Item, ChecklistCheck Check, DocumentTarget? Target)
{
    /// <summary>What is asked and what is known already, by column.</summary>
    public required IReadOnlyDictionary<AnswerColumn, string> Cells { get; init; }
}
