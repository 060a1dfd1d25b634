using Checklist.Core.Assessments;
using Checklist.Core.Languages;

namespace Checklist.Core.Documents.Audits;

/// <summary>Finds what makes the record unfit to rely on, in the order of the catalog.</summary>
internal sealed class AuditDefects(AuditReport report)
{
    private readonly Words words = report.Words;

    public IReadOnlyList<AuditDefect> Find() =>
    [
        .. report.Answers.All.SelectMany(OfAnswer)
            .Concat(report.Answers.Waivers.SelectMany(OfWaiver))
            .Concat(report.Answers.Assessment.Parameters
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .SelectMany(pair => OfParameter(pair.Key, pair.Value)))
            .Concat(report.Evidence.SelectMany(OfEvidence))
            .Concat(report.Signatures.SelectMany(OfSignature))
            .Concat(report.Answers.Unplaced.Select(OfUnplaced))
            .OrderBy(defect => defect.Kind),
    ];

    private IEnumerable<AuditDefect> OfAnswer(DocumentAnswer answer)
    {
        AuditDefect Defect(AuditDefectKind kind, string text) => new(kind, report.NameOf(answer), text, answer);
        if (answer.Standing == AnswerStanding.WaiverExpired)
        {
            yield return Defect(AuditDefectKind.WaiverExpired, words.Format("defect.waiver-expired", answer.Waiver!.Until.Text));
        }

        if (answer.Standing == AnswerStanding.Suspect)
        {
            var said = words.OfAnswer(answer.Result!);
            yield return Defect(AuditDefectKind.Suspect, words.Format("defect.suspect", said));
        }

        if (answer.Standing == AnswerStanding.Conflicting)
        {
            var all = string.Join("; ", answer.Results.Select(Said));
            yield return Defect(AuditDefectKind.Conflicting, words.Format("defect.conflicting", all));
        }

        if (answer.ContradictsValue)
        {
            var (value, passes) = (answer.Result!.Value, answer.Check.Passes!.Words);
            yield return Defect(AuditDefectKind.VerdictContradicted, words.Format("defect.contradicted", value, passes));
        }

        if (answer.Unjudged is { } unjudged)
        {
            var value = answer.Result!.Value;
            yield return Defect(AuditDefectKind.ValueNotJudged, words.Format("defect.not-judged", value, unjudged.Why));
        }

        if (answer.LacksReason)
        {
            yield return Defect(AuditDefectKind.ReasonMissing, words["defect.no-reason"]);
        }

        if (answer.LacksNote)
        {
            yield return Defect(AuditDefectKind.NoteMissing, words.Format("defect.no-note", words.OfAnswer(answer.Result!)));
        }

        if (answer.LacksEvidence)
        {
            yield return Defect(AuditDefectKind.EvidenceMissing, words["defect.no-evidence"]);
        }

        if (answer.IsOutsideAudit)
        {
            yield return Defect(AuditDefectKind.DateOutside, DateText(answer.Result!.On!));
        }

        foreach (var result in answer.OtherText)
        {
            yield return Defect(AuditDefectKind.OtherText, OtherText(result));
        }
    }

    private string OtherText(CheckResult result)
    {
        var note = result.Note is null ? "" : $": {result.Note.ReplaceLineEndings(" ")}";
        return words.Format("defect.other-text", Said(result), note);
    }

    private string DateText(string on)
    {
        var started = report.Answers.Assessment.Started;
        var date = DocumentDate.From(on, report.Document.Language)!.Text;
        return started is not null && string.CompareOrdinal(on, started) < 0
            ? words.Format("defect.before-audit", date, DocumentDate.From(started, report.Document.Language)!.Text)
            : words.Format("defect.after-report", date, report.Answers.AsOf?.Text);
    }

