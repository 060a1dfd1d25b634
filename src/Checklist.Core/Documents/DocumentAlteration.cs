using Checklist.Core.Profiles;
using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>One thing that a profile changed in a control.</summary>
/// <param name="What">The field in words, as in <c>Severity</c> or <c>Check b</c>.</param>
public sealed record DocumentAlteration(ControlLink Control, string What, AlterationKind Kind, DocumentDecision Decision)
{
    /// <summary>Null but where something was changed.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>What was added or removed.</summary>
    public ProseDocument? Text { get; init; }
}
