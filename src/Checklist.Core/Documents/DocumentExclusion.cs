namespace Checklist.Core.Documents;

/// <summary>Controls that one decision left out.</summary>
/// <param name="Rule">What they do not fit, in words, where a rule left them out; null where they were named.</param>
public sealed record DocumentExclusion(string? Rule, DocumentDecision Decision, IReadOnlyList<ExcludedControl> Controls)
{
    /// <summary>The controls themselves say that they do not apply here; nobody decided it.</summary>
    public bool IsByCondition { get; init; }
}
