using static Checklist.Core.Documents.Audits.AuditDefectKind;

namespace Checklist.Core.Documents.Audits;

/// <summary>Something that a gate can count. Help, the manual and the command line follow from the table of these.</summary>
/// <param name="Word">As <c>--fail-on</c> and <c>--allow</c> name it, and as the kind of a defect in the JSON report.</param>
/// <param name="Title">As reports print it.</param>
/// <param name="Noun">One of them, to follow a number: <c>expired waiver</c>.</param>
/// <param name="Nouns">Several of them: <c>expired waivers</c>.</param>
/// <param name="What">What it is, to follow the word in a table.</param>
public sealed record GateRule(string Word, string Title, string Noun, string Nouns, string What)
{
    /// <summary>The defect of the record that is counted; null for results.</summary>
    public AuditDefectKind? Defect { get; init; }

    /// <summary>The results that are counted, from a severity up; null for defects.</summary>
    public GateKind? Kind { get; init; }

    /// <summary>Every gate counts it, unless <c>--allow</c> names it.</summary>
    public bool IsDefault { get; init; }
}

/// <summary>All that a gate can count: results first, then defects of the record in the order in which reports list them.</summary>
public static class GateRules
{
    public static IReadOnlyList<GateRule> All { get; } =
    [
        Result(GateKind.Fail, "fail", "failed check", "A check failed, or its value does not pass"),
        Result(GateKind.Partial, "partial", "partly met check", "A check is met in part"),
        Result(GateKind.Open, "open", "open finding", "`fail` or `partial`"),
        Result(GateKind.Unanswered, "unanswered", "unanswered check", "Nobody looked, or what was found does not count"),
        Result(
            GateKind.Overdue, "overdue", "overdue finding",
            "A finding of the register is open after its last day; its severity is that of its control"),
        Defect(WaiverExpired, "waiver-expired", "Waiver expired", "expired waiver", "A waiver's last day has passed"),
        Defect(
            WaiverInFuture, "waiver-future", "Waiver in the future", "waiver of a later day",
            "A waiver is approved on a day that has not come; it does not hold", nouns: "waivers of a later day"),
        Defect(
            WaiverUnseen, "waiver-unseen", "Waiver over unanswered checks", "waiver of unanswered checks",
            "A waiver covers checks that nobody looked at; these stay unanswered", nouns: "waivers of unanswered checks"),
        Defect(
            WaiverUnneeded, "waiver-unneeded", "Waiver not needed", "waiver without a finding",
            "All that a waiver covers passed or does not apply", nouns: "waivers without a finding", isDefault: false),
        Defect(
            SeverityLowered, "severity-lowered", "Severity lowered", "lowered severity of a finding",
            "A waiver gives a finding a lower severity", nouns: "lowered severities of findings", isDefault: false),
        Defect(Suspect, "suspect", "Suspect answer", "suspect answer", "An answer is to an older text"),
        Defect(
            Conflicting, "conflict", "Conflicting answers", "conflict between answers",
            "A check has different answers", nouns: "conflicts between answers"),
        Defect(
            OtherText, "other-text", "Answer to another text", "undecided answer to another text",
            "An answer to another text waits beside the one that counts; a fail counts for `fail` too",
            nouns: "undecided answers to another text", isDefault: false),
        Defect(
            VerdictContradicted, "contradiction", "Verdict against value", "verdict against a value",
            "A value does not pass, and the verdict beside it says pass", nouns: "verdicts against a value"),
        Defect(
            ValueNotJudged, "not-judged", "Value not judged", "value without a verdict",
            "A value cannot be compared with what passes", nouns: "values without a verdict"),
        Defect(
            ParameterOutOfRange, "parameter", "Parameter out of range", "parameter out of its range",
            "A value filled in for a parameter is one that it does not allow", nouns: "parameters out of their range"),
        Defect(ReasonMissing, "no-reason", "Reason missing", "missing reason", "*Not applicable* without a note"),
        Defect(NoteMissing, "no-note", "Note missing", "missing note", "A fail or partial without a note"),
        Defect(
            EvidenceMissing, "no-evidence", "Evidence missing", "answer without evidence",
            "A check needs evidence, and its answer names none", nouns: "answers without evidence"),
        Defect(
            EvidenceNotFound, "evidence-not-found", "Evidence not found", "missing file of evidence",
            "No file is where an answer says", nouns: "missing files of evidence"),
        Defect(
            EvidenceChanged, "evidence-changed", "Evidence changed", "changed file of evidence",
            "A file is not the one whose sum was recorded", nouns: "changed files of evidence"),
        Defect(
            EvidenceUnrecorded, "evidence-unrecorded", "Evidence without a sum", "file of evidence without a sum",
            "A file's sum is not recorded, so that nobody can tell whether it changes",
            nouns: "files of evidence without a sum", isDefault: false),
        Defect(
            DateOutside, "date", "Date outside the audit", "answer of another time",
            "An answer is dated before the audit started, or after the day of the report", nouns: "answers of another time"),
        Defect(SignOffOutdated, "signature-outdated", "Signature outdated", "outdated signature", "What was signed has changed since"),
        Defect(
            SignOffUnbound, "signature-unbound", "Signature over nothing", "unbound signature",
            "A signature does not say what was signed"),
        Defect(
            Unplaced, "unplaced", "Answer without a check", "answer without a check",
            "An answer is to a check that the text does not have", nouns: "answers without a check", isDefault: false),
    ];

    /// <summary>The defects that every gate counts.</summary>
    public static IReadOnlySet<AuditDefectKind> Defaults { get; } =
        All.Where(rule => rule.IsDefault).Select(rule => rule.Defect!.Value).ToHashSet();

    public static GateRule Of(AuditDefectKind kind) => All.First(rule => rule.Defect == kind);

    public static GateRule Of(GateKind kind) => All.First(rule => rule.Kind == kind);

    private static GateRule Result(GateKind kind, string word, string noun, string what) =>
        new(word, noun, noun, noun + "s", what) { Kind = kind };

    /// <summary>A rule that counts one kind of defect of the record.</summary>
    /// <param name="nouns">Null where an <c>s</c> makes it several.</param>
    private static GateRule Defect(
        AuditDefectKind kind, string word, string title, string noun, string what, string? nouns = null, bool isDefault = true) =>
        new(word, title, noun, nouns ?? noun + "s", what) { Defect = kind, IsDefault = isDefault };
}
