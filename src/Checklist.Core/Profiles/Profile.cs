using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>A selection over a catalog with values and changes, as its author wrote it: read, not yet checked for meaning.</summary>
/// <param name="Id">As written, or else from the file's name.</param>
/// <param name="Place">Where findings about the profile as a whole point.</param>
public sealed record Profile(string Id, SourceSpan Place)
{
    /// <summary>False when reading it reported an error.</summary>
    public bool IsSound { get; init; } = true;

    public SourcedText? Title { get; init; }

    public ProseDocument? Summary { get; init; }

    public SourcedText? By { get; init; }

    public SourcedText? On { get; init; }

    public IReadOnlyList<SourcedText> Imports { get; init; } = [];

    /// <summary>Null where everything is in.</summary>
    public ProfileInclude? Include { get; init; }

    public IReadOnlyList<ProfileExclude> Excludes { get; init; } = [];

    public IReadOnlyList<SetParameter> Settings { get; init; } = [];

    public IReadOnlyList<ControlChange> Changes { get; init; } = [];

    public IReadOnlyList<NotApplicableItems> NotApplicable { get; init; } = [];

    /// <summary>What to print for it.</summary>
    public string Name => Title?.Value.Trim() ?? Id;

    /// <summary>The whole decision behind an entry of this profile.</summary>
    public Decision Decide(SourceSpan place, ProfileReason reason) =>
        new(this, place, reason.Reason?.Value.Trim() ?? "", (reason.By ?? By)?.Value.Trim(), (reason.On ?? On)?.Value)
        {
            DecidedOn = reason.DecidedOn,
        };
}

/// <summary>Which controls are in.</summary>
public sealed record ProfileInclude(Selection Selection, ProfileReason Reason);

/// <summary>Controls that are left out of what was included.</summary>
public sealed record ProfileExclude(Selection Selection, ProfileReason Reason);

/// <summary>Items of a framework that do not apply.</summary>
public sealed record NotApplicableItems(SourcedText Framework, IReadOnlyList<SourcedText> Items, ProfileReason Reason);

/// <summary>A value that a profile gives a parameter.</summary>
/// <param name="Value">The entries of a list with a comma and a space between them.</param>
public sealed record SetParameter(SourcedText Parameter, SourcedText Value, ProfileReason Reason);

/// <summary>What an entry says about why it is there; what it does not say, its profile may.</summary>
public sealed record ProfileReason(SourcedText? Reason, SourcedText? By, SourcedText? On)
{
    /// <summary>What the control was when somebody decided: its content digest, or the version of a release.</summary>
    public SourcedText? DecidedOn { get; init; }
}
