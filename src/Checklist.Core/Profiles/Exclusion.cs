using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;

namespace Checklist.Core.Profiles;

/// <summary>A control that is not in a profile, and why.</summary>
/// <param name="Rule">What it does not fit, where a rule of <c>include</c> left it out; null where an entry of <c>exclude</c> did.</param>
public sealed record Exclusion(Control Control, Selection? Rule, Decision Decision)
{
    /// <summary>What does not hold in the profile, where the control itself says when it applies; else null.</summary>
    public Condition? Condition { get; init; }
}
