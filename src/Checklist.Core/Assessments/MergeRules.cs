namespace Checklist.Core.Assessments;

/// <summary>How answers from several files come together.</summary>
/// <param name="DigestOf">The digest of what is asked now; null for what the catalog does not have.</param>
public sealed record MergeRules(Func<AnswerKey, string?> DigestOf)
{
    /// <summary>Of texts that asked the same in other words, the latest first.</summary>
    public Func<AnswerKey, IReadOnlyList<string>> EarlierOf { get; init; } = _ => [];

    public AnswerPreference Prefer { get; init; }

    /// <summary>What was decided about answers to other texts; none: they stay open.</summary>
    public IReadOnlyList<TextDecision> Decisions { get; init; } = [];

    /// <summary>Written beside the answers that were decided against.</summary>
    public AnswerDecision Decision { get; init; } = new(null, null);
}

/// <summary>Which answer holds where one is to the text as it is and another to a different text.</summary>
/// <param name="TakesOther">The answer to the other text holds for this one too; else that to the text as it is.</param>
/// <param name="Control">Null for all.</param>
/// <param name="Check">Null for all of the control.</param>
/// <param name="Target">Null for all.</param>
public sealed record TextDecision(bool TakesOther, string? Control = null, string? Check = null, string? Target = null)
{
    public bool IsAbout(AnswerKey key) =>
        (Control is null || Control == key.Control) && (Check is null || Check == key.Check) && (Target is null || Target == key.Target);
}

/// <summary>What decides between two different answers.</summary>
public enum AnswerPreference
{
    /// <summary>Nothing: both are kept until a person removes one.</summary>
    None,

    /// <summary>The later date.</summary>
    Newest,

    /// <summary>The file that is read over what is there, and of several files the last.</summary>
    File,
}
