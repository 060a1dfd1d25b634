using System.Globalization;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Text;

namespace Checklist.Core;

/// <summary>Holds a report against a gate. Where there is a gate, a defect of the record never passes it.</summary>
internal static class AuditGateKeeper
{
    public static void Check(AuditReport report, AuditGate gate, SourceSpan place, DiagnosticBag diagnostics)
    {
        if (gate.IsOpen)
        {
            return;
        }

        foreach (var (kind, severity) in gate.Severities.OrderBy(pair => pair.Key))
        {
            var count = report.Answers.All.Count(answer => Counts(kind, answer.Bucket) && answer.Severity <= severity);
            if (count > 0)
            {
                diagnostics.Add(AssessmentDiagnostics.Gate(place, $"{Number(count, Noun(kind))} of severity {Wording.Of(severity).ToLowerInvariant()}{(severity == ControlSeverity.Critical ? "" : " or worse")}, and none may be"));
            }
        }

        if (report.Total.Open > gate.MaximumOpen)
        {
            diagnostics.Add(AssessmentDiagnostics.Gate(place, string.Create(CultureInfo.InvariantCulture, $"{Number(report.Total.Open, "open finding")}, and {gate.MaximumOpen} may be")));
        }

        foreach (var group in report.Defects.Where(defect => defect.FailsGate).GroupBy(defect => defect.Kind))
        {
            diagnostics.Add(AssessmentDiagnostics.Gate(place, Number(group.Count(), Noun(group.Key)) + ", and none may be"));
        }
    }

    private static bool Counts(GateKind kind, AnswerBucket bucket) => kind switch
    {
        GateKind.Fail => bucket == AnswerBucket.Fail,
        GateKind.Partial => bucket == AnswerBucket.Partial,
        GateKind.Open => bucket is AnswerBucket.Fail or AnswerBucket.Partial,
        GateKind.Unanswered => bucket is AnswerBucket.NotChecked or AnswerBucket.Suspect or AnswerBucket.Conflicting,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Noun(GateKind kind) => kind switch
    {
        GateKind.Fail => "failed check",
        GateKind.Partial => "partly met check",
        GateKind.Open => "open finding",
        GateKind.Unanswered => "unanswered check",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Noun(AuditDefectKind kind) => kind switch
    {
        AuditDefectKind.WaiverExpired => "expired waiver",
        AuditDefectKind.Suspect => "suspect answer",
        AuditDefectKind.Conflicting => "conflict between answers",
        AuditDefectKind.ReasonMissing => "missing reason",
        AuditDefectKind.SignOffOutdated => "outdated signature",
        _ => "defect",
    };

    private static string Number(int count, string noun) => count == 1
        ? $"there is 1 {noun}"
        : string.Create(CultureInfo.InvariantCulture, $"there are {count} {(noun.StartsWith("conflict ", StringComparison.Ordinal) ? "conflicts between answers" : noun + "s")}");
}
