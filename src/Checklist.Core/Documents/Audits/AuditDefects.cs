using Checklist.Core.Assessments;

namespace Checklist.Core.Documents.Audits;

/// <summary>Finds what makes the record unfit to rely on, in the order of the catalog.</summary>
internal sealed class AuditDefects(AuditReport report)
{
    public IReadOnlyList<AuditDefect> Find() =>
    [
        .. report.Answers.All.SelectMany(OfAnswer).OrderBy(defect => defect.Kind),
        .. report.Evidence.Where(entry => entry.State == EvidenceState.NotFound).Select(OfEvidence),
        .. report.Signatures.Where(signature => signature.State == AuditSignatureState.Outdated).Select(OfSignature),
        .. report.Answers.Unplaced.Select(OfUnplaced),
    ];

    private IEnumerable<AuditDefect> OfAnswer(DocumentAnswer answer)
    {
        var name = report.NameOf(answer);
        if (answer.Standing == AnswerStanding.WaiverExpired)
        {
            yield return new AuditDefect(AuditDefectKind.WaiverExpired, name, $"The waiver expired after {answer.Waiver!.Until.Text}.", answer);
        }

        if (answer.Standing == AnswerStanding.Suspect)
        {
            yield return new AuditDefect(AuditDefectKind.Suspect, name, $"{Wording.OfAnswer(answer.Result!)} was answered for an older text and does not count.", answer);
        }

        if (answer.Standing == AnswerStanding.Conflicting)
        {
            var said = string.Join("; ", answer.Results.Select(Said));
            yield return new AuditDefect(AuditDefectKind.Conflicting, name, $"Different answers, none counts: {said}.", answer);
        }

        if (answer.LacksReason)
        {
            yield return new AuditDefect(AuditDefectKind.ReasonMissing, name, "Not applicable, without a reason.", answer);
        }

        if (answer.LacksEvidence)
        {
            yield return new AuditDefect(AuditDefectKind.EvidenceMissing, name, "The check needs evidence, and the answer names none.", answer);
        }
    }

    private static string Said(CheckResult result)
    {
        var who = result.By is null ? "" : $" by {result.By}";
        var when = result.On is null ? "" : $" on {result.On}";
        var source = result.From is null ? "" : $" in {result.From}";
        return $"{Wording.OfAnswer(result)}{who}{when}{source}";
    }

    private static AuditDefect OfEvidence(EvidenceEntry entry) =>
        new(AuditDefectKind.EvidenceNotFound, string.Join(", ", entry.UsedBy), $"No file is at {entry.Evidence.Href}.");

    private static AuditDefect OfSignature(AuditSignature signature) =>
        new(AuditDefectKind.SignOffOutdated, signature.SignOff.Role, $"What {signature.SignOff.Name ?? "the signer"} signed has changed since.");

    private static AuditDefect OfUnplaced(CheckResult result)
    {
        var parts = new[] { result.Control, result.Check, result.Target }.OfType<string>();
        return new(AuditDefectKind.Unplaced, string.Join(' ', parts), $"{Wording.OfAnswer(result)}, to a check that this catalog does not have.");
    }
}
