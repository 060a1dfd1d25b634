using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK6: forms and the assessment that takes their answers do not go together.</summary>
public static class CollectDiagnostics
{
    public static readonly DiagnosticDescriptor NoTargetDescriptor = new(
        "CHK6070", "form-no-target", Severity.Error, "A form does not say what it was filled in for",
        "The assessment lists several targets, or forms name some, and this form has answers that name none: nobody could tell later which of them was looked at. Write the target into the form, on its cover or in the column for it, and collect again. Nothing was written.");

    public static readonly DiagnosticDescriptor HeldWithoutTargetDescriptor = new(
        "CHK6071", "answers-without-target", Severity.Error, "The assessment has answers without a target, and a form names one",
        "An assessment without targets has answers without targets. A form that names a target would make it one with targets, and then nobody could tell which of them the earlier answers are about. List the target under `targets` and write it into the earlier answers, or start another assessment. Nothing was written.");

    public static readonly DiagnosticDescriptor OtherAuditDescriptor = new(
        "CHK6200", "form-other-audit", Severity.Error, "A form belongs to another audit",
        "A form that was made with `--assessment` names its audit, and this one does not name the assessment that was to take its "
        + "answers. Collect it into its own assessment. Where its answers are meant for this audit all the same, collect it with "
        + "`--from-other-audit`: each of its answers then says in `from` which audit the form was made for. Nothing was written.");

    public static readonly DiagnosticDescriptor OtherProfileDescriptor = new(
        "CHK6201", "form-other-profile", Severity.Warning, "A form was made for another profile",
        "Profiles choose controls and set values, so one check can ask for different things in two of them. Each answer says which text "
        + "it was given to: answers to a text that both profiles share count, and the others are kept beside the answer that counts, "
        + "until a person decides.");

    public static readonly DiagnosticDescriptor UnlistedTargetDescriptor = new(
        "CHK6202", "form-new-target", Severity.Error, "A form names a target that the assessment does not list",
        "The targets of an audit are its scope. A slip of the pen on a cover, or a table whose columns moved, would change it, so forms "
        + "add no targets by themselves. Correct the name in the form; or add the target to `targets`, where `also` takes the other "
        + "names that people use for it; or collect with `--add-targets`. Nothing was written.");

    public static readonly DiagnosticDescriptor UnlistedCheckDescriptor = new(
        "CHK6203", "form-new-check", Severity.Error, "A form answers a check that the catalog does not have",
        "The form says that it was made from the text as it is, or does not say from which text it was made, and answers a check that "
        + "this text does not have: its ids were changed or its columns moved. Answers to a check that an earlier version had are kept "
        + "as answers to another text. Nothing was written.");

    public static readonly DiagnosticDescriptor UndecidedDescriptor = new(
        "CHK6204", "answer-undecided", Severity.Warning, "An answer to another text waits for a decision",
        "One check has an answer to the text as it is and another to a different text: an older version, or what another profile asks "
        + "for. The first counts. The other may still hold, and a fail among them fails a gate for fails, until a person decides. "
        + "`assess collect --decide current` marks it as decided against, `--decide other` makes it the answer that counts; removing one "
        + "entry by hand, or adding `decided: { by: …, on: … }` to it, does the same.");

    public static readonly DiagnosticDescriptor TargetListDescriptor = new(
        "CHK6205", "target-list", Severity.Error, "A list of targets cannot be read",
        "`assess new --targets` takes a table (CSV) whose first row names its columns, `id` among them, or YAML: a list of targets, or a "
        + "mapping with a list under `targets`. Each target has an `id` and may have a `title`, other names under `also` (in a table "
        + "with semicolons between them), and a `group`.");

    public static readonly DiagnosticDescriptor TooManyTargetsDescriptor = new(
        "CHK6206", "targets-too-many", Severity.Error, "An assessment has too many targets",
        "An assessment may have 20,000 targets. Split the audit, for example by site.");

    public static readonly DiagnosticDescriptor TooManyPrintedDescriptor = new(
        "CHK6207", "targets-too-many-printed", Severity.Error, "A form for people would have too many targets",
        "A page or a sheet has a box for each check and target, and nobody can work with more than 100 of them side by side. Build forms "
        + "for some targets each, with `--target`, or build a table with `--to csv` or `--to xlsx`, which has no such limit.");

    public static readonly DiagnosticDescriptor PartMissingDescriptor = new(
        "CHK6208", "assessment-part-missing", Severity.Error, "An assessment includes a file that is not there",
        "`include` names files with further results, below the folder of the assessment. They are read for assessments in the folder "
        + "`assessments/` beside the catalog. A name with `*` may match no file; any other file has to be there.");

