using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>A deviation that somebody accepted, until a day.</summary>
/// <param name="Check">Null for all checks of the control.</param>
/// <param name="Target">Null for all targets.</param>
public sealed record Waiver(SourcedText Control, SourcedText? Check, SourcedText? Target)
{
    public required WaiverType Type { get; init; }

    /// <summary>What counts instead of the control's own; null unless the waiver changes the severity.</summary>
    public ControlSeverity? Severity { get; init; }

    /// <summary>Plain paragraphs.</summary>
    public required string Justification { get; init; }

    public required string ApprovedBy { get; init; }

    public required DateOnly ApprovedOn { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>The date where it is in the file.</summary>
    public required SourceSpan ExpiresPlace { get; init; }

    /// <summary>Without a day to compare with, nothing is expired.</summary>
    public bool IsExpired(DateOnly? asOf) => asOf > Expires;

    /// <summary>It was approved by then and has not expired. Without a day to compare with, every waiver holds.</summary>
    public bool Holds(DateOnly? asOf) => !IsExpired(asOf) && !IsInFuture(asOf);

    public bool IsInFuture(DateOnly? asOf) => asOf < ApprovedOn;

    public bool AppliesTo(AnswerKey key) =>
        Control.Value == key.Control && (Check is null || Check.Value == key.Check) && (Target is null || Target.Value == key.Target);
}
