using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Languages;

namespace Checklist.Core.Documents;

/// <summary>The words that outputs print for the words of the format.</summary>
public static class Wording
{
    public static string Of(this Words words, CatalogStatus status) => words[status switch
    {
        CatalogStatus.Draft => "catalog-status.draft",
        CatalogStatus.Review => "catalog-status.in-review",
        CatalogStatus.Published => "catalog-status.published",
        CatalogStatus.Withdrawn => "catalog-status.withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    }];

    public static string Of(this Words words, ControlState state) => words[state switch
    {
        ControlState.Draft => "control-state.draft",
        ControlState.Active => "control-state.active",
        ControlState.Deprecated => "control-state.deprecated",
        ControlState.Withdrawn => "control-state.withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    }];

    public static string Of(this Words words, ControlSeverity severity) => words[severity switch
    {
        ControlSeverity.Critical => "severity.critical",
        ControlSeverity.High => "severity.high",
        ControlSeverity.Medium => "severity.medium",
        ControlSeverity.Low => "severity.low",
        ControlSeverity.Info => "severity.info",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    }];

    /// <summary>Null for no severity: nobody gave one, so no word is printed.</summary>
    public static string? Of(this Words words, ControlSeverity? severity) => severity is { } known ? words.Of(known) : null;

    /// <summary>Where a column or a sentence has to name the lack of a severity.</summary>
    public static string OrNone(this Words words, ControlSeverity? severity) => words.Of(severity) ?? words["severity.none"];

    /// <summary>Says of a severity what it was in the catalog: <c>raised from high</c>.</summary>
    public static string OfChange(this Words words, ControlSeverity? before, ControlSeverity after) => before is { } known
        ? words.Format(after < known ? "severity.raised-from" : "severity.lowered-from", words.InSentence(words.Of(known)))
        : words["severity.set-by-profile"];

    public static string Of(this Words words, FindingGrade grade) => words[grade switch
    {
        FindingGrade.Major => "grade.major-nonconformity",
        FindingGrade.Minor => "grade.minor-nonconformity",
        FindingGrade.Opportunity => "grade.opportunity-for-improvement",
        FindingGrade.Conformity => "grade.conformity",
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    }];

    /// <summary>In a column: one word.</summary>
    public static string InShort(this Words words, FindingGrade grade) => words[grade switch
    {
        FindingGrade.Major => "grade-short.major",
        FindingGrade.Minor => "grade-short.minor",
        FindingGrade.Opportunity => "grade-short.ofi",
        FindingGrade.Conformity => "grade-short.conformity",
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    }];

    public static string Of(this Words words, FindingStatus status) => words[status switch
    {
        FindingStatus.Open => "finding-status.open",
        FindingStatus.Corrected => "finding-status.corrected",
        FindingStatus.Closed => "finding-status.closed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    }];

    public static string Of(this Words words, Keyword keyword) => words[keyword switch
    {
        Keyword.Must => "keyword.must",
        Keyword.Should => "keyword.should",
        Keyword.May => "keyword.may",
        _ => throw new ArgumentOutOfRangeException(nameof(keyword)),
    }];

    public static string Of(this Words words, CheckMethod method) => words[method switch
    {
        CheckMethod.Examine => "method.examine",
        CheckMethod.Interview => "method.interview",
        CheckMethod.Test => "method.test",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    }];

    public static string? Of(this Words words, EvidenceNeed evidence) => evidence switch
    {
        EvidenceNeed.Required => words["evidence.required"],
        EvidenceNeed.None => words["evidence.not-needed"],
        EvidenceNeed.Optional => null,
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };

    public static string Of(this Words words, MappingRelation relation) => words[relation switch
    {
        MappingRelation.Equal => "relation.equal-to",
        MappingRelation.Subset => "relation.subset-of",
        MappingRelation.Superset => "relation.superset-of",
        MappingRelation.Intersects => "relation.intersects",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    }];

    public static string Of(this Words words, Verdict verdict) => words[verdict switch
    {
        Verdict.Pass => "verdict.pass",
        Verdict.Fail => "verdict.fail",
        Verdict.Partial => "verdict.partial",
        Verdict.NotApplicable => "verdict.not-applicable",
        Verdict.NotChecked => "verdict.not-checked",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    }];

    /// <summary>The verdict, or else the value, or that there is neither.</summary>
    public static string OfAnswer(this Words words, CheckResult result) =>
        result.Result is { } verdict && (verdict != Verdict.NotChecked || result.Value is null)
            ? words.Of(verdict)
            : result.Value ?? words.Of(Verdict.NotChecked);

    public static string Of(this Words words, AnswerBucket bucket) => words[bucket switch
    {
        AnswerBucket.Pass => "bucket.pass",
        AnswerBucket.Fail => "bucket.fail",
        AnswerBucket.Partial => "bucket.partial",
        AnswerBucket.NotApplicable => "bucket.not-applicable",
        AnswerBucket.Recorded => "bucket.recorded",
        AnswerBucket.Waived => "bucket.waived",
        AnswerBucket.Suspect => "bucket.suspect",
        AnswerBucket.Conflicting => "bucket.conflicting",
        AnswerBucket.NotChecked => "bucket.not-checked",
        _ => throw new ArgumentOutOfRangeException(nameof(bucket)),
    }];

    public static string Of(this Words words, WaiverType type) => words[type switch
    {
        WaiverType.RiskAccepted => "waiver-type.risk-accepted",
        WaiverType.CompensatingControl => "waiver-type.compensating-control",
        WaiverType.FalsePositive => "waiver-type.false-positive",
        WaiverType.Postponed => "waiver-type.postponed",
        WaiverType.SeverityChange => "waiver-type.severity-changed",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    }];

    /// <summary>Who signs, as forms and reports print it; a role of the audit's own as it is.</summary>
    public static string OfRole(this Words words, string role) => role switch
    {
        "Assessor" => words["sign-off.assessor"],
        "Owner" => words["sign-off.owner"],
        "Approver" => words["sign-off.approver"],
        "Auditee" => words["sign-off.auditee"],
        _ => role,
    };

    public static string OfShell(this Words words, string shell) => shell switch
    {
        "powershell" => "PowerShell",
        "cmd" => words["shell.command-prompt"],
        "bash" => "Bash",
        "sh" => "Shell",
        "sql" => "SQL",
        _ => words["shell.command"],
    };
}
