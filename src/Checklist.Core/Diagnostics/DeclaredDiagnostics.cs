using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK1040 to CHK1045: what authors say of changes under a control's <c>changes</c>.</summary>
public static class DeclaredDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownVersionDescriptor = new(
        "CHK1040", "change-version-unknown", Severity.Error, "A change names a version that the catalog does not have",
        "An entry of `changes` is about a release, about the version that the catalog has now, or about one that `revisions` lists. Correct "
        + "the version, or give the catalog that version.");

    public static readonly DiagnosticDescriptor TwiceDescriptor = new(
        "CHK1041", "change-twice", Severity.Error, "A control has two entries for one version",
        "What changed between two versions is one change, and it has one kind. Say all that there is to say in the note of one entry.");

    public static readonly DiagnosticDescriptor MissingDescriptor = new(
        "CHK1042", "change-note-missing", Severity.Error, "A released control changed, and no entry says why",
        "The catalog says `versioning: { notes: required }`, so every control that differs from the latest release has an entry in its "
        + "`changes` for the version of the catalog. Readers and approvers see it beside what the comparison says.");

    public static readonly DiagnosticDescriptor NotWordingDescriptor = new(
        "CHK1043", "change-not-wording", Severity.Error, "A change that is called `wording` is more than that",
        "`wording` says that the same is asked for in other words, so earlier answers count. That cannot hold where the keyword, a value, "
        + "the kind of an answer, what passes or when it applies has changed, or where checks came or went.");

    public static readonly DiagnosticDescriptor UnneededDescriptor = new(
        "CHK1044", "change-unneeded", Severity.Warning, "An entry is about a change that did not happen",
        "The control has an entry for the version of the catalog and is as it was in the latest release. The change was undone, or the entry "
        + "belongs to another control.");

    public static readonly DiagnosticDescriptor RewrittenDescriptor = new(
        "CHK1045", "change-rewritten", Severity.Error, "An entry is not what the release of its version holds",
        "A release holds what was said of its changes, and people approved it. A `wording` that came later would make answers count that did "
        + "not. Restore the entry as it was released, or say it for the next version.");

    public static Diagnostic UnknownVersion(SourceSpan span, string control, string version, IEnumerable<string> known) => new(
        UnknownVersionDescriptor, span, $"control {Quote(control)} names version {Quote(version)}, which the catalog does not have",
        known.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } versions
            ? $"use one of {List(versions)}"
            : "give the catalog a `version`");

    public static Diagnostic Twice(SourceSpan span, string control, string version, SourceSpan first) =>
        new(TwiceDescriptor, span, $"control {Quote(control)} has two entries for version {Quote(version)}",
            "remove one of them, and say all in the note of the other")
        {
            Notes = [new DiagnosticNote(first, "the first one is here")],
        };

    public static Diagnostic Missing(SourceSpan span, string control, string last, string what) => new(
        MissingDescriptor, span, $"control {Quote(control)} changed since {Quote(last)} ({what}), and no entry says why",
        "add an entry for the catalog's version to `changes`");

    public static Diagnostic NotWording(SourceSpan span, string control, string reason) => new(
        NotWordingDescriptor, span, $"the change of control {Quote(control)} is more than other words: {reason}",
        "use `kind: requirement`, or undo what is more than wording");

    public static Diagnostic Unneeded(SourceSpan span, string control, string last) => new(
        UnneededDescriptor, span, $"control {Quote(control)} is as it was in {Quote(last)}", "remove the entry");

    public static Diagnostic Rewritten(SourceSpan span, string control, string version) => new(
        RewrittenDescriptor, span, $"the entry of control {Quote(control)} for {Quote(version)} is not what that release holds",
        "write the entry as it was released, or for the next version");
}
