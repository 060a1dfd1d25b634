using Checklist.Core.Catalogs;
using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>One thing to verify and to answer.</summary>
/// <param name="Id">Empty where the control is its own check.</param>
/// <param name="Text">Null where the control is its own check: its statement or title is what is verified.</param>
/// <param name="RequirementDigest">An answer counts while this is unchanged.</param>
public sealed record ChecklistCheck(string Id, ProseDocument? Text, string RequirementDigest)
{
    /// <summary>Of texts that asked the same in other words: answers to them count, and are marked.</summary>
    public IReadOnlyList<string> EarlierDigests { get; init; } = [];

    public bool IsWholeControl => Id.Length == 0;

    /// <summary>When it applies, in words to follow "when"; null where it applies here.</summary>
    public string? Condition { get; init; }

    public CheckMethod? Method { get; init; }

    public DocumentCommand? Command { get; init; }

    public ProseDocument? Expect { get; init; }

    public EvidenceNeed Evidence { get; init; }

    public AnswerKind Answer { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Which values pass; null where a value is recorded and not judged.</summary>
    public CheckPasses? Passes { get; init; }

    /// <summary>A value is recorded that nothing judges: a person may put a verdict beside it.</summary>
    public bool TakesVerdict { get; init; }

    public IReadOnlyList<DocumentExtension> Extensions { get; init; } = [];
}
