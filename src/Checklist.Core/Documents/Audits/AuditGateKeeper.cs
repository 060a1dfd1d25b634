using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Languages;
using Checklist.Core.Text;

namespace Checklist.Core.Documents.Audits;

/// <summary>
/// Holds a report against a gate. Where there is a gate, what makes the record unfit to rely on does not pass it, unless it is allowed.
/// </summary>
internal static class AuditGateKeeper
{
    public static void Check(AuditReport report, AuditGate gate, SourceSpan place, DiagnosticBag diagnostics)
    {
        if (gate.IsOpen)
        {
            return;
        }

        foreach (var (kind, least) in gate.Severities.OrderBy(pair => pair.Key))
        {
            var counted = Severities(kind, report).ToLookup(severity => Reach(severity, least));
            if (counted[true].Any())
            {
                var found = Number(counted[true].Count(), GateRules.Of(kind)) + Limit(least);
                diagnostics.Add(AssessmentDiagnostics.Gate(place, $"{found}, and none may be"));
            }

            if (counted[null].Any())
            {
                var found = Number(counted[null].Count(), GateRules.Of(kind));
                diagnostics.Add(
                    AssessmentDiagnostics.GateWithoutSeverity(
                        place, found, GateRules.Of(kind).Word, Words.English.Of(least)!.ToLowerInvariant()));
            }
        }

        if (report.Total.Open > gate.MaximumOpen)
        {
            var found = Number(report.Total.Open, GateRules.Of(GateKind.Open));
            diagnostics.Add(AssessmentDiagnostics.Gate(
                place, string.Create(CultureInfo.InvariantCulture, $"{found}, and {gate.MaximumOpen} may be")));
        }

        foreach (var group in report.Defects.Where(defect => gate.Defects.Contains(defect.Kind)).GroupBy(defect => defect.Kind))
        {
            diagnostics.Add(AssessmentDiagnostics.Gate(place, Number(group.Count(), GateRules.Of(group.Key)) + ", and none may be"));
        }

        var isUnboundAllowed = !gate.Defects.Contains(AuditDefectKind.SignOffUnbound);
        foreach (var signature in report.Signatures.Where(signature => isUnboundAllowed && signature.State == AuditSignatureState.Unbound))
        {
            diagnostics.Add(AssessmentDiagnostics.SignOffUnbound(place, signature.SignOff.Role, report.Digest));
        }
    }

    /// <summary>The severity of each thing of a kind; null where nobody says how bad it is.</summary>
    private static IEnumerable<ControlSeverity?> Severities(GateKind kind, AuditReport report) => kind == GateKind.Overdue
        ? report.Register.Where(finding => finding.IsOverdue).Select(finding => finding.Item?.Severity)
        : report.Answers.All.Where(answer => Counts(kind, answer)).Select(answer => answer.Severity);

    /// <summary>Whether a severity is as bad as the gate asks; null where nobody says how bad it is.</summary>
    private static bool? Reach(ControlSeverity? severity, ControlSeverity? least) =>
        least is null ? true : severity is null ? null : severity <= least;

    private static string Limit(ControlSeverity? least) => least switch
    {
        null => "",
        ControlSeverity.Critical => " of severity critical",
        { } severity => $" of severity {Words.English.Of(severity).ToLowerInvariant()} or worse",
    };

    /// <summary>An answer to another text fails the gate as one to this text does, until it is decided which of them holds.</summary>
    private static bool Counts(GateKind kind, DocumentAnswer answer) =>
        Counts(kind, answer.Bucket) || answer.OtherText.Any(result => Counts(kind, result.Result));

    private static bool Counts(GateKind kind, AnswerBucket bucket) => kind switch
    {
        GateKind.Fail => bucket == AnswerBucket.Fail,
        GateKind.Partial => bucket == AnswerBucket.Partial,
        GateKind.Open => bucket is AnswerBucket.Fail or AnswerBucket.Partial,
        GateKind.Unanswered => bucket is AnswerBucket.NotChecked or AnswerBucket.Suspect or AnswerBucket.Conflicting,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static bool Counts(GateKind kind, Verdict? verdict) => kind switch
    {
        GateKind.Fail => verdict == Verdict.Fail,
        GateKind.Partial => verdict == Verdict.Partial,
        GateKind.Open => verdict is Verdict.Fail or Verdict.Partial,
        _ => false,
    };

    private static string Number(int count, GateRule rule) => count == 1
        ? $"there is 1 {rule.Noun}"
        : string.Create(CultureInfo.InvariantCulture, $"there are {count} {rule.Nouns}");
}
