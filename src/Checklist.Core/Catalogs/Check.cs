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

    /// <summary>Null where a recorded value is not judged.</summary>
    public PassCriteria? Passes { get; init; }

    /// <summary>Null where it always applies.</summary>
    public Condition? When { get; init; }

    public IReadOnlyList<Extension> Extensions { get; init; } = [];
}

/// <summary>As in NIST SP 800-53A: read something, ask a person, or try it out.</summary>
public enum CheckMethod
{
    Examine,
    Interview,
    Test,
}

/// <summary>Whether an answer needs something that supports it.</summary>
public enum EvidenceNeed
{
    Optional,
    Required,
    None,
}

/// <summary>What is written down for a check.</summary>
public enum AnswerKind
{
    /// <summary>Pass, fail, partial or not applicable.</summary>
    Verdict,
    Tick,
    Text,
    Number,
    Date,
    Choice,
}
