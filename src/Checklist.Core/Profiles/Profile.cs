using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>A selection over a catalog with values and changes, as its author wrote it: read, not yet checked for meaning.</summary>
/// <param name="Id">As written, or else from the file's name.</param>
/// <param name="Place">Where findings about the profile as a whole point.</param>
public sealed record Profile(string Id, SourceSpan Place)
{
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

    /// <summary>What to print for it.</summary>
    public string Name => Title?.Value.Trim() ?? Id;

    /// <summary>The whole decision behind an entry of this profile.</summary>
    public Decision Decide(SourceSpan place, ProfileReason reason) =>
        new(this, place, reason.Reason?.Value.Trim() ?? "", (reason.By ?? By)?.Value.Trim(), (reason.On ?? On)?.Value);
}