    /// <summary>One that concerns nothing in this audit is another audit's.</summary>
    private IEnumerable<AuditDefect> OfWaiver(Waiver waiver)
    {
        var covered = report.Answers.All.Where(answer => waiver.AppliesTo(answer.Key)).ToList();
        if (covered.Count == 0)
        {
            yield break;
        }

        var subject = NameOf(waiver, covered[0].Item);
        var day = report.Answers.Day;
        var language = report.Document.Language;
        if (waiver.IsExpired(day) && !covered.Any(answer => answer.Standing == AnswerStanding.WaiverExpired))
        {
            var expires = DocumentDate.Of(waiver.Expires, language).Text;
            yield return new(AuditDefectKind.WaiverExpired, subject, words.Format("defect.waiver-expired", expires));
        }

        if (waiver.IsInFuture(day))
        {
            var approved = DocumentDate.Of(waiver.ApprovedOn, language).Text;
            yield return new(
                AuditDefectKind.WaiverInFuture,
                subject,
                words.Format("defect.waiver-future", approved));
        }

        var unseen = covered.Count(answer => answer.Bucket == AnswerBucket.NotChecked);
        if (unseen > 0)
        {
            var checks = words.Count("count.checks", unseen);
            yield return new(
                AuditDefectKind.WaiverUnseen,
                subject,
                words.Format("defect.waiver-unseen", checks));
        }
        else if (!covered.Any(answer => answer.Verdict is Verdict.Fail or Verdict.Partial
            || answer.Bucket is AnswerBucket.Suspect or AnswerBucket.Conflicting))
        {
            yield return new(AuditDefectKind.WaiverUnneeded, subject, words["defect.waiver-unneeded"]);
        }

        foreach (var answer in covered.Where(answer => waiver.Holds(day)
            && answer.Severity > answer.Item.Severity
            && answer.Severity == waiver.Severity))
        {
            var (now, own) = (words.InSentence(words.OrNone(answer.Severity)),
                words.InSentence(words.OrNone(answer.Item.Severity)));
            yield return new(
                AuditDefectKind.SeverityLowered,
                report.NameOf(answer),
                words.Format("defect.severity-lowered", now, own, waiver.ApprovedBy),
                answer);
        }
    }

    /// <summary>As <see cref="AuditReport.NameOf"/> names an answer.</summary>
    private string NameOf(Waiver waiver, ChecklistItem item)
    {
        var check = waiver.Check is null ? "" : $" {waiver.Check.Value}";
        var target = waiver.Target is null ? "" : words.Format("paper.on-target", report.TitleOfTarget(waiver.Target.Value));
        return $"{item.Label}{check}{target}";
    }

    private IEnumerable<AuditDefect> OfParameter(string id, string value)
    {
        if (report.Document.Parameters.FirstOrDefault(parameter => parameter.Id == id) is { } parameter
            && parameter.Problem(value) is { } problem)
        {
            var allowed = parameter.Allowed is null ? "" : $" ({parameter.Allowed})";
            yield return new(AuditDefectKind.ParameterOutOfRange, parameter.Label,
                words.Format("defect.parameter", value, problem, allowed));
        }
    }

    private string Said(CheckResult result)
    {
        var who = result.By is null ? "" : words.Format("defect.by", result.By);
        var when = result.On is null ? "" : words.Format("defect.on-day", result.On);
        var source = result.From.Count == 0 ? "" : words.Format("defect.in-file",
            string.Join(", ", result.From.Select(source => source.File)));
        return $"{words.OfAnswer(result)}{who}{when}{source}";
    }

    private IEnumerable<AuditDefect> OfEvidence(EvidenceEntry entry)
    {
        var subject = string.Join(", ", entry.UsedBy);
        if (entry.State == EvidenceState.NotFound)
        {
            yield return new(AuditDefectKind.EvidenceNotFound, subject, words.Format("defect.no-file", entry.Evidence.Href));
        }

        if (entry.State == EvidenceState.Changed)
        {
            yield return new(AuditDefectKind.EvidenceChanged, subject, words.Format("defect.file-changed", entry.Evidence.Href));
        }

        if (entry.State == EvidenceState.File && entry.Evidence.Sha256 is null)
        {
            yield return new(AuditDefectKind.EvidenceUnrecorded, subject, words.Format("defect.no-sum", entry.Evidence.Href));
        }
    }

    private IEnumerable<AuditDefect> OfSignature(AuditSignature signature)
    {
        var name = signature.SignOff.Name ?? words["defect.the-signer"];
        if (signature.State == AuditSignatureState.Outdated)
        {
            var what = signature.Changed.Count == 0 ? "" : $": {string.Join(", ", signature.Changed)}";
            yield return new(AuditDefectKind.SignOffOutdated, signature.SignOff.Role,
                words.Format("defect.signature-outdated", name, what));
        }

        if (signature.State == AuditSignatureState.Unbound)
        {
            yield return new(AuditDefectKind.SignOffUnbound, signature.SignOff.Role, words.Format("defect.signature-unbound", name));
        }
    }

    private AuditDefect OfUnplaced(CheckResult result)
    {
        var parts = new[] { result.Control, result.Check, result.Target }.OfType<string>();
        return new(AuditDefectKind.Unplaced, string.Join(' ', parts),
            words.Format("defect.unplaced", words.OfAnswer(result)));
    }
}
