using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK7, continued: the version of a catalog next to its earlier releases.</summary>
public static class VersionDiagnostics
{
    public static readonly DiagnosticDescriptor VanishedDescriptor = new(
        "CHK7007", "control-vanished", Severity.Error, "A released control is gone without having been withdrawn",
        "Answers, links and reports name controls by their ids, so an id never just disappears. Put the control back with `state: withdrawn`, and name what took its place under `replaced-by`. It then stays in the outputs as a line that leads on.");

    public static readonly DiagnosticDescriptor ReusedDescriptor = new(
        "CHK7008", "id-reused", Severity.Error, "An id that was withdrawn is used again for another text",
        "An id means one requirement for ever; an old answer would otherwise seem to be about the new text. Give the new control an id of its own and keep the withdrawn one as it was.");

    public static readonly DiagnosticDescriptor ReplacedTextDescriptor = new(
        "CHK7009", "text-replaced", Severity.Warning, "A control says something else altogether than when it was released",
        "The control shares hardly a word with the released one, or the released text is now under another id, so this looks like a new requirement under an old id. If it is, withdraw the old control and give the new one an id of its own.");

    public static readonly DiagnosticDescriptor VersionTooLowDescriptor = new(
        "CHK7010", "version-too-low", Severity.Error, "The version does not rise as far as the changes ask for",
        "Readers see from the version what they have to do. A changed or removed requirement asks for a new major version, a new control for a new minor one, a clarified text for a new patch version. The catalog's `versioning` can set other rules. `checklist diff` shows the changes.");

    public static readonly DiagnosticDescriptor ChangedSinceReleaseDescriptor = new(
        "CHK7011", "changed-since-release", Severity.Error, "The sources differ from the release of the same version",
        "This version was released, and people rely on its text. Give the sources the next version in `version`, or undo the changes.");

    public static readonly DiagnosticDescriptor VersionNotRisingDescriptor = new(
        "CHK7012", "version-not-rising", Severity.Error, "The version is lower than one that was released",
        "Versions only rise. Give the catalog a version above that of its latest release.");

    public static readonly DiagnosticDescriptor ReleaseExistsDescriptor = new(
        "CHK7013", "release-exists", Severity.Error, "The version was released already",
        "A release is never written again. Release the changes under the next version.");

    public static readonly DiagnosticDescriptor OtherVersionDescriptor = new(
        "CHK7014", "other-version", Severity.Error, "The sources have another version than the one to release",
        "`checklist release` freezes the sources as they are, and they print the version that they have. Set `version` in the catalog, with a row in `revisions`, and release that.");

    public static Diagnostic Vanished(SourceSpan span, string id, SourceSpan lastSeen, string version, string? likely) =>
        new(VanishedDescriptor, span, $"control {Quote(id)} is gone without having been withdrawn",
            likely is null ? $"put it back with `state: withdrawn`" : $"put it back with `state: withdrawn` and `replaced-by: [{likely}]`")
        {
            Notes = [new DiagnosticNote(lastSeen, $"last seen here, in version {Quote(version)}")],
        };

    public static Diagnostic Reused(SourceSpan span, string id, SourceSpan withdrawn, string version) =>
        new(ReusedDescriptor, span, $"control {Quote(id)} was withdrawn and now says something else",
            "give the new control an id of its own")
        {
            Notes = [new DiagnosticNote(withdrawn, $"withdrawn in version {Quote(version)}")],
        };

    /// <summary>A number that was given to another requirement.</summary>
    /// <param name="successor">The id under which the released text seems to be now; null where it is gone.</param>
    public static Diagnostic ReplacedText(SourceSpan span, string id, SourceSpan released, string version, string? successor) =>
        new(ReplacedTextDescriptor, span, successor is null
            ? $"control {Quote(id)} has hardly a word of what was released under its id"
            : $"control {Quote(id)} is not the requirement that was released under its id, which seems to be {Quote(successor)} now",
            "give the new requirement an id of its own and withdraw the old one")
        {
            Notes = [new DiagnosticNote(released, $"released in version {Quote(version)}")],
        };

    public static Diagnostic VersionTooLow(SourceSpan span, string version, string last, string step, string needed, string reason) =>
        new(VersionTooLowDescriptor, span,
            $"version {Quote(version)} is too low after {Quote(last)}: {reason} asks for a new {step} version",
            $"set `version` to {Quote(needed)} or higher");

    public static Diagnostic ChangedSinceRelease(SourceSpan span, string version, SourceSpan release, string reason, string needed) =>
        new(ChangedSinceReleaseDescriptor, span, $"version {Quote(version)} was released, and the sources differ: {reason}",
            $"set `version` to {Quote(needed)} or higher")
        {
            Notes = [new DiagnosticNote(release, "the release is this file")],
        };

    public static Diagnostic VersionNotRising(SourceSpan span, string? version, string latest) =>
        new(VersionNotRisingDescriptor, span,
            version is null
                ? $"the catalog has no version, and {Quote(latest)} was released"
                : $"version {Quote(version)} is not above the latest release {Quote(latest)}", $"set `version` above {Quote(latest)}");

    public static Diagnostic ReleaseExists(SourceSpan span, string version) =>
        new(ReleaseExistsDescriptor, span, $"version {Quote(version)} was released already",
            "set `version` to the next one and release that");

    public static Diagnostic OtherVersion(SourceSpan span, string? version, string asked) =>
        new(OtherVersionDescriptor, span,
            version is null
                ? $"the catalog has no version, and {Quote(asked)} is to be released"
                : $"the catalog has version {Quote(version)}, and {Quote(asked)} is to be released", $"set `version` to {Quote(asked)}");
}
