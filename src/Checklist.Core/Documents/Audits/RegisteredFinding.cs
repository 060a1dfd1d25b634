using Checklist.Core.Assessments;
using Checklist.Core.Languages;

namespace Checklist.Core.Documents.Audits;

/// <summary>A finding of the register next to the text that was audited.</summary>
/// <param name="Item">The control that it is about; null where the text does not have it, or no longer has it.</param>
public sealed record RegisteredFinding(RegisterEntry Entry, ChecklistItem? Item)
{
    private const int MostNamed = 6; // more titles than that nobody reads in a line

    /// <summary>Titles of the targets that it is on; empty for all of the audit.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>The last day on which it may be open, in words; null where nobody said.</summary>
    public DocumentDate? Due { get; init; }

    public DocumentDate? VerifiedOn { get; init; }

    /// <summary>Open after that day.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>As people name the control: its label, or the id where the text does not have it.</summary>
    public string Control => Item?.Label ?? Entry.Control;

    /// <summary>Control and targets in few words: <c>HV-1.1 on HOST01, HOST02</c>.</summary>
    public string WhereIn(Words words) => Targets.Count switch
    {
        0 => Control,
        > MostNamed => words.Format("report.on-targets", Control, Targets.Count),
        _ => words.Format("common.on-target", Control, string.Join(", ", Targets)),
    };

    /// <summary>One word: overdue, or the status.</summary>
    public string StatusIn(Words words) => IsOverdue ? words["report.overdue"] : words.Of(Entry.Status);

    /// <summary>Whether anything has to be done.</summary>
    public bool IsToDo => Entry.Status != FindingStatus.Closed && Entry.Grade != FindingGrade.Conformity;

    /// <summary>All findings of an audit, as of its day.</summary>
    internal static IReadOnlyList<RegisteredFinding> All(ChecklistDocument document, DocumentAnswers answers) =>
        All(answers.Assessment.Findings, document, answers);

    /// <summary>Findings, as they are or are going to be.</summary>
    internal static IReadOnlyList<RegisteredFinding> All(
        IReadOnlyList<RegisterEntry> entries, ChecklistDocument document, DocumentAnswers answers)
    {
        var items = document.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var titles = answers.Targets.ToDictionary(target => target.Id, target => target.Title, StringComparer.Ordinal);
        return
        [
            .. entries.Select(entry => new RegisteredFinding(entry, items.GetValueOrDefault(entry.Control))
            {
                Targets = [.. entry.Targets.Select(target => titles.GetValueOrDefault(target, target))],
                Due = DocumentDate.From(entry.Due, document.Language),
                VerifiedOn = DocumentDate.From(entry.Verified?.On, document.Language),
                IsOverdue = entry.IsOverdue(answers.Day),
            }),
        ];
    }
}
