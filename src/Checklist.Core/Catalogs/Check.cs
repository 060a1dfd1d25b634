using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>One thing to verify: one box to tick.</summary>
public sealed record Check(SourcedText Id, ProseDocument? Text)
{
    public CheckMethod? Method { get; init; }

    public Command? Command { get; init; }

    public ProseDocument? Expect { get; init; }

    public EvidenceNeed Evidence { get; init; } = EvidenceNeed.Optional;

    public AnswerKind Answer { get; init; } = AnswerKind.Verdict;

    /// <summary>What can be chosen where <see cref="Answer"/> is a choice.</summary>
    public IReadOnlyList<SourcedText> Choices { get; init; } = [];

    /// <summary>Null where it always applies.</summary>
    public Condition? When { get; init; }

    public IReadOnlyList<Extension> Extensions { get; init; } = [];
}