    public static readonly DiagnosticDescriptor HeadDiffersDescriptor = new(
        "CHK6209", "form-head-differs", Severity.Warning, "A form says something else about the audit than the assessment does",
        "The first pages of an audit have lines for what the assessment does not say. What is written there goes into the assessment "
        + "where it says nothing; names are added to its lists. Here the assessment has a text already, or two forms have different "
        + "ones. The one that was there first stays. Correct the assessment by hand, or collect the form again with `--prefer file`.");

    /// <summary>A form that does not say which of several targets it is about.</summary>
    /// <param name="targets">Those that the answers could be about; not empty.</param>
    public static Diagnostic NoTarget(SourceSpan span, string path, int answers, IReadOnlyList<string> targets) => new(
        NoTargetDescriptor, span,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Quote(path)} has {(answers == 1 ? "an answer that names" : $"{answers} answers that name")} no target"),
        $"write the target into the form: {List(targets.Take(5))}{(targets.Count > 5 ? ", …" : "")}");

    public static Diagnostic HeldWithoutTarget(SourceSpan span, string path, string target) => new(
        HeldWithoutTargetDescriptor,
        span,
        $"this answer names no target, and {Quote(path)} names {Quote(target)}",
        $"add `target: {target}` to the answer, and the target to `targets`");

    public static Diagnostic OtherAudit(SourceSpan span, string path, string audit, string into) => new(
        OtherAuditDescriptor, span, $"{Quote(path)} is a form of the audit {Quote(audit)}, and {Quote(into)} was to take its answers",
        "collect it into its own assessment, or use `--from-other-audit`");

    /// <summary>A form that was made for another profile.</summary>
    /// <param name="profile">Null for the whole catalog.</param>
    public static Diagnostic OtherProfile(SourceSpan span, string path, string? profile, string? into) => new(
        OtherProfileDescriptor, span, $"{Quote(path)} is a form of {NameOf(profile)}, and the audit is of {NameOf(into)}",
        "look at the answers to another text");

    public static Diagnostic UnlistedTarget(SourceSpan span, string path, string target, IReadOnlyList<string> targets) => new(
        UnlistedTargetDescriptor, span, $"{Quote(path)} names the target {Quote(target)}, which the assessment does not list",
        Spelling.Nearest(target, targets) is { } nearest
            ? $"write {Quote(nearest)}, or use `--add-targets`"
            : "correct the name, or use `--add-targets`");

    public static Diagnostic UnlistedCheck(SourceSpan span, string path, string check, int others) => new(
        UnlistedCheckDescriptor,
        span,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Quote(path)} answers {Quote(check)}{(others == 0 ? "" : $" and {others} more")}, which the catalog does not have"),
        "restore the ids in the form, or fill in a new one");

    /// <summary>The first pages of a form and the assessment do not say the same.</summary>
    public static Diagnostic HeadDiffers(SourceSpan span, string path, string field, string said, string held) => new(
        HeadDiffersDescriptor, span, $"{Quote(path)} says {Quote(said)} for {field}, and the assessment {Quote(held)}",
        "correct the assessment, or use `--prefer file`");

    public static Diagnostic TargetList(SourceSpan span, string what) => new(
        TargetListDescriptor, span, what, "give each target an `id` of letters, digits, `.`, `_` and `-`");

    public static Diagnostic TooManyTargets(SourceSpan span, int count, int most) => new(
        TooManyTargetsDescriptor, span,
        string.Create(CultureInfo.InvariantCulture, $"the assessment has {count:N0} targets, and {most:N0} may be"),
        "split the audit into several");

    public static Diagnostic TooManyPrinted(SourceSpan span, int count, int most) => new(
        TooManyPrintedDescriptor, span,
        string.Create(
            CultureInfo.InvariantCulture, $"a form for {count:N0} targets would have more than the {most} that people can fill in"),
        "name some of them with `--target`, or use `--to csv,xlsx`");

    public static Diagnostic PartMissing(SourceSpan span, string path) => new(
        PartMissingDescriptor, span, $"there is no file {Quote(path)} to include", "correct the name, or remove it from `include`");

    /// <summary>An answer to another text than the one that counts, about which a person has to decide.</summary>
    /// <param name="name">The check, in marks.</param>
    public static Diagnostic Undecided(SourceSpan span, string name) => new(
        UndecidedDescriptor, span, $"this answer to {name} was given to another text than the one that counts",
        "decide with `assess collect --decide current` or `--decide other`");

    private static string NameOf(string? profile) => profile is null ? "the whole catalog" : $"the profile {Quote(profile)}";
}
