using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK6: what people answered.</summary>
public static class AssessmentDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownControlDescriptor = new(
        "CHK6001", "answer-unknown-control", Severity.Warning, "An answer is to a control that the catalog does not have",
        "The control was withdrawn, is not in the profile, or its id is misspelled. The answer is kept in the file and listed in the report; it counts for nothing.");

    public static readonly DiagnosticDescriptor UnknownCheckDescriptor = new(
        "CHK6002", "answer-unknown-check", Severity.Warning, "An answer is to a check that the control does not have",
        "The control has other checks than the one that was answered: the check was removed, or its id is misspelled. The answer is kept in the file and listed in the report; it counts for nothing.");

    public static readonly DiagnosticDescriptor UnknownTargetDescriptor = new(
        "CHK6003", "answer-unknown-target", Severity.Error, "An answer is about a target that the assessment does not list",
        "The assessment lists its targets, and every answer names one of them; an assessment without targets has answers without targets. Add the target to `targets`, or correct the answer.");

    public static readonly DiagnosticDescriptor ReasonMissingDescriptor = new(
        "CHK6004", "reason-missing", Severity.Warning, "Not applicable, without a reason",
        "Whoever says that a check does not apply says why, in `note`. Without the reason, nobody can tell later whether it still holds. The answer stands as a defect in every report and fails the gate.");

    public static readonly DiagnosticDescriptor ConflictDescriptor = new(
        "CHK6005", "answers-conflict", Severity.Warning, "One check has two different answers",
        "Two people, or one person in two files, answered one check for one target differently. Both answers are kept and neither counts. Remove one of them by hand, or collect again with `--prefer newest` or `--prefer file`.");

    public static readonly DiagnosticDescriptor SuspectDescriptor = new(
        "CHK6006", "answer-suspect", Severity.Warning, "An answer is to an older text",
        "An answer counts for exactly the text that was answered: statement, check, command, expected result and values. That text has changed since, or it is not known which text was answered. The answer is kept and shown; it does not count until somebody looks again and answers the text as it is now.");

    public static readonly DiagnosticDescriptor OtherCatalogDescriptor = new(
        "CHK6007", "assessment-other-catalog", Severity.Error, "The answers are to another catalog",
        "The file says which catalog it was made from, and it is not this one. Name the folder of its catalog, or leave the file out.");

    public static readonly DiagnosticDescriptor InvalidDigestDescriptor = new(
        "CHK6008", "invalid-digest", Severity.Error, "A digest is not a digest",
        "A digest is `sha256:` and 64 hexadecimal digits in lower case, as the tool writes them; `unknown` stands where nobody knows which text was answered.");

    public static readonly DiagnosticDescriptor DuplicateTargetDescriptor = new(
        "CHK6009", "duplicate-target", Severity.Error, "Two targets have the same id",
        "Answers name their target by its id, so each id stands once in `targets`, without regard to case.");

    public static readonly DiagnosticDescriptor WrongAnswerDescriptor = new(
        "CHK6010", "answer-kind", Severity.Warning, "An answer is not of the kind that the check asks for",
        "The check asks for a number, a date or one of several choices, and the answer is none; or it asks for a verdict and got a value. The answer is kept and shown as it is.");

    public static readonly DiagnosticDescriptor EvidenceMissingDescriptor = new(
        "CHK6011", "evidence-missing", Severity.Warning, "A check that needs evidence has none",
        "The check says `evidence: required`, and the answer names no evidence. It counts, and the report lists it.");

    public static readonly DiagnosticDescriptor SignOffOutdatedDescriptor = new(
        "CHK6012", "sign-off-outdated", Severity.Warning, "Something was signed that is not what stands here now",
        "A signature is bound to the digest of what was signed. Answers or the catalog changed after the signature. Show the changed answers to whoever signed, and have the sign-off renewed with the digest that `assess report` prints.");

    public static readonly DiagnosticDescriptor GateDescriptor = new(
        "CHK6030", "gate", Severity.Error, "The audit does not pass the gate",
        "`assess report` was asked to fail when there are too many findings of a kind, and there are. The message says which and how many. The report was written all the same.");

    public static readonly DiagnosticDescriptor ValuesConflictDescriptor = new(
        "CHK6064", "values-conflict", Severity.Warning, "An open parameter has two different values",
        "A form has another value for a parameter than the assessment, or two forms have different ones. Values carry no date, so what the assessment has stays, and without one none is written. Write the value that holds into `parameters`, or collect again with `--prefer file`.");

    public static readonly DiagnosticDescriptor UnknownValueDescriptor = new(
        "CHK6065", "value-unknown-parameter", Severity.Warning, "A value is for a parameter that the catalog does not have",
        "The parameter was removed or renamed since the form was made. The value is kept in the file and stands for nothing.");

    public static readonly DiagnosticDescriptor CarriedProfileDescriptor = new(
        "CHK6066", "carry-profile-release", Severity.Error, "An audit of a profile cannot be carried into a release",
        "A release records the whole catalog, and not what a profile makes of it. Check out the sources of that version and carry the audit there, or carry it into the version that the sources have.");

    public static Diagnostic UnknownControl(SourceSpan span, string control, string? nearest) => new(
        UnknownControlDescriptor, span, $"the catalog has no control {Quote(control)} to answer", nearest is null ? "remove the answer, or correct the id" : $"use {Quote(nearest)}");

    public static Diagnostic UnknownCheck(SourceSpan span, string control, string check, IEnumerable<string> known)
    {
        var nearest = Spelling.Nearest(check, known);
        var what = check.Length == 0 ? $"control {Quote(control)} is answered by its checks" : $"control {Quote(control)} has no check {Quote(check)}";
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
        OtherCatalogDescriptor, span, $"this is about the catalog {Quote(found)}, not {Quote(expected)}", "name the folder of its catalog, or leave the file out");

    public static Diagnostic InvalidDigest(SourceSpan span, string digest) =>
        new(InvalidDigestDescriptor, span, $"{Quote(digest)} is not a digest", "write `sha256:` and 64 digits, or `unknown`");

    public static Diagnostic DuplicateTarget(SourceSpan span, string id) =>
        new(DuplicateTargetDescriptor, span, $"the target {Quote(id)} is listed twice", "remove one of the two");

    public static Diagnostic WrongAnswer(SourceSpan span, string name, string kind) =>
        new(WrongAnswerDescriptor, span, $"{name} asks for {kind}", "answer what the check asks for");

    public static Diagnostic EvidenceMissing(SourceSpan span, string name) =>
        new(EvidenceMissingDescriptor, span, $"{name} needs evidence and names none", "add `evidence`");

    public static Diagnostic SignOffOutdated(SourceSpan span, string role) => new(
        SignOffOutdatedDescriptor, span, $"what the {Quote(role)} signed has changed since", "have it signed again with the digest of the report");

    public static Diagnostic Gate(SourceSpan span, string what) =>
        new(GateDescriptor, span, what, "mend what the report lists first, or have it waived");

    public static Diagnostic ValuesConflict(SourceSpan span, string parameter, IEnumerable<(string Value, string Source)> values) => new(
        ValuesConflictDescriptor, span,
        $"{Quote(parameter)} has different values: {string.Join(", ", values.Select(value => $"{Quote(value.Value)} in {Quote(value.Source)}"))}",
        "write the one that holds into `parameters`, or collect with `--prefer file`");

    public static Diagnostic UnknownValue(SourceSpan span, string parameter, IEnumerable<string> known) => new(
        UnknownValueDescriptor, span, $"the catalog has no parameter {Quote(parameter)}",
        Spelling.Nearest(parameter, known) is { } nearest ? $"use {Quote(nearest)}" : "remove the value, or correct the id");

    public static Diagnostic CarriedProfile(SourceSpan span, string profile, string version) => new(
        CarriedProfileDescriptor, span, $"the audit is of the profile {Quote(profile)}, which release {Quote(version)} does not hold", "check out the sources of that version, or leave `--to` out");
}
