using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK6320 to CHK6329: the register of findings in an assessment.</summary>
public static class RegisterDiagnostics
{
    public static readonly DiagnosticDescriptor DoubledNumberDescriptor = new(
        "CHK6320", "finding-number-twice", Severity.Error, "Two findings have the same number",
        "People speak of a finding by its number, in letters and in the next audit. Each number occurs once in `findings`, without regard "
        + "to case, and is not used again when its finding is closed.");

    public static readonly DiagnosticDescriptor UnknownTargetDescriptor = new(
        "CHK6321", "finding-unknown-target", Severity.Error, "A finding is on a target that the assessment does not list",
        "A finding names the targets that it is on by their ids. Add the target to `targets` of the assessment, or correct the finding. "
        + "A finding without `targets` is on all of them.");

    public static readonly DiagnosticDescriptor UnknownControlDescriptor = new(
        "CHK6322", "finding-unknown-control", Severity.Warning, "A finding is about a control that the catalog does not have",
        "Most often the id is misspelled. The finding is kept and printed, without the title of a control.");

    public static readonly DiagnosticDescriptor WithdrawnControlDescriptor = new(
        "CHK6323", "finding-withdrawn-control", Severity.Warning, "An open finding is about a control that was withdrawn",
        "The control was withdrawn after the finding was made, so that nobody has to meet it now. The finding stays open until "
        + "somebody closes it, and is carried over like any other.");

    public static readonly DiagnosticDescriptor DueBeforeAuditDescriptor = new(
        "CHK6324", "finding-due-early", Severity.Warning, "A finding is due before the audit started",
        "Nobody can correct by that day what was found after it. Most often the year is wrong. A finding with `carried-from` may be due "
        + "earlier.");

    public static readonly DiagnosticDescriptor NotVerifiedDescriptor = new(
        "CHK6325", "finding-not-verified", Severity.Warning, "A finding is closed, and nobody verified it",
        "Say in `verified` who looked whether what was done works, and when. Until then the status is `corrected`.");

    public static Diagnostic DoubledNumber(SourceSpan span, string id) => new(
        DoubledNumberDescriptor, span, $"the finding {Quote(id)} is listed twice", "give one of the two the next number");

    public static Diagnostic UnknownTarget(SourceSpan span, string target, string? nearest) => new(
        UnknownTargetDescriptor, span, $"the assessment lists no target {Quote(target)}",
        nearest is null ? "add it to `targets` of the assessment, or correct the finding" : $"use {Quote(nearest)}");

    public static Diagnostic UnknownControl(SourceSpan span, string control, string? nearest) => new(
        UnknownControlDescriptor, span, $"the catalog has no control {Quote(control)} for a finding to be about",
        nearest is null ? "correct the id" : $"use {Quote(nearest)}");

    public static Diagnostic WithdrawnControl(SourceSpan span, string control, string id) => new(
        WithdrawnControlDescriptor, span, $"control {Quote(control)} is withdrawn, and the finding {Quote(id)} is still open",
        "close the finding, or name the control that replaces this one");

    public static Diagnostic DueBeforeAudit(SourceSpan span, string id, string started) => new(
        DueBeforeAuditDescriptor, span, $"the finding {Quote(id)} is due before the audit started on {started}", "write a later day");

    public static Diagnostic NotVerified(SourceSpan span, string id) => new(
        NotVerifiedDescriptor, span, $"the finding {Quote(id)} is closed, and nobody verified it",
        "add `verified`, or make the status `corrected`");
}
