using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK7: what the release files of a catalog are and what its sources say next to them.</summary>
public static class ReleaseDiagnostics
{
    public static readonly DiagnosticDescriptor DamagedDescriptor = new(
        "CHK7001", "release-damaged", Severity.Error, "A release file cannot be read",
        "Files in `releases` are written by `checklist release` and never by hand. This one is not such a file, or part of it is missing. Take it from version control again; if it never was a release, move it out of the folder.");

    public static readonly DiagnosticDescriptor ConflictMarkerDescriptor = new(
        "CHK7002", "release-conflict", Severity.Error, "A release file holds both sides of a merge",
        "Two branches wrote the same version. A release is not merged line by line: decide which of the two is the version, check that file out, and release the other one under the next version.");

    public static readonly DiagnosticDescriptor ChangedDescriptor = new(
        "CHK7003", "release-changed", Severity.Error, "A release file was changed after it was written",
        "The digests in the file do not fit its text, so it is not what was released and approved. Take the file from version control again. A correction is a new version: change the sources and run `checklist release` with a higher number.");

    public static readonly DiagnosticDescriptor UnknownFormatDescriptor = new(
        "CHK7004", "release-format", Severity.Error, "A release file has a format that this version does not know",
        "A newer version of the tool wrote the file. Use that version or a later one.");

    public static readonly DiagnosticDescriptor OtherCatalogDescriptor = new(
        "CHK7005", "release-of-other-catalog", Severity.Error, "A release belongs to another catalog",
        "The release names another catalog id than the sources beside it, or than the other side of the comparison. The `id` of a catalog is for ever; put it back, or move the file to its own catalog.");

    public static readonly DiagnosticDescriptor NameDiffersDescriptor = new(
        "CHK7006", "release-name", Severity.Error, "A release file is not named for its version",
        "A release lies in `releases/<version>.json`. This one holds another version than its name says; give it back its name.");

    public static readonly DiagnosticDescriptor FirstFormDescriptor = new(
        "CHK7015", "release-first-form", Severity.Info, "A release file has digests of the first form",
        "An earlier version of the tool wrote the file. Its text is read and compared as before, with digests of today's form. Answers and approvals that carry a digest of the first form do not count until they are looked at again.");

    public static readonly DiagnosticDescriptor ApprovalOfOtherTextDescriptor = new(
        "CHK7016", "release-approval-of-other-text", Severity.Error, "A release records an approval of another text",
        "The approvals in a release name the digest of the text that was approved. In this one the digest is not that of the release, so nobody approved what the file says. Take the file from version control again.");

    public static readonly DiagnosticDescriptor ChainDescriptor = new(
        "CHK7017", "release-chain", Severity.Error, "A release before this one is missing or was changed",
        "Each release names the digest of a release before it, in `previous`. None of those that are here has this digest: the file was deleted, or written again with another text. Take the releases from version control again.");

    public static readonly DiagnosticDescriptor OrphanedDescriptor = new(
        "CHK7018", "approval-orphaned", Severity.Error, "An approval is for a version that does not exist",
        "There is no release of the version that was approved, and the sources have another one: the release was deleted, or the version was renamed before it was released. Take the release from version control again, or remove the approval.");

    public static Diagnostic ApprovalOfOtherText(SourceSpan span, string name, string? version) =>
        new(ApprovalOfOtherTextDescriptor, span, $"{Quote(name)} approved another text than that of {Version(version)}",
            "check the file out of version control again");

    /// <summary>A release that names one that is not here.</summary>
    /// <param name="earlier">Versions of the releases before it that are here.</param>
    public static Diagnostic ChainBroken(SourceSpan span, string version, IReadOnlyList<string> earlier) =>
        new(ChainDescriptor, span,
            earlier.Count == 0
                ? $"version {Quote(version)} followed a release that is not here"
                : $"version {Quote(version)} followed a release that is not here: {List(earlier)} {(earlier.Count == 1 ? "is another one" : "are others")}, or changed since",
            "check all releases out of version control again");

    public static Diagnostic NoPrevious(SourceSpan span, string version, string earlier) =>
        new(ChainDescriptor, span, $"version {Quote(version)} does not name the release before it, such as {Quote(earlier)}",
            "check the file out of version control again");

    public static Diagnostic Orphaned(SourceSpan span, string name, string version) =>
        new(OrphanedDescriptor, span, $"{Quote(name)} approved version {Quote(version)}, which is neither released nor that of the sources",
            "check the release out of version control again, or remove the approval");

    public static Diagnostic Damaged(SourceSpan span, string problem) =>
        new(DamagedDescriptor, span, $"this release file cannot be read: {problem}", "check the file out of version control again");

    public static Diagnostic ConflictMarker(SourceSpan span) =>
        new(ConflictMarkerDescriptor, span, "this release file holds both sides of a merge", "check out one of the two files as a whole");

    public static Diagnostic Changed(SourceSpan span, string what, string? version) =>
        new(ChangedDescriptor, span, $"{what} was changed after {Version(version)} was released",
            "check the file out of version control again, and release corrections under a new version");

    public static Diagnostic UnknownFormat(SourceSpan span, string format) =>
        new(UnknownFormatDescriptor, span, $"the format {Quote(format)} is not known here",
            "use the version of the tool that wrote the file");

    public static Diagnostic FirstForm(SourceSpan span, string? version) => new(
        FirstFormDescriptor,
        span,
        $"the release of {Version(version)} has digests of the first form",
        "check the answers and approvals that carry these digests against the current text");

    public static Diagnostic OtherCatalog(SourceSpan span, string id, string expected) =>
        new(OtherCatalogDescriptor, span, $"this is a release of the catalog {Quote(id)}, not of {Quote(expected)}",
            "move the file to its own catalog");

    public static Diagnostic NameDiffers(SourceSpan span, string? version, string path) =>
        new(NameDiffersDescriptor, span,
            $"this file holds {(version is null ? "no version" : Version(version))} and is called {Quote(path)}",
            "give the file the name of its version");
}
