using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK7050 to CHK7063: what reviewers say of a version.</summary>
public static class ReviewDiagnostics
{
    private const int Named = 5; // numbers in a message; the report lists all

    public static readonly DiagnosticDescriptor OtherCatalogDescriptor = new(
        "CHK7050", "review-other-catalog", Severity.Error, "A review is about a different catalog",
        "The file names the catalog that was reviewed, and it is not this one. Collect it beside its own catalog.");

    public static readonly DiagnosticDescriptor OtherVersionDescriptor = new(
        "CHK7051", "review-other-version", Severity.Error, "A review is about a different version",
        "Each version has its own file of reviews. A review of version 1.1.0 says nothing about version 2.0.0, so it is not mixed with the reviews of that. Name its version with `--version`.");

    public static readonly DiagnosticDescriptor UnknownVersionDescriptor = new(
        "CHK7052", "review-unknown-version", Severity.Warning, "There is no text of the version that was reviewed",
        "Neither the sources nor a release have the version. It may be mistyped, or the version of the sources has changed since: then rename the file and change its `version`.");

    public static readonly DiagnosticDescriptor NameDiffersDescriptor = new(
        "CHK7053", "review-name", Severity.Error, "A file of reviews does not have the name of its version",
        "Reviews of version 2.0.0 are in `reviews/2.0.0.yaml`, where all commands look for them.");

    public static readonly DiagnosticDescriptor UnknownEntryDescriptor = new(
        "CHK7054", "review-unknown-entry", Severity.Warning, "A decision is about a part that no text has",
        "An entry is named by its kind and its id, as in `control/hv-host-01`, `chapter/scope` or `term/host`. The comment is kept and printed without a title.");

    public static readonly DiagnosticDescriptor NameTwiceDescriptor = new(
        "CHK7055", "reviewer-name-twice", Severity.Warning, "Two reviewers have the same name",
        "Their files come from two pages, so they may be two people, or one person with two browsers. Both are kept. Where they are one person, give their decisions the same `reviewer` and put all `copies` under it; where they are two, say so in `name` or `role`.");

    public static readonly DiagnosticDescriptor UnknownReviewerDescriptor = new(
        "CHK7056", "review-unknown-reviewer", Severity.Error, "A decision names a reviewer that the file does not list",
        "A decision names its reviewer by the `id` of an entry under `reviewers`.");

    public static readonly DiagnosticDescriptor DifferDescriptor = new(
        "CHK7057", "review-decisions-differ", Severity.Warning, "One reviewer says two things about one part",
        "The two decisions have the same time, or none, so the later one is not known. Both are kept. Ask the reviewer, and remove the one that does not hold.");

    public static readonly DiagnosticDescriptor NumberTwiceDescriptor = new(
        "CHK7058", "review-number-twice", Severity.Error, "Two comments have the same number",
        "People speak of a comment by its number, in letters and in minutes. Each number occurs once in a file, and is not used again.");

