using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>
/// A catalog with its profile applied: the controls that are in, as the profile has them, and the values in force.
/// <see cref="Groups"/> and <see cref="Excluded"/> together are the catalog.
/// </summary>
public sealed record ResolvedCatalog(
    ValidatedCatalog Validated, IReadOnlyList<ControlGroup> Groups, IReadOnlyDictionary<string, ParameterValue> Parameters)
{
    public Catalog Catalog => Validated.Catalog;

    /// <summary>Null where the whole catalog is meant.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Platforms that the profile chose; empty where it chose none.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>Controls that are not in, in the order of the catalog.</summary>
    public IReadOnlyList<Exclusion> Excluded { get; init; } = [];

    /// <summary>In the order of the catalog.</summary>
    public IReadOnlyList<Alteration> Alterations { get; init; } = [];

    /// <summary>Items of frameworks that the profile says do not apply, in the order of the catalog.</summary>
    public IReadOnlyList<ItemExclusion> NotApplicable { get; init; } = [];

    /// <summary>Whether a condition holds here; null where it cannot be said, as for the whole catalog.</summary>
    public bool? Holds(Condition condition) => Profile is null ? null : new ConditionAnswer(Platforms, Parameters).Of(condition);
}

/// <summary>A control that is not in a profile, and why.</summary>
/// <param name="Rule">What it does not fit, where a rule of <c>include</c> left it out; null where an entry of <c>exclude</c> did.</param>
public sealed record Exclusion(Control Control, Selection? Rule, Decision Decision)
{
    /// <summary>What does not hold in the profile, where the control itself says when it applies; else null.</summary>
    public Condition? Condition { get; init; }
}

/// <summary>An item of a framework that does not apply, and why.</summary>
public sealed record ItemExclusion(SourcedText Framework, SourcedText Item, Decision Decision);

/// <summary>Why something was left out or changed, and who answers for it.</summary>
/// <param name="Profile">The profile whose file says so.</param>
/// <param name="Place">The entry in that file.</param>
/// <param name="By">Null for what an option of the command line chose; a file has to say it.</param>
public sealed record Decision(Profile Profile, SourceSpan Place, string Reason, string? By, string? On)
{
    /// <summary>What the control was then: its content digest, or the version of a release; null where nobody wrote it down.</summary>
    public SourcedText? DecidedOn { get; init; }
}
