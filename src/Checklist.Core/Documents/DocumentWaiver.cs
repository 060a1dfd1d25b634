using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>An accepted deviation as it is printed.</summary>
/// <param name="Check">Null for all checks of the control.</param>
/// <param name="Target">Null for all targets.</param>
/// <param name="Kind">As printed: <c>risk accepted</c>.</param>
public sealed record DocumentWaiver(string? Check, string? Target, string Kind, DocumentDate Until)
{
    /// <summary>What counts instead of the control's own severity; null where it is not changed.</summary>
    public ControlSeverity? Severity { get; init; }

    public required string Justification { get; init; }

    public required string ApprovedBy { get; init; }

    public required DocumentDate ApprovedOn { get; init; }

    /// <summary>Its day has passed. False where nobody said what day it is.</summary>
    public bool IsExpired { get; init; }

    public static DocumentWaiver From(Waiver waiver, DateOnly? asOf, ChecklistDocument document) => new(
        waiver.Check?.Value, waiver.Target?.Value, document.Words.Of(waiver.Type), DocumentDate.Of(waiver.Expires, document.Language))
    {
        Severity = waiver.Severity,
        Justification = waiver.Justification,
        ApprovedBy = waiver.ApprovedBy,
        ApprovedOn = DocumentDate.Of(waiver.ApprovedOn, document.Language),
        IsExpired = waiver.IsExpired(asOf),
    };
}
