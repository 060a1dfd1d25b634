using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK6, continued: accepted deviations.</summary>
public static class WaiverDiagnostics
{
    public static readonly DiagnosticDescriptor ExpiredDescriptor = new(
        "CHK6020", "waiver-expired", Severity.Warning, "A waiver has expired",
        "The deviation was accepted until a day that has passed. From the day after, the control counts as it was answered, and the waiver itself is a finding of every report. Remove the deviation and the waiver, or have the waiver approved again with a later `expires`.");

    public static readonly DiagnosticDescriptor DatesDescriptor = new(
        "CHK6021", "waiver-dates", Severity.Error, "A waiver ends before it was approved",
        "`expires` is the last day on which the waiver holds, so it is not before `approved-on`.");

    public static readonly DiagnosticDescriptor SeverityDescriptor = new(
        "CHK6022", "waiver-severity", Severity.Error, "The type of a waiver and its severity do not fit",
        "A waiver of type `severity-change` says in `severity` what counts instead of the control's own. Waivers of other types change no severity.");

    public static readonly DiagnosticDescriptor UnknownControlDescriptor = new(
        "CHK6023", "waiver-unknown", Severity.Warning, "A waiver is about something the catalog does not have",
        "The control or check that the waiver names is not in this catalog, or was withdrawn. Most often the id is misspelled, and the deviation that was meant is not waived.");

    public static readonly DiagnosticDescriptor LeftOutDescriptor = new(
        "CHK6103", "waivers-outside-profile", Severity.Info, "A build of one profile leaves out what is waived",
        "The waiver is about a control that the profile leaves out. It is valid; this output has no place for it.");

    public static Diagnostic Expired(SourceSpan span, string control, string expires) => new(
        ExpiredDescriptor, span, $"the waiver for {Quote(control)} expired after {expires}",
        "remove the deviation and the waiver, or have the waiver approved again");

    public static Diagnostic ExpiresBeforeApproval(SourceSpan span, SourceSpan approved) => new(
        DatesDescriptor, span, "the waiver ends before it was approved", "write a later day")
    {
        Notes = [new DiagnosticNote(approved, "approved here")],
    };

    public static Diagnostic SeverityMissing(SourceSpan span) =>
        new(SeverityDescriptor, span, "a `severity-change` has no severity", "add `severity`");

    public static Diagnostic SeverityUnused(SourceSpan span) =>
        new(SeverityDescriptor, span, "this waiver changes no severity", "remove `severity`, or make the type `severity-change`");

    public static Diagnostic LeftOut(SourceSpan span, string profile, int count)
    {
        var message = count == 1
            ? $"one waiver is for a control that the profile {Quote(profile)} leaves out"
            : string.Create(CultureInfo.InvariantCulture, $"{count} waivers are for controls that the profile {Quote(profile)} leaves out");
        return new(LeftOutDescriptor, span, message, "build what was audited to see all waivers");
    }

    public static Diagnostic UnknownControl(SourceSpan span, string name, string? nearest) => new(
        UnknownControlDescriptor, span, $"the catalog has no {Quote(name)} to waive",
        nearest is null ? "remove the waiver, or correct the id" : $"use {Quote(nearest)}");
}
