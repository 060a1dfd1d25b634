using System.Globalization;
using Checklist.Core.Assessments;

namespace Checklist.Core.Documents.Audits;

/// <summary>Finds what makes the record unfit to rely on, in the order of the catalog.</summary>
internal sealed class AuditDefects(AuditReport report)
{
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
            yield return Defect(AuditDefectKind.WaiverExpired, $"The waiver expired after {answer.Waiver!.Until.Text}.");
        }

        if (answer.Standing == AnswerStanding.Suspect)
        {
            var said = Wording.OfAnswer(answer.Result!);
            yield return Defect(AuditDefectKind.Suspect, $"{said} was answered for an older text and does not count.");
        }

        if (answer.Standing == AnswerStanding.Conflicting)
        {
            var all = string.Join("; ", answer.Results.Select(Said));
            yield return Defect(AuditDefectKind.Conflicting, $"Different answers, none counts: {all}.");
        }

        if (answer.ContradictsValue)
        {
            var (value, passes) = (answer.Result!.Value, answer.Check.Passes!.Words);
            yield return Defect(AuditDefectKind.VerdictContradicted, $"Recorded as passed with {value}; what passes is {passes}.");
        }

        if (answer.Unjudged is { } unjudged)
        {
            var value = answer.Result!.Value;
            yield return Defect(AuditDefectKind.ValueNotJudged, $"{value} cannot be compared with what passes: {unjudged.Why}.");
        }

        if (answer.LacksReason)
        {
            yield return Defect(AuditDefectKind.ReasonMissing, "Not applicable, without a reason.");
        }

        if (answer.LacksNote)
        {
            yield return Defect(AuditDefectKind.NoteMissing, $"{Wording.OfAnswer(answer.Result!)}, and nobody noted what was seen.");
        }

        if (answer.LacksEvidence)
        {
            yield return Defect(AuditDefectKind.EvidenceMissing, "The check needs evidence, and the answer names none.");
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

    private static string OtherText(CheckResult result)
    {
        var note = result.Note is null ? "" : $": {result.Note.ReplaceLineEndings(" ")}";
        return $"{Said(result)} was answered for another text, and nobody has decided whether it holds{note}";
    }

    private string DateText(string on)
    {
        var started = report.Answers.Assessment.Started;
        var date = DocumentDate.From(on, report.Document.Language)!.Text;
        return started is not null && string.CompareOrdinal(on, started) < 0
            ? $"Answered on {date}; the audit started on {DocumentDate.From(started, report.Document.Language)!.Text}."
            : $"Answered on {date}; the report is as of {report.Answers.AsOf?.Text}.";
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
            yield return new(AuditDefectKind.WaiverExpired, subject, $"The waiver expired after {expires}.");
        }

        if (waiver.IsInFuture(day))
        {
            var approved = DocumentDate.Of(waiver.ApprovedOn, language).Text;
            yield return new(
                AuditDefectKind.WaiverInFuture,
                subject,
                $"It is approved on {approved}, after the day of this report, and does not hold.");
        }

        var unseen = covered.Count(answer => answer.Bucket == AnswerBucket.NotChecked);
        if (unseen > 0)
        {
            var checks = unseen == 1 ? "1 check" : string.Create(CultureInfo.InvariantCulture, $"{unseen} checks");
            yield return new(
                AuditDefectKind.WaiverUnseen,
                subject,
                $"The waiver covers {checks} that nobody looked at. A waiver accepts what was found, so they count as not checked.");
        }
        else if (!covered.Any(answer => answer.Verdict is Verdict.Fail or Verdict.Partial
            || answer.Bucket is AnswerBucket.Suspect or AnswerBucket.Conflicting))
        {
            yield return new(AuditDefectKind.WaiverUnneeded, subject, "All that the waiver covers passed or does not apply.");
        }

        foreach (var answer in covered.Where(answer => waiver.Holds(day)
            && answer.Severity > answer.Item.Severity
            && answer.Severity == waiver.Severity))
        {
            var (now, own) = (Wording.OrNone(answer.Severity).ToLowerInvariant(), Wording.OrNone(answer.Item.Severity).ToLowerInvariant());
            yield return new(
                AuditDefectKind.SeverityLowered,
                report.NameOf(answer),
                $"Counts as {now} instead of {own}, approved by {waiver.ApprovedBy}.",
                answer);
        }
    }

    /// <summary>As <see cref="AuditReport.NameOf"/> names an answer.</summary>
    private string NameOf(Waiver waiver, ChecklistItem item)
    {
        var check = waiver.Check is null ? "" : $" {waiver.Check.Value}";
        var target = waiver.Target is null ? "" : $" on {report.TitleOfTarget(waiver.Target.Value)}";
        return $"{item.Label}{check}{target}";
    }

    private IEnumerable<AuditDefect> OfParameter(string id, string value)
    {
        if (report.Document.Parameters.FirstOrDefault(parameter => parameter.Id == id) is { } parameter
            && parameter.Problem(value) is { } problem)
        {
            var allowed = parameter.Allowed is null ? "" : $" ({parameter.Allowed})";
            yield return new(AuditDefectKind.ParameterOutOfRange, parameter.Label, $"{value} was filled in, which {problem}{allowed}.");
        }
    }

    private static string Said(CheckResult result)
    {
        var who = result.By is null ? "" : $" by {result.By}";
        var when = result.On is null ? "" : $" on {result.On}";
        var source = result.From.Count == 0 ? "" : $" in {string.Join(", ", result.From.Select(source => source.File))}";
        return $"{Wording.OfAnswer(result)}{who}{when}{source}";
    }

    private static IEnumerable<AuditDefect> OfEvidence(EvidenceEntry entry)
    {
        var subject = string.Join(", ", entry.UsedBy);
        if (entry.State == EvidenceState.NotFound)
        {
            yield return new(AuditDefectKind.EvidenceNotFound, subject, $"No file is at {entry.Evidence.Href}.");
        }

        if (entry.State == EvidenceState.Changed)
        {
            yield return new(AuditDefectKind.EvidenceChanged, subject, $"{entry.Evidence.Href} is not the file that was recorded.");
        }

        if (entry.State == EvidenceState.File && entry.Evidence.Sha256 is null)
        {
            yield return new(AuditDefectKind.EvidenceUnrecorded, subject, $"The sum of {entry.Evidence.Href} is not recorded.");
        }
    }

    private static IEnumerable<AuditDefect> OfSignature(AuditSignature signature)
    {
        var name = signature.SignOff.Name ?? "the signer";
        if (signature.State == AuditSignatureState.Outdated)
        {
            var what = signature.Changed.Count == 0 ? "" : $": {string.Join(", ", signature.Changed)}";
            yield return new(AuditDefectKind.SignOffOutdated, signature.SignOff.Role, $"What {name} signed has changed since{what}.");
        }

        if (signature.State == AuditSignatureState.Unbound)
        {
            yield return new(AuditDefectKind.SignOffUnbound, signature.SignOff.Role, $"Nothing shows what {name} signed.");
        }
    }

    private static AuditDefect OfUnplaced(CheckResult result)
    {
        var parts = new[] { result.Control, result.Check, result.Target }.OfType<string>();
        return new(AuditDefectKind.Unplaced, string.Join(' ', parts),
            $"{Wording.OfAnswer(result)}, to a check that this catalog does not have.");
    }
}
