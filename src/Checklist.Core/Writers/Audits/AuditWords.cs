using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;

namespace Checklist.Core.Writers.Audits;

/// <summary>The words that reports print.</summary>
internal static class AuditWords
{
    /// <summary>For classes and machines: <c>not-applicable</c>.</summary>
    public static string Key(AnswerBucket bucket) => Wording.Of(bucket).ToLowerInvariant().Replace(' ', '-');

    /// <summary>The verdict or value, with what it is worth where that is not all.</summary>
    public static string ResultOf(DocumentAnswer answer)
    {
        var given = answer.Result is { } result ? Wording.OfAnswer(result) : Wording.Of(answer.Bucket);
        return answer.Standing switch
        {
            AnswerStanding.Waived => $"{given}, waived until {answer.Waiver!.Until.Text}",
            AnswerStanding.WaiverExpired => $"{given}, waiver expired after {answer.Waiver!.Until.Text}",
            AnswerStanding.Suspect => $"{given}, suspect",
            AnswerStanding.Conflicting => "Conflicting",
            _ => given,
        };
    }

    public static string Of(AuditDefectKind kind) => kind switch
    {
        AuditDefectKind.WaiverExpired => "Waiver expired",
        AuditDefectKind.Suspect => "Suspect answer",
        AuditDefectKind.Conflicting => "Conflicting answers",
        AuditDefectKind.ReasonMissing => "Reason missing",
        AuditDefectKind.EvidenceMissing => "Evidence missing",
        AuditDefectKind.EvidenceNotFound => "Evidence not found",
        AuditDefectKind.SignOffOutdated => "Signature outdated",
        AuditDefectKind.Unplaced => "Answer without a check",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(EvidenceState state) => state switch
    {
        EvidenceState.File => "file",
        EvidenceState.Elsewhere => "kept elsewhere",
        EvidenceState.NotFound => "not found",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(AuditSignatureState state) => state switch
    {
        AuditSignatureState.Bound => "These answers, unchanged since",
        AuditSignatureState.OnForm => "Signed on a form, before the answers were brought together",
        AuditSignatureState.Unbound => "Not bound to a digest",
        AuditSignatureState.Outdated => "Changed since it was signed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
