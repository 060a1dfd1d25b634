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
        "The file is there, but the system refuses to open it. Check its permissions.");

    public static readonly DiagnosticDescriptor OutputNotOursDescriptor = new(
        "CHK0003", "output-not-ours", Severity.Error, "The output folder holds files that no build wrote",
        "A build replaces its output folder as a whole. A folder without the `manifest.json` of an earlier build may hold your own files, so it is left alone. Give another folder with `-o`, or move the files away.");

    public static readonly DiagnosticDescriptor OutputIsFileDescriptor = new(
        "CHK0004", "output-is-file", Severity.Error, "The output path is a file",
        "`-o` names the folder below which outputs are written, and a file of that name exists. Give another path.");

    public static readonly DiagnosticDescriptor OutputFailedDescriptor = new(
        "CHK0005", "output-failed", Severity.Error, "The output could not be written",
        "The disk refused: it is full, read-only, or the folder may not be written to. The output of the last build, if there was one, is untouched.");

    public static Diagnostic SourceMissing(SourceSpan span, string path) =>
        new(SourceMissingDescriptor, span, $"there is no catalog at {Quote(path)}", "name a catalog file or a folder that holds `catalog.yaml`");

    public static Diagnostic SourceUnreadable(SourceSpan span, string path) =>
        new(SourceUnreadableDescriptor, span, $"{Quote(path)} cannot be read", "check the permissions of the file");

    public static Diagnostic OutputNotOurs(SourceSpan span, string path) =>
        new(OutputNotOursDescriptor, span, $"{Quote(path)} holds files that no build wrote", "give another folder with `-o`, or move the files away");

    public static Diagnostic OutputIsFile(SourceSpan span, string path) =>
        new(OutputIsFileDescriptor, span, $"{Quote(path)} is a file", "give the path of a folder with `-o`");

    public static Diagnostic OutputFailed(SourceSpan span, string path, string reason) =>
        new(OutputFailedDescriptor, span, $"{Quote(path)} could not be written: {reason}", "free space or change the permissions, then build again");
}
