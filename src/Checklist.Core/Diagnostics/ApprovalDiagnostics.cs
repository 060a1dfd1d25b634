using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK7, continued: who approved which text.</summary>
public static class ApprovalDiagnostics
{
    public static readonly DiagnosticDescriptor OverdueDescriptor = new(
        "CHK7020", "review-overdue", Severity.Warning, "The day by which the catalog has to be reviewed has passed",
        "The catalog's `review-by` lies before the day that `check --as-of` was given. Review it, release what has changed, and set a new day.");

    public static readonly DiagnosticDescriptor MissingDescriptor = new(
        "CHK7021", "approval-missing", Severity.Warning, "A required approval is missing",
        "The catalog's `approvals` names roles whose approval a version needs, and nobody has approved the text as it is in one of them. `checklist approve` records an approval. Reported with `check --as-of` while the catalog is in work; a published catalog gets CHK7023.");

    public static readonly DiagnosticDescriptor StaleDescriptor = new(
        "CHK7022", "approval-stale", Severity.Warning, "The text changed after it was approved",
        "The approval was given for another text, so it no longer counts. Ask for a new one; `checklist diff` shows what changed.");

    public static readonly DiagnosticDescriptor PublishedWithoutDescriptor = new(
        "CHK7023", "published-without-approval", Severity.Error, "A catalog is published without the approvals that it needs",
        "The `status` is `published`, and nobody has approved this text in a role that `approvals` requires. Set `status: review` until the approvals are there.");

    public static readonly DiagnosticDescriptor TwiceDescriptor = new(
        "CHK7024", "approved-twice", Severity.Warning, "The same person approved the same text twice",
        "Two files record the same approval. Remove one of them, so that the record says what happened.");

    public static readonly DiagnosticDescriptor InTheFutureDescriptor = new(
        "CHK7025", "approved-in-the-future", Severity.Warning, "An approval is dated after today",
        "The day of an approval lies after the day that `check --as-of` was given. A clock was wrong, or the day was mistyped.");

    public static readonly DiagnosticDescriptor ClockSetBackDescriptor = new(
        "CHK7026", "clock-set-back", Severity.Error, "The new approval would be older than an earlier one",
        "Approvals of a version follow each other. The day of the new one lies before the day of one that is there already, so a clock is wrong. Nothing was written.");

    public static readonly DiagnosticDescriptor NotThisVersionDescriptor = new(
        "CHK7027", "approve-other-version", Severity.Error, "There is no text of the version to approve",
        "An approval is for the release of that version, or for the sources while they have that version. Neither is the case here.");

    public static Diagnostic Overdue(SourceSpan span, string reviewBy, string asOf) =>
        new(OverdueDescriptor, span, $"the review was due on {reviewBy}, and it is {asOf}",
            "set a new `review-by` when the review is done");

    /// <summary>Roles in which nobody approved.</summary>
    /// <param name="shared">Those of them in which only people approved who count for another one.</param>
    public static Diagnostic Missing(SourceSpan span, string? version, IReadOnlyList<string> roles, IReadOnlyList<string> shared) =>
        new(MissingDescriptor, span, $"{Version(version)} is not approved by {List(roles)}{Shared(shared)}",
            "run `checklist approve` in each of these roles");

    /// <summary>Enough roles, and not enough people.</summary>
    public static Diagnostic TooFew(SourceSpan span, string? version, int given, int minimum, bool isPublished)
    {
        var people = given == 1 ? "1 person" : $"{given} people";
        return new(isPublished ? PublishedWithoutDescriptor : MissingDescriptor, span,
            $"{Version(version)} is approved by {people}, and `approvals` asks for {minimum}",
            isPublished ? "set `status: review` until it is approved" : "ask more people to run `checklist approve`");
    }

    /// <summary>What was approved has changed since.</summary>
    /// <param name="profile">Null for an approval of the catalog's text, or of single controls.</param>
    public static Diagnostic Stale(SourceSpan span, string name, string version, string? profile, IReadOnlyList<string> controls) =>
        new(StaleDescriptor, span,
            controls.Count == 0
                ? $"the text of {(profile is null ? "" : $"profile {Quote(profile)} in ")}version {Quote(version)} changed after {Quote(name)} approved it"
                : $"{List(controls)} changed after {Quote(name)} approved", "run `checklist approve` again for the text as it is");

    /// <inheritdoc cref="Missing"/>
    public static Diagnostic PublishedWithout(
        SourceSpan span, string? version, IReadOnlyList<string> roles, IReadOnlyList<string> shared) =>
        new(PublishedWithoutDescriptor, span, $"{Version(version)} is published and not approved by {List(roles)}{Shared(shared)}",
            "set `status: review` until it is approved");

    private static string Shared(IReadOnlyList<string> roles) => roles.Count == 0
        ? ""
        : $"; {List(roles)} needs a person who did not approve in another role";

    public static Diagnostic Twice(SourceSpan span, string name, string version, SourceSpan first) =>
        new(TwiceDescriptor, span, $"{Quote(name)} approved the same text of version {Quote(version)} twice", "remove one of the two files")
        {
            Notes = [new DiagnosticNote(first, "approved here too")],
        };

    public static Diagnostic InTheFuture(SourceSpan span, string date, string asOf) =>
        new(InTheFutureDescriptor, span, $"the approval is dated {date}, and it is {asOf}", "correct the date");

    public static Diagnostic ClockSetBack(SourceSpan span, string date, string earlier) =>
        new(ClockSetBackDescriptor, span, $"the day {date} is before that of an earlier approval, {earlier}",
            "give the right day with `--date`");

    /// <summary>An approval of a version that the sources do not have.</summary>
    /// <param name="asked">Null where no version was named.</param>
    /// <param name="current">Null where the catalog has none.</param>
    public static Diagnostic NotThisVersion(SourceSpan span, string? asked, string? current)
    {
        var sources = current is null ? "the sources have no version" : $"the sources have version {Quote(current)}";
        return new(NotThisVersionDescriptor, span, asked is null ? sources : $"there is no release {Quote(asked)}, and {sources}",
            "set `version` in the catalog, or name a version that was released");
    }
}
