using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK0: files and folders around the sources.</summary>
public static class HostDiagnostics
{
    public static readonly DiagnosticDescriptor SourceMissingDescriptor = new(
        "CHK0001", "source-missing", Severity.Error, "There is no catalog at this place",
        "The path that was given is neither a catalog file nor a folder with a `catalog.yaml`, nor a folder of such folders; or no path was given and there is no `catalog.yaml` in this folder or above it. `checklist init` writes one.");

    public static readonly DiagnosticDescriptor SourceUnreadableDescriptor = new(
        "CHK0002", "source-unreadable", Severity.Error, "A file cannot be read",
        "The file is there, but the system refuses to open it: check its permissions. Or what is there is no file: a folder, a pipe, a device or a socket is not read.");

    public static readonly DiagnosticDescriptor OutputNotOursDescriptor = new(
        "CHK0003", "output-not-ours", Severity.Error, "The output folder holds files that no build wrote",
        "A build replaces its output folder as a whole. A folder without the `manifest.json` of an earlier build may hold your own files, so it is left alone. Give another folder with `-o`, or move the files away.");

    public static readonly DiagnosticDescriptor OutputIsFileDescriptor = new(
        "CHK0004", "output-is-file", Severity.Error, "The output path is a file",
        "`-o` names the folder below which outputs are written, and a file of that name exists. Give another path.");

    public static readonly DiagnosticDescriptor OutputFailedDescriptor = new(
        "CHK0005", "output-failed", Severity.Error, "The output could not be written",
        "The disk refused: it is full, read-only, or the folder may not be written to. The output of the last build, if there was one, is untouched.");

    public static readonly DiagnosticDescriptor OutputIsLinkDescriptor = new(
        "CHK0040", "output-link", Severity.Error, "A file would be written through a link",
        "Below the folder of a catalog, nothing is written through a link, and a file that is itself a link is not written anywhere: in a folder that you were sent, a link could lead to any file on your disk. For the same reason a build writes through no link below the folder given as SOURCE or in its output folder, and not through a default folder `out` that is a link. It follows a link elsewhere that you name with `-o`. Nothing was written. Put a folder or file in the place of the link, or name the file that it leads to.");

    public static readonly DiagnosticDescriptor OutputIsNoFileDescriptor = new(
        "CHK0041", "output-no-file", Severity.Error, "What is at an output path is no file",
        "A file is to be written, and a folder, a socket or a disk has its name. It is left alone, and nothing was written. Give another path. A pipe or a device such as `/dev/null` is written to.");

    public static Diagnostic SourceMissing(SourceSpan span, string path) =>
        new(SourceMissingDescriptor, span, $"there is no catalog at {Quote(path)}",
            "name a catalog file or a folder that holds `catalog.yaml`");

    /// <summary>A source that is there and cannot be read.</summary>
    /// <param name="what">What is there instead of a file, as in "a folder"; null for a file.</param>
    public static Diagnostic SourceUnreadable(SourceSpan span, string path, string? what) => what is null
        ? new(SourceUnreadableDescriptor, span, $"{Quote(path)} cannot be read", "check the permissions of the file")
        : new(SourceUnreadableDescriptor, span, $"{Quote(path)} cannot be read: it is {what}", "name a file, or put one in its place");

    public static Diagnostic OutputNotOurs(SourceSpan span, string path) =>
        new(OutputNotOursDescriptor, span, $"{Quote(path)} holds files that no build wrote",
            "give another folder with `-o`, or move the files away");

    public static Diagnostic OutputIsFile(SourceSpan span, string path) =>
        new(OutputIsFileDescriptor, span, $"{Quote(path)} is a file", "give the path of a folder with `-o`");

    public static Diagnostic OutputFailed(SourceSpan span, string path, string reason) =>
        new(OutputFailedDescriptor, span, $"{Quote(path)} could not be written: {reason}",
            "free space or change the permissions, then build again");

    public static Diagnostic OutputIsLink(SourceSpan span, string path) => new(
        OutputIsLinkDescriptor,
        span,
        $"{Quote(path)} is a link, and no file is written through it",
        "put a folder or file in its place, or name the file that it leads to");

    /// <summary>A place for a file where something else is.</summary>
    /// <param name="what">With its article.</param>
    public static Diagnostic OutputIsNoFile(SourceSpan span, string path, string what) =>
        new(OutputIsNoFileDescriptor, span, $"{Quote(path)} is {what}", "give the path of a file");
}
