using Checklist.Core.Assessments;

namespace Checklist.Core.Documents;

/// <summary>One step in the making of a document.</summary>
/// <param name="Name">As ARCHITECTURE.md lists it.</param>
internal sealed record DocumentStage(string Name, Func<ChecklistDocument, StageInputs, ChecklistDocument> Apply);

/// <summary>What the stages add to the text and leave out of it; nothing, unless it is asked for.</summary>
internal sealed record StageInputs
{
    public HistoryBuilder? History { get; init; }

    /// <summary>Keep only what is new or changed since this version, which the history has.</summary>
    public string? Since { get; init; }

    /// <summary>Which of them, by what there is to do.</summary>
    public ChangeChoice SinceOnly { get; init; }

    public ProfileMatrix? Matrix { get; init; }

    /// <summary>Which copy of the sheet it is; null where copies are not told apart.</summary>
    public string? Copy { get; init; }

    public IReadOnlyList<DocumentTarget> Targets { get; init; } = [];

    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>The day on which waivers are looked at; null: none is called expired.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Answers to this catalog.</summary>
    public AssessmentFile? Assessment { get; init; }

    /// <summary>Which controls to keep for their answers; empty for all.</summary>
    public IReadOnlyList<AnswerChoice> Only { get; init; } = [];

    public Edition? Edition { get; init; }

    public bool LeavesOutCommands { get; init; }
}
