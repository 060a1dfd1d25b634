using Checklist.Core.Catalogs;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>An entry of <c>alter</c>: what a profile changes in one control.</summary>
public sealed record ControlChange(SourcedText Control, ProfileReason Reason)
{
    public ControlSeverity? Severity { get; init; }

    public SourcedText? SeverityText { get; init; }

    /// <summary>Empty where the catalog's levels hold.</summary>
    public IReadOnlyList<SourcedText> Levels { get; init; } = [];

    public ProseDocument? AddedStatement { get; init; }

    public ProseDocument? AddedGuidance { get; init; }

    public IReadOnlyList<Check> AddedChecks { get; init; } = [];

    public IReadOnlyList<SourcedText> RemovedChecks { get; init; } = [];

    public IEnumerable<ProseDocument> Proses => ((ProseDocument?[])
        [
            AddedStatement,
            AddedGuidance,
            .. AddedChecks.SelectMany(check => (ProseDocument?[])[check.Text, check.Expect]),
        ]).OfType<ProseDocument>();
}
