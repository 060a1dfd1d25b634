using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Languages;

namespace Checklist.Core.Writers.Audits;

/// <summary>The words that reports print.</summary>
internal static class AuditWords
{
    /// <summary>What is instead of open findings where there are none. "None" is said only of what was looked at.</summary>
    public static string NoFindings(AuditReport report)
    {
        var (total, looked) = (report.Total.Total, report.Total.Settled);
        return looked == 0
            ? report.Words["report.nobody-looked"]
            : looked == total
                ? report.Words["report.none"]
                : report.Words.Format("report.none-among", looked, total, total - looked);
    }

    /// <summary>What each of those who sign says with it.</summary>
    public static string Roles(Words words) => words["report.roles"];

    /// <summary>Instead of thousands of answers on paper.</summary>
    public static string AnswersElsewhere(AuditReport report) =>
        report.Words.Format("report.answers-elsewhere", report.Words.Number(report.Total.Total));

    /// <summary>Above a table of findings that has a line for each.</summary>
    public static string FindingsInShort(AuditReport report) =>
        report.Words.Format("report.findings-in-short", report.Words.Number(report.OpenFindings.Count));

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

        var digest = begun.Digest?.Split(':')[^1] is { Length: > ShownDigits } digits
            ? report.Words.Format("report.digest-of", digits[..ShownDigits]) : null;
        var parts = new[] { begun.Version is null ? null : report.Words.Format("report.version-in-sentence", begun.Version),
            digest }.OfType<string>();
        return report.Words.Format("report.text-changed-since", string.Join(", ", parts));
    }

    /// <summary>What no control covers of a framework; null where the catalog does not list what there is to cover.</summary>
    public static string? Uncovered(FrameworkCoverage coverage, Words words)
    {
        var (open, all) = (coverage.Uncovered, coverage.Framework.Items.Count);
        return all == 0 ? null
            : open.Count == 0 ? words.Count("report.all-covered", all)
            : words.Format(
                all == 1 ? "report.uncovered.one" : "report.uncovered.other", open.Count, all,
                    string.Join(", ", open.Select(item => item.Id)));
    }

    /// <summary>Why an answer to an earlier wording counts: the latest thing that the authors say.</summary>
    public static string WordingOf(DocumentAnswer answer, Words words)
    {
        if (answer.Item.Changes.LastOrDefault(change => change.Kind == DeclaredKind.Wording) is not { } change)
        {
            return "";
        }

        var note = change.Note ?? words["report.same-in-other-words"];
        return $"{words.Format("common.version-of", change.Version)}: {note}{(change.By is null ? "" : $" ({change.By})")}";
    }

    /// <summary>The verdict or value, with what it is worth where that is not all.</summary>
    public static string ResultOf(DocumentAnswer answer, Words words)
    {
        var given = answer.Result is { } result ? words.OfAnswer(result) : words.Of(answer.Bucket);
        if (answer is { Check.Passes: not null, Result.Value: not null, Verdict: { } verdict } && given != words.Of(verdict))
        {
            given = $"{words.Of(verdict)}: {answer.Result.Value}";
        }

        return answer.Standing switch
        {
            AnswerStanding.Waived => words.Format("report.result-waived-until", given, answer.Waiver!.Until.Text),
            AnswerStanding.WaiverExpired => words.Format("report.result-waiver-expired", given, answer.Waiver!.Until.Text),
            AnswerStanding.Suspect => words.Format("report.suspect-result", given),
            AnswerStanding.Conflicting => words["bucket.conflicting"],
            _ => given,
        };
    }

    /// <summary>The note, and in lines below it what is kept beside the answer; null for nothing.</summary>
    public static string? NoteOf(DocumentAnswer answer, Words words)
    {
        var others = answer.OtherText.Select(result => words.Format("report.to-another-text", Said(result, words)));
        var remarks = answer.Remarks.Select(result => $"{Why(result, words)}: {Said(result, words)}");
        var lines = new[] { answer.Result?.Note }.OfType<string>().Concat(others).Concat(remarks).ToList();
        return lines.Count == 0 ? null : string.Join("\n", lines);
    }

    private static string Why(CheckResult result, Words words) => result switch
    {
        { Decided: not null } => words["report.decided-against"],
        { CarriedFrom: { } audit } => words.Format("report.carried-over-from-audit", audit),
        { HasAnswer: true } => words["report.corrected"],
        _ => words["report.beside-it"],
    };

    /// <summary>All that one answer says: what, who, when, and the note.</summary>
    public static string Said(CheckResult result, Words words) =>
        string.Join(", ", new[] { words.OfAnswer(result), result.By, result.On, result.Note }.Where(part =>
            !string.IsNullOrEmpty(part)));

    /// <summary>Who answered and when: <c>Ann, 20 November 2026; Bob</c>.</summary>
    public static string Of(IReadOnlyList<(string? By, string? On)> signers, string language) => string.Join(
        "; ", signers.Select(who => string.Join(", ", new[] { who.By, DocumentDate.From(who.On, language)?.Text }.OfType<string>())));

    /// <summary>What a signature under the list of findings says.</summary>
    public static string ReceiptLine(AuditReport report)
    {
        return report.Words.Count(
            "report.receipt-line", report.Receipt.Count, report.Answers.Assessment.Id, report.ShortDigest);
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

    public static string Of(AuditDefectKind kind, Words words) => words[$"defect-kind.{GateRules.Of(kind).Word}"];

    public static string Of(EvidenceState state, Words words) => state switch
    {
        EvidenceState.File => words["report.evidence-file"],
        EvidenceState.Elsewhere => words["report.evidence-elsewhere"],
        EvidenceState.NotFound => words["report.evidence-not-found"],
        EvidenceState.Changed => words["report.evidence-changed"],
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(AuditSignatureState state, Words words) => state switch
    {
        AuditSignatureState.Bound => words["report.signature-bound"],
        AuditSignatureState.OnForm => words["report.signature-on-form"],
        AuditSignatureState.Unbound => words["report.signature-unbound"],
        AuditSignatureState.Outdated => words["report.signature-outdated"],
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