    public static readonly DiagnosticDescriptor EarlierTextDescriptor = new(
        "CHK7059", "review-earlier-text", Severity.Warning, "A decision was about an earlier text",
        "The text has changed since the reviewer decided about it. Ask again, or say in the answer what was changed. Answered comments are not reported: most texts change because of them.");

    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "CHK7060", "review-comments-open", Severity.Warning, "Comments on a version are open",
        "The catalog's `approvals` has `comments: answered`, and a comment or a rejection has no `disposition`. `checklist review answer` records one. `approve` and `release` refuse such a version, and a published catalog that has one is an error.");

    public static readonly DiagnosticDescriptor ForeignDescriptor = new(
        "CHK7061", "review-file-foreign", Severity.Error, "A file is not a review",
        "`review collect` reads the files that “Export review” on the page of `checklist diff --to html` makes.");

    public static readonly DiagnosticDescriptor ReasonMissingDescriptor = new(
        "CHK7062", "review-reason-missing", Severity.Warning, "A comment is rejected without a reason",
        "A reviewer whose comment is rejected, or accepted in part only, has to read why. Say it in `answer`.");

    public static readonly DiagnosticDescriptor CollectedEarlierDescriptor = new(
        "CHK7063", "review-collected-earlier", Severity.Warning, "A collected review is about an earlier text of the version",
        "The text has changed since the page was made. What was decided about parts that are unchanged counts; the rest is kept and marked, with the digest of what was decided on.");

    public static Diagnostic OtherCatalog(SourceSpan span, string found, string expected) => new(
        OtherCatalogDescriptor, span, $"this is a review of catalog {Quote(found)}, not of {Quote(expected)}",
        "move it to its own catalog");

    public static Diagnostic OtherVersion(SourceSpan span, string? found, string expected) => new(
        OtherVersionDescriptor, span,
        found is null ? $"this review names no version, and {expected} is collected" : $"this is a review of version {Quote(found)}, not of {expected}",
        found is null ? "make the page again for a version" : $"run `checklist review collect --version {found}` for it");

    public static Diagnostic UnknownVersion(SourceSpan span, string version) => new(
        UnknownVersionDescriptor, span, $"neither the sources nor a release have version {Quote(version)}",
        "correct the version, or rename the file and its `version`");

    public static Diagnostic NameDiffers(SourceSpan span, string version, string file) => new(
        NameDiffersDescriptor, span, $"reviews of version {Quote(version)} are in the file {Quote(file)}", $"name it `{version}.yaml`");

    public static Diagnostic UnknownEntry(SourceSpan span, string entry, string? nearest) => new(
        UnknownEntryDescriptor, span, $"no text has the part {Quote(entry)}",
        nearest is null ? "write it as in `control/hv-host-01`" : $"use {Quote(nearest)}");

    public static Diagnostic NameTwice(SourceSpan span, string name, string first, string second) => new(
        NameTwiceDescriptor, span, $"the reviewers {Quote(first)} and {Quote(second)} are both called {Quote(name)}",
        "if they are one person, use one `reviewer` for both and join their `copies`; else tell them apart by `role`");

    public static Diagnostic UnknownReviewer(SourceSpan span, string reviewer, string? nearest) => new(
        UnknownReviewerDescriptor, span, $"the file lists no reviewer {Quote(reviewer)}",
        nearest is null ? "add the person to `reviewers`" : $"use {Quote(nearest)}");

    public static Diagnostic Differ(SourceSpan span, string reviewer, string entry) => new(
        DifferDescriptor, span, $"{Quote(reviewer)} says two things about {Quote(entry)}", "remove the one that does not hold");

    public static Diagnostic NumberTwice(SourceSpan span, string id) => new(
        NumberTwiceDescriptor, span, $"the comment {Quote(id)} is listed twice", "give one of the two the next number");

    public static Diagnostic EarlierText(SourceSpan span, string reviewer, string entry) => new(
        EarlierTextDescriptor, span, $"what {Quote(reviewer)} says about {Quote(entry)} is about an earlier text",
        "ask the reviewer again, or answer the comment");

    /// <summary>Comments that nobody answered.</summary>
    /// <param name="isError">The version was going to be approved or released, or is published.</param>
    public static Diagnostic Open(SourceSpan span, string? version, IReadOnlyList<string> ids, bool isError)
    {
        var more = ids.Count > Named ? string.Create(CultureInfo.InvariantCulture, $" and {ids.Count - Named} more") : "";
        var named = string.Join(", ", ids.Take(Named).Select(Quote));
        var finding = new Diagnostic(
            OpenDescriptor, span,
            $"{(version is null ? "the version" : $"version {version}")} has open comments: {named}{more}",
            "give each a `disposition`, as `checklist review answer` does");
        return isError ? finding with { Severity = Severity.Error } : finding;
    }

    public static Diagnostic Foreign(SourceSpan span) => new(
        ForeignDescriptor, span, "this file is not a review", "give the file that “Export review” made");

    public static Diagnostic ReasonMissing(SourceSpan span, string id, string disposition) => new(
        ReasonMissingDescriptor, span, $"the comment {Quote(id)} is {disposition}, and nobody says why", "add `answer`");

    public static Diagnostic CollectedEarlier(SourceSpan span, string reviewer, int count, int all) => new(
        CollectedEarlierDescriptor, span,
        string.Create(CultureInfo.InvariantCulture, $"{count} of {all} decisions of {Quote(reviewer)} are about an earlier text"),
        "ask the reviewer to look at the present text");
}
