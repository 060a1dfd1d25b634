using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Prose;

namespace Checklist.Core.Profiles;

/// <summary>One field of one control that a profile changed.</summary>
/// <param name="Field">The key of the catalog's format.</param>
public sealed record Alteration(Control Control, string Field, AlterationKind Kind, Decision Decision)
{
    /// <summary>The check, where <see cref="Field"/> is <c>checks</c>.</summary>
    public string? Check { get; init; }

    /// <summary>What was changed, in the words of the catalog; empty where there was nothing.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>What does not hold in the profile, where a check itself says when it applies; else null.</summary>
    public Condition? Condition { get; init; }

    /// <summary>What was added or removed.</summary>
    public ProseDocument? Text { get; init; }
}

/// <summary>What a profile did to a field.</summary>
public enum AlterationKind
{
    Changed,
    Added,
    Removed,
}
