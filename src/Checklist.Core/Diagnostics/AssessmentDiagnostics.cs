using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK6: what people answered.</summary>
public static class AssessmentDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownControlDescriptor = new(
        "CHK6001", "answer-unknown-control", Severity.Warning, "An answer is to a control that the catalog does not have",
        "The control was withdrawn, or its id is misspelled. The answer is kept in the file and listed in the report; it counts for "
        + "nothing.");

    public static readonly DiagnosticDescriptor UnknownCheckDescriptor = new(
        "CHK6002", "answer-unknown-check", Severity.Warning, "An answer is to a check that the control does not have",
        "The control has other checks than the one that was answered: the check was removed, or its id is misspelled. The answer is kept in the file and listed in the report; it counts for nothing.");

    public static readonly DiagnosticDescriptor UnknownTargetDescriptor = new(
        "CHK6003", "answer-unknown-target", Severity.Error, "An answer is about a target that the assessment does not list",
        "The assessment lists its targets, and every answer names one of them; an assessment without targets has answers without targets. Add the target to `targets`, or correct the answer.");

    public static readonly DiagnosticDescriptor ReasonMissingDescriptor = new(
        "CHK6004", "reason-missing", Severity.Warning, "Not applicable, without a reason",
        "An answer that a check does not apply needs a reason, in `note`. Without it, no one can tell later whether it is still true. The answer is listed as a defect in every report and fails the gate.");

    public static readonly DiagnosticDescriptor ConflictDescriptor = new(
        "CHK6005", "answers-conflict", Severity.Warning, "One check has two different answers",
        "Two people, or one person twice, answered one check for one target differently. Both answers are kept and neither counts. Remove "
        + "one of them by hand, or collect again with `--prefer newest` or `--prefer file`. Where one person has dated one of them later, "
        + "that one counts, and there is no conflict.");

    public static readonly DiagnosticDescriptor SuspectDescriptor = new(
        "CHK6006", "answer-suspect", Severity.Warning, "An answer is to an older text",
        "An answer counts for exactly the text that was answered: statement, check, command, expected result and values. That text has changed since, or it is not known which text was answered. The answer is kept and shown; it does not count until the check is assessed against the current text.");

    public static readonly DiagnosticDescriptor OtherCatalogDescriptor = new(
        "CHK6007", "assessment-other-catalog", Severity.Error, "The answers are to another catalog",
        "The file says which catalog it was made from, and it is not this one. Name the folder of its catalog, or leave the file out.");

    public static readonly DiagnosticDescriptor InvalidDigestDescriptor = new(
        "CHK6008", "invalid-digest", Severity.Error, "A digest is not a digest",
        "A digest is `sha256:` and 64 hexadecimal digits in lower case, as the tool writes them; `unknown` means that it is not known which text was answered.");

    public static readonly DiagnosticDescriptor DuplicateTargetDescriptor = new(
        "CHK6009", "duplicate-target", Severity.Error, "Two targets have the same id",
        "Answers name their target by its id, so each id may occur only once in `targets`, without regard to case.");

    public static readonly DiagnosticDescriptor WrongAnswerDescriptor = new(
        "CHK6010", "answer-kind", Severity.Warning, "An answer is not of the kind that the check asks for",
        "The check asks for a number, a date or one of several choices, and the answer is not one; or it asks for a verdict and got a value. The answer is kept and shown as it is. "
        + "A number is written with digits and a point alone, without separators, units or signs for about: `12 of 25`, `25 %`, `1,250`, "
        + "`~30` and `30-40` are none.");

    public static readonly DiagnosticDescriptor EvidenceMissingDescriptor = new(
        "CHK6011", "evidence-missing", Severity.Warning, "A check that needs evidence has none",
        "The check says `evidence: required`, and the answer names no evidence. It counts, and the report lists it.");

    public static readonly DiagnosticDescriptor SignOffOutdatedDescriptor = new(
        "CHK6012", "sign-off-outdated", Severity.Warning, "The answers changed after they were signed",
        "A signature is bound to the seal over what was signed. The text, the answers, the evidence or the waivers changed after the "
        + "signature. The report names which. Show the change to the person who signed; `assess sign` signs again.");

    public static readonly DiagnosticDescriptor SignOffUnboundDescriptor = new(
        "CHK6080", "sign-off-unbound", Severity.Warning, "A signature does not say what was signed",
        "A sign-off without `seal`, or with `unknown` there, is a name and nothing more: it stays as it is when the answers change. A "
        + "gate counts it; with `--allow signature-unbound` it is a warning. `assess sign` writes the seal.");

    public static readonly DiagnosticDescriptor GateDescriptor = new(
        "CHK6030", "gate", Severity.Error, "The audit does not pass the gate",
        "`assess report` was asked to fail when there are too many findings of a kind, and there are. The message says which and how many. The report was written all the same.");

    public static readonly DiagnosticDescriptor GateWithoutSeverityDescriptor = new(
        "CHK5050", "gate-without-severity", Severity.Warning, "A gate with a severity does not count controls without one",
        "`assess report --fail-on fail:high` counts what fails at controls of severity high or worse. There are results of that kind at "
        + "controls whose severity nobody wrote down. The tool does not guess how grave they are, so the gate does not count them. Give "
        + "the controls a severity, or name the result without one.");

    public static readonly DiagnosticDescriptor ValuesConflictDescriptor = new(
        "CHK6064", "values-conflict", Severity.Warning, "An open parameter has two different values",
        "A form has another value for a parameter than the assessment, or two forms have different ones. Values carry no date, so what the assessment has stays, and without one none is written. Write the value that holds into `parameters`, or collect again with `--prefer file`.");

    public static readonly DiagnosticDescriptor UnknownValueDescriptor = new(
        "CHK6065", "value-unknown-parameter", Severity.Warning, "A value is for a parameter that the catalog does not have",
        "The parameter was removed or renamed since the form was made. The value is kept in the file and has no effect.");

    public static readonly DiagnosticDescriptor CarriedProfileDescriptor = new(
        "CHK6066", "carry-profile-release", Severity.Error, "An audit of a profile cannot be carried into a release",
        "A release records the whole catalog, and not what a profile makes of it. Check out the sources of that version and carry the audit there, or carry it into the version that the sources have.");

    public static readonly DiagnosticDescriptor LeftOutDescriptor = new(
        "CHK6100", "answer-left-out", Severity.Warning, "An answer is to something that the audited profile leaves out",
        "The assessment names the profile that was audited. The control or the check is in the catalog, but not in that profile. The "
        + "answer is kept in the file and listed in the report; it counts for nothing.");

    public static readonly DiagnosticDescriptor AnswersLeftOutDescriptor = new(
        "CHK6101", "answers-outside-profile", Severity.Info, "A build of one profile leaves out answers of the audit",
        "The audit covers more than the profile that is built. The answers to the other controls and checks are valid; this output does "
        + "not show them.");

    public static readonly DiagnosticDescriptor AnswersToOtherTextDescriptor = new(
        "CHK6102", "answers-to-other-text", Severity.Info, "A profile asks something else than what was audited",
        "The profile that is built changes a statement, a check or a value that was answered. An answer counts for exactly the text that "
        + "was answered, so these are shown and do not count in this output. In the audited text they count as before.");

    public static Diagnostic UnknownControl(SourceSpan span, string control, string? nearest) => new(
        UnknownControlDescriptor, span, $"the catalog has no control {Quote(control)} to answer",
        nearest is null ? "remove the answer, or correct the id" : $"use {Quote(nearest)}");

    public static Diagnostic WithdrawnControl(SourceSpan span, string control) =>
        new(UnknownControlDescriptor, span, $"control {Quote(control)} is withdrawn, so nobody has to answer it", "remove the answer");

    /// <summary>An answer to a control or check that the audited profile leaves out.</summary>
    /// <param name="check">Null where the whole control is left out.</param>
    public static Diagnostic LeftOut(SourceSpan span, string profile, string control, string? check) => new(
        LeftOutDescriptor, span,
        $"the audited profile {Quote(profile)} leaves out {(check is null ? "" : $"check {Quote(check)} of ")}control {Quote(control)}",
        "remove the answer, or take what it answers into the profile");

    /// <summary>Answers that this build does not print, because its profile leaves out what they are about.</summary>
    /// <param name="profile">Null for the whole catalog, which lacks what the audited profile adds.</param>
    public static Diagnostic AnswersLeftOut(SourceSpan span, string? profile, int count)
    {
        var missing = profile is null ? "the whole catalog does not have" : $"the profile {Quote(profile)} leaves out";
        var message = count == 1
            ? $"one answer is to a control or check that {missing}"
            : string.Create(CultureInfo.InvariantCulture, $"{count} answers are to controls or checks that {missing}");
        return new(AnswersLeftOutDescriptor, span, message, "build what was audited to see all answers");
    }

    /// <summary>Answers to another version or profile.</summary>
    /// <param name="profile">Null for the whole catalog.</param>
    public static Diagnostic AnswersToOtherText(SourceSpan span, string? profile, int count)
    {
        var text = $"to a different text than {(profile is null ? "the whole catalog" : $"the profile {Quote(profile)}")} has";
        var message = count == 1
            ? $"one answer was given {text}"
            : string.Create(CultureInfo.InvariantCulture, $"{count} answers were given {text}");
        return new(AnswersToOtherTextDescriptor, span, message, "audit what is built in an assessment of its own");
    }

    public static Diagnostic UnknownCheck(SourceSpan span, string control, string check, IEnumerable<string> known)
    {
        var nearest = Spelling.Nearest(check, known);
        var what = check.Length == 0
            ? $"control {Quote(control)} is answered by its checks"
            : $"control {Quote(control)} has no check {Quote(check)}";
        return new(UnknownCheckDescriptor, span, what, nearest is null ? "correct `check`, or remove the answer" : $"use {Quote(nearest)}");
    }

    public static Diagnostic UnknownTarget(SourceSpan span, string target) => new(
        UnknownTargetDescriptor, span,
        target.Length == 0 ? "this answer names no target" : $"the assessment lists no target {Quote(target)}",
        target.Length == 0 ? "add `target`" : "add it to `targets`, or correct the answer");

    public static Diagnostic ReasonMissing(SourceSpan span, string name) =>
        new(ReasonMissingDescriptor, span, $"{name} is not applicable, without a reason", "say why in `note`");

    public static Diagnostic Conflict(SourceSpan span, string name, SourceSpan first) =>
        new(ConflictDescriptor, span, $"{name} has another answer", "remove one of the two answers")
        {
            Notes = [new DiagnosticNote(first, "answered here")],
        };

    public static Diagnostic Suspect(SourceSpan span, int count) => new(
        SuspectDescriptor, span,
        count == 1 ? "one answer is to an older text" : string.Create(CultureInfo.InvariantCulture, $"{count} answers are to older texts"),
        "run `checklist build --assessment <file> --only suspect` for a handout of them");

    public static Diagnostic OtherCatalog(SourceSpan span, string found, string expected) => new(
        OtherCatalogDescriptor, span, $"this is about the catalog {Quote(found)}, not {Quote(expected)}",
        "name the folder of its catalog, or leave the file out");

    public static Diagnostic InvalidDigest(SourceSpan span, string digest) =>
        new(InvalidDigestDescriptor, span, $"{Quote(digest)} is not a digest", "write `sha256:` and 64 digits, or `unknown`");

    public static Diagnostic DuplicateTarget(SourceSpan span, string id) =>
        new(DuplicateTargetDescriptor, span, $"the target {Quote(id)} is listed twice", "remove one of the two");

    /// <summary>A value that is not of the kind that the check asks for.</summary>
    /// <param name="name">Quoted, as it may be followed by a target.</param>
    /// <param name="kind">In words: <c>a number</c>.</param>
    public static Diagnostic WrongAnswer(SourceSpan span, string name, string kind, string value) =>
        new(WrongAnswerDescriptor, span, $"{name} asks for {kind}, and {QuoteUpTo(value, 60)} is none", "answer what the check asks for");

    public static Diagnostic EvidenceMissing(SourceSpan span, string name) =>
        new(EvidenceMissingDescriptor, span, $"{name} needs evidence and names none", "add `evidence`");

    public static Diagnostic SignOffOutdated(SourceSpan span, string role) => new(
        SignOffOutdatedDescriptor, span, $"what the {Quote(role)} signed has changed since",
        "have it signed again with the digest of the report");

    /// <summary>A signature that does not say what was signed.</summary>
    /// <param name="seal">Of the audit as it is now.</param>
    public static Diagnostic SignOffUnbound(SourceSpan span, string role, string seal) => new(
        SignOffUnboundDescriptor,
        span,
        $"nothing shows what the {Quote(role)} signed: the sign-off has no seal",
        $"sign with `checklist assess sign`, which writes `seal: \"{seal}\"`");

    public static Diagnostic Gate(SourceSpan span, string what) =>
        new(GateDescriptor, span, what, "fix what the report lists first, or have it waived");

    /// <summary>A gate for a severity that does not count results at controls without one.</summary>
    /// <param name="what">How many results of what kind there are.</param>
    /// <param name="word">The kind, as <c>--fail-on</c> has it.</param>
    public static Diagnostic GateWithoutSeverity(SourceSpan span, string what, string word, string severity) => new(
        GateWithoutSeverityDescriptor, span,
        $"{what} at controls without a severity, and {Quote($"{word}:{severity}")} does not count them",
        $"give the controls a severity, or use {Quote($"--fail-on {word}")}");

    public static Diagnostic ValuesConflict(SourceSpan span, string parameter, IEnumerable<(string Value, string Source)> values) => new(
        ValuesConflictDescriptor, span,
        $"{Quote(parameter)} has different values: {string.Join(", ", values.Select(value => $"{Quote(value.Value)} in {Quote(value.Source)}"))}",
        "write the one that holds into `parameters`, or collect with `--prefer file`");

    public static Diagnostic UnknownValue(SourceSpan span, string parameter, IEnumerable<string> known) => new(
        UnknownValueDescriptor, span, $"the catalog has no parameter {Quote(parameter)}",
        Spelling.Nearest(parameter, known) is { } nearest ? $"use {Quote(nearest)}" : "remove the value, or correct the id");

    public static Diagnostic CarriedProfile(SourceSpan span, string profile, string version) => new(
        CarriedProfileDescriptor, span, $"the audit is of the profile {Quote(profile)}, which release {Quote(version)} does not hold",
        "check out the sources of that version, or leave `--to` out");
}
