using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;

namespace Checklist.Core.Writers.Audits;

/// <summary>The words that reports print.</summary>
internal static class AuditWords
{
    /// <summary>What is instead of open findings where there are none. "None" is said only of what was looked at.</summary>
    public static string NoFindings(AuditReport report)
    {
        var (total, looked) = (report.Total.Total, report.Total.Settled);
        return looked == 0
            ? "Nobody has looked at anything yet: no check has an answer that counts."
            : looked == total
                ? "None."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"None among the {looked} of {total} checks that were looked at. "
                        + $"The other {total - looked} have no answer that counts.");
    }

    /// <summary>What each of those who sign says with it.</summary>
    public const string Roles = "The assessor signs that it was recorded as it was found, the owner for the auditee that it was received, "
        + "the approver that it is accepted.";

    /// <summary>Instead of thousands of answers on paper.</summary>
    public static string AnswersElsewhere(AuditReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"The audit has {report.Total.Total:N0} answers. They are in report.html, report.xlsx and report.csv; --all prints them here.");

    /// <summary>Above a table of findings that has a line for each.</summary>
    public static string FindingsInShort(AuditReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.OpenFindings.Count:N0} checks failed or are partly met somewhere, the most severe first. "
            + $"What each asks and how to repair it is in report.html; --all prints it here.");

    /// <summary>
    /// The text with which the audit began, where the one of the report is another: version and digest. Null where they are the same.
    /// </summary>
    public static string? BegunWith(AuditReport report)
    {
        const int ShownDigits = 12;
        var (begun, text) = (report.Answers.Assessment.Catalog, report.Document);
        if (begun.Digest is null ? begun.Version is null || begun.Version == text.Version : begun.Digest == text.Digest)
        {
            return null;
        }

        var digest = begun.Digest?.Split(':')[^1] is { Length: > ShownDigits } digits ? $"digest {digits[..ShownDigits]}" : null;
        var parts = new[] { begun.Version is null ? null : $"version {begun.Version}", digest }.OfType<string>();
        return $"{string.Join(", ", parts)}; the text has changed since";
    }

    /// <summary>What no control covers of a framework; null where the catalog does not list what there is to cover.</summary>
    public static string? Uncovered(FrameworkCoverage coverage)
    {
        var (open, all) = (coverage.Uncovered, coverage.Framework.Items.Count);
        return all == 0 ? null
            : open.Count == 0 ? string.Create(
                CultureInfo.InvariantCulture, $"Controls cover {(all == 1 ? "the only item" : $"all {all} items")}.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"No control covers {open.Count} of {all} {(all == 1 ? "item" : "items")}: {string.Join(", ", open.Select(item => item.Id))}.");
    }

    public const string EarlierWordings = "Answered to an earlier wording";

    public const string EarlierWordingsAdvice =
        "The checks had other words when these answers were given. The authors say that the requirement is the same, so the answers count.";

    /// <summary>Why an answer to an earlier wording counts: the latest thing that the authors say.</summary>
    public static string WordingOf(DocumentAnswer answer) =>
        answer.Item.Changes.LastOrDefault(change => change.Kind == DeclaredKind.Wording) is { } change
            ? $"Version {change.Version}: {change.Note ?? "the same in other words"}{(change.By is null ? "" : $" ({change.By})")}"
            : "";

    /// <summary>The verdict or value, with what it is worth where that is not all.</summary>
    public static string ResultOf(DocumentAnswer answer)
    {
        var given = answer.Result is { } result ? Wording.OfAnswer(result) : Wording.Of(answer.Bucket);
        if (answer is { Check.Passes: not null, Result.Value: not null, Verdict: { } verdict } && given != Wording.Of(verdict))
        {
            given = $"{Wording.Of(verdict)}: {answer.Result.Value}";
        }

        return answer.Standing switch
        {
            AnswerStanding.Waived => $"{given}, waived until {answer.Waiver!.Until.Text}",
            AnswerStanding.WaiverExpired => $"{given}, waiver expired after {answer.Waiver!.Until.Text}",
            AnswerStanding.Suspect => $"{given}, suspect",
            AnswerStanding.Conflicting => "Conflicting",
            _ => given,
        };
    }

    /// <summary>The note, and in lines below it what is kept beside the answer; null for nothing.</summary>
    public static string? NoteOf(DocumentAnswer answer)
    {
        var others = answer.OtherText.Select(result => "To another text: " + Said(result));
        var remarks = answer.Remarks.Select(result => Why(result) + ": " + Said(result));
        var lines = new[] { answer.Result?.Note }.OfType<string>().Concat(others).Concat(remarks).ToList();
        return lines.Count == 0 ? null : string.Join("\n", lines);
    }

    private static string Why(CheckResult result) => result switch
    {
        { Decided: not null } => "Decided against",
        { CarriedFrom: { } audit } => $"Carried over from {audit}",
        { HasAnswer: true } => "Corrected",
        _ => "Beside it",
    };

    /// <summary>All that one answer says: what, who, when, and the note.</summary>
    public static string Said(CheckResult result) =>
        string.Join(", ", new[] { Wording.OfAnswer(result), result.By, result.On, result.Note }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Who answered and when: <c>Ann, 20 November 2026; Bob</c>.</summary>
    public static string Of(IReadOnlyList<(string? By, string? On)> signers, string language) => string.Join(
        "; ", signers.Select(who => string.Join(", ", new[] { who.By, DocumentDate.From(who.On, language)?.Text }.OfType<string>())));

    /// <summary>What a signature under the list of findings says.</summary>
    public static string ReceiptLine(AuditReport report)
    {
        var noun = report.Receipt.Count == 1 ? "finding" : "findings";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The auditee has received {report.Receipt.Count} {noun} of the audit {report.Answers.Assessment.Id}, recorded with the seal "
                + $"{report.ShortDigest}. The signature confirms the receipt, not that the auditee agrees.");
    }

    /// <summary>Who verified a finding, when, and what was seen; null where nobody did.</summary>
    /// <param name="day">As it is printed.</param>
    public static string? Of(FindingVerification? verified, string? day)
    {
        if (verified is null)
        {
            return null;
        }

        var who = string.Join(", ", new[] { verified.By, day }.OfType<string>());
        return string.Join(": ", new[] { who, verified.Note }.Where(part => !string.IsNullOrEmpty(part)));
    }

    public static string Of(AuditDefectKind kind) => GateRules.Of(kind).Title;

    public static string Of(EvidenceState state) => state switch
    {
        EvidenceState.File => "file",
        EvidenceState.Elsewhere => "kept elsewhere",
        EvidenceState.NotFound => "not found",
        EvidenceState.Changed => "changed since it was recorded",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(AuditSignatureState state) => state switch
    {
        AuditSignatureState.Bound => "This record, unchanged since",
        AuditSignatureState.OnForm => "Signed on a form, before the answers were brought together",
        AuditSignatureState.Unbound => "Not bound to a digest",
        AuditSignatureState.Outdated => "Changed since it was signed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
