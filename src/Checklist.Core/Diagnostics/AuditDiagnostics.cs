using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK6230 to CHK6259: how values are judged, and what makes the record of an audit unfit to rely on.</summary>
public static class AuditDiagnostics
{
    public static readonly DiagnosticDescriptor PassesDescriptor = new(
        "CHK6230", "passes", Severity.Error, "What passes does not fit the check",
        "`passes` judges a number by `min` and `max`, a date by `not-before` and `not-after`, and a choice by `of`. Each is a value of "
        + "that kind or a parameter of that type; a day may be counted from the day of the answer, as in `today - 30 days`. At least one "
        + "is there, and something can pass.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Logs are kept\n"
        + "        checks:\n          - id: a\n            text: For how many days?\n            answer: number\n"
        + "            passes: { min: a year }\n");

    public static readonly DiagnosticDescriptor VerdictContradictsDescriptor = new(
        "CHK6231", "verdict-contradicts-value", Severity.Warning, "A value does not pass, and the verdict beside it says pass",
        "The check says with `passes` which values pass. The recorded value is none of them, so the check counts as failed, whatever "
        + "verdict is written beside it. Correct the value or the verdict; where the deviation is accepted, write a waiver.");

    public static readonly DiagnosticDescriptor NotJudgedDescriptor = new(
        "CHK6232", "value-not-judged", Severity.Warning, "A recorded value cannot be judged",
        "The check says with `passes` which values pass, and the answer lacks what the comparison needs: the day of the answer (`on`), or "
        + "the value of a parameter that the catalog leaves open. The answer is recorded and counts neither as passed nor as failed.");

    public static readonly DiagnosticDescriptor ParameterRangeDescriptor = new(
        "CHK6233", "value-out-of-range", Severity.Warning, "A value that was filled in is one that the parameter does not allow",
        "The catalog leaves the parameter open and says what it may be; the assessment holds another value. It is kept as it was written, "
        + "is listed in every report as a defect, and fails a gate.");

    public static readonly DiagnosticDescriptor NoteMissingDescriptor = new(
        "CHK6234", "note-missing", Severity.Warning, "A check failed, and nobody noted what was seen",
        "A fail or a partial without a `note` cannot be corrected, and nobody can tell later whether it was one. The forms ask for a note "
        + "unless the check passed. The answer counts, is listed as a defect in every report, and fails a gate.");

    public static readonly DiagnosticDescriptor EvidenceNotFoundDescriptor = new(
        "CHK6240", "evidence-not-found", Severity.Error, "A file of evidence is not there",
        "A signature vouches for the evidence by the sum of each file, and no file is at this path, counted from the folder of the "
        + "assessment. Nothing was written. Put the file there or correct the path. Evidence that is kept elsewhere has an address or a "
        + "name without a file extension.");

    public static readonly DiagnosticDescriptor EvidenceChangedDescriptor = new(
        "CHK6241", "evidence-changed", Severity.Error, "A file of evidence is not the one that was recorded",
        "The assessment holds the sum of the file as it was when it was recorded, and the file has another one now. Nothing was written. "
        + "Put the old file back. Where the new one is right, remove `sha256` beside it, so that it is recorded again; signatures from "
        + "before are then outdated.");

    public static readonly DiagnosticDescriptor ClosedChangedDescriptor = new(
        "CHK6245", "closed-audit-changed", Severity.Error, "A closed audit is not as it was written",
        "`assess close` writes a file that holds the audit with its text and its report, and the sum of all that. The file has changed "
        + "since, or cannot be read. Take it from version control or from the bundle.");

    public static readonly DiagnosticDescriptor ClosedDescriptor = new(
        "CHK6246", "audit-closed", Severity.Error, "The audit is closed",
        "Beside the assessment is a file that `assess close` wrote. What is collected or signed now would not be in it. Start the next "
        + "audit with `assess carry`. Where the audit was closed too early, remove the file, and close it again later.");

