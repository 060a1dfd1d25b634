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
