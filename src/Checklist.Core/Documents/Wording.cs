using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>The words that outputs print for the words of the format.</summary>
public static class Wording
{
    public static string Of(CatalogStatus status) => status switch
    {
        CatalogStatus.Draft => "Draft",
        CatalogStatus.Review => "In review",
        CatalogStatus.Published => "Published",
        CatalogStatus.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(ControlState state) => state switch
    {
        ControlState.Draft => "Draft",
        ControlState.Active => "Active",
        ControlState.Deprecated => "Deprecated",
        ControlState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(ControlSeverity severity) => severity switch
    {
        ControlSeverity.Critical => "Critical",
        ControlSeverity.High => "High",
        ControlSeverity.Medium => "Medium",
        ControlSeverity.Low => "Low",
        ControlSeverity.Info => "Info",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>Null for no severity: nobody gave one, so no word is printed.</summary>
    public static string? Of(ControlSeverity? severity) => severity is { } known ? Of(known) : null;

    /// <summary>Where a column or a sentence has to name the lack of a severity.</summary>
    public static string OrNone(ControlSeverity? severity) => Of(severity) ?? "None";

    /// <summary>Says of a severity what it was in the catalog: <c>raised from high</c>.</summary>
    public static string OfChange(ControlSeverity? before, ControlSeverity after) =>
        before is { } known ? $"{(after < known ? "raised" : "lowered")} from {Of(known).ToLowerInvariant()}" : "set by the profile";

    public static string Of(FindingGrade grade) => grade switch
    {
        FindingGrade.Major => "Major nonconformity",
        FindingGrade.Minor => "Minor nonconformity",
        FindingGrade.Opportunity => "Opportunity for improvement",
        FindingGrade.Conformity => "Conformity",
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };

    /// <summary>In a column: one word.</summary>
    public static string InShort(FindingGrade grade) => grade switch
    {
        FindingGrade.Major => "Major",
        FindingGrade.Minor => "Minor",
        FindingGrade.Opportunity => "OFI",
        FindingGrade.Conformity => "Conformity",
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Open => "Open",
        FindingStatus.Corrected => "Corrected",
        FindingStatus.Closed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(Keyword keyword) => keyword switch
    {
        Keyword.Must => "MUST",
        Keyword.Should => "SHOULD",
        Keyword.May => "MAY",
        _ => throw new ArgumentOutOfRangeException(nameof(keyword)),
    };

    public static string Of(CheckMethod method) => method switch
    {
        CheckMethod.Examine => "Examine",
        CheckMethod.Interview => "Interview",
        CheckMethod.Test => "Test",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public static string? Of(EvidenceNeed evidence) => evidence switch
    {
        EvidenceNeed.Required => "evidence required",
        EvidenceNeed.None => "no evidence needed",
        EvidenceNeed.Optional => null,
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };

    public static string Of(MappingRelation relation) => relation switch
    {
        MappingRelation.Equal => "equal to",
        MappingRelation.Subset => "subset of",
        MappingRelation.Superset => "superset of",
        MappingRelation.Intersects => "intersects",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "Pass",
        Verdict.Fail => "Fail",
        Verdict.Partial => "Partial",
        Verdict.NotApplicable => "Not applicable",
        Verdict.NotChecked => "Not checked",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>The verdict, or else the value, or that there is neither.</summary>
    public static string OfAnswer(CheckResult result) =>
        result.Result is { } verdict && (verdict != Verdict.NotChecked || result.Value is null)
            ? Of(verdict)
            : result.Value ?? Of(Verdict.NotChecked);

    public static string Of(AnswerBucket bucket) => bucket switch
    {
        AnswerBucket.Pass => "Pass",
        AnswerBucket.Fail => "Fail",
        AnswerBucket.Partial => "Partial",
        AnswerBucket.NotApplicable => "Not applicable",
        AnswerBucket.Recorded => "Recorded",
        AnswerBucket.Waived => "Waived",
        AnswerBucket.Suspect => "Suspect",
        AnswerBucket.Conflicting => "Conflicting",
        AnswerBucket.NotChecked => "Not checked",
        _ => throw new ArgumentOutOfRangeException(nameof(bucket)),
    };

    public static string Of(WaiverType type) => type switch
    {
        WaiverType.RiskAccepted => "risk accepted",
        WaiverType.CompensatingControl => "compensating control",
        WaiverType.FalsePositive => "false positive",
        WaiverType.Postponed => "postponed",
        WaiverType.SeverityChange => "severity changed",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string OfShell(string shell) => shell switch
    {
        "powershell" => "PowerShell",
        "cmd" => "Command Prompt",
        "bash" => "Bash",
        "sh" => "Shell",
        "sql" => "SQL",
        _ => "Command",
    };
}