    public static readonly DiagnosticDescriptor ClosedDiffersDescriptor = new(
        "CHK6276", "closed-audit-differs", Severity.Warning, "An assessment was changed after its audit was closed",
        "The closed audit holds the assessment as it was, and its report is made from that. The file beside it says something else now, "
        + "which is in no report of the closed audit. Take it from version control. Where the change is right, remove the file of the "
        + "closed audit, and close it again.");

    public static readonly DiagnosticDescriptor BundleLacksDescriptor = new(
        "CHK6277", "bundle-lacks", Severity.Warning, "A bundle lacks a file that the assessment names",
        "A bundle holds the forms that answers came from and the files that they name as evidence, where these lie in the folder of the "
        + "assessment. One is not there, or is not the file that was read: its SHA-256 differs from the recorded one. Put the file "
        + "there, and make the bundle again.");

    public static Diagnostic Passes(SourceSpan span, string check, string problem, string hint) =>
        new(PassesDescriptor, span, $"the check {Quote(check)} {problem}", hint);

    /// <summary>A bound that names a parameter of the wrong type.</summary>
    /// <param name="types">In words, such as <c>`integer` or `number`</c>.</param>
    public static Diagnostic PassesParameter(SourceSpan span, string check, string parameter, string types, SourceSpan definition) =>
        Passes(span, check, $"compares with {Quote(parameter)}, which is no {types}", "name a parameter of that type") with
        {
            Notes = [new DiagnosticNote(definition, "the parameter is defined here")],
        };

    /// <summary>A verdict that the recorded value contradicts.</summary>
    /// <param name="passes">In words: <c>365 or more</c>.</param>
    public static Diagnostic VerdictContradicts(SourceSpan span, string name, string value, string passes) => new(
        VerdictContradictsDescriptor, span, $"{name} is recorded as passed with {Quote(value)}, and what passes is {passes}",
        "correct `value` or `result`");

    /// <summary>A recorded value that cannot be compared with what passes.</summary>
    /// <param name="why">In words: <c>the answer has no day</c>.</param>
    public static Diagnostic NotJudged(SourceSpan span, string name, string why, string hint) =>
        new(NotJudgedDescriptor, span, $"the value of {name} cannot be judged: {why}", hint);

    public static Diagnostic ParameterRange(SourceSpan span, string parameter, string value, string problem) =>
        new(ParameterRangeDescriptor, span, $"{Quote(parameter)} has the value {Quote(value)}, which {problem}", "correct the value");

    public static Diagnostic NoteMissing(SourceSpan span, string name) =>
        new(NoteMissingDescriptor, span, $"{name} failed, and nobody noted what was seen", "say what was seen in `note`");

    public static Diagnostic EvidenceNotFound(SourceSpan span, string href) =>
        new(EvidenceNotFoundDescriptor, span, $"no file is at {Quote(href)}", "put the file there, or correct the path");

    public static Diagnostic EvidenceChanged(SourceSpan span, string href) => new(
        EvidenceChangedDescriptor, span, $"{Quote(href)} is not the file that was recorded",
        "put the old file back, or remove its `sha256`");

    public static Diagnostic ClosedChanged(SourceSpan span, string what) => new(
        ClosedChangedDescriptor, span, $"this is no closed audit that can be relied on: {what}",
        "take it from version control or from the bundle");

    public static Diagnostic ClosedDiffers(SourceSpan span, string closed) => new(
        ClosedDiffersDescriptor, span, $"the assessment is not as it was when {Quote(closed)} was written",
        "take it from version control, or remove the closed audit and close it again");

    public static Diagnostic BundleLacks(SourceSpan span, string file, string why) =>
        new(BundleLacksDescriptor, span, $"the bundle lacks {Quote(file)}, {why}", "put it beside the assessment");

    public static Diagnostic Closed(SourceSpan span, string file) => new(
        ClosedDescriptor, span, $"the audit is closed by {Quote(file)}",
        "start the next audit with `checklist assess carry`, or remove that file");
}
