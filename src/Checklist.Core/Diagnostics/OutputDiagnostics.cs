using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK0: what is in the way of an output, and what became of it.</summary>
public static class OutputDiagnostics
{
    private const int NamedFiles = 10; // more is a list that nobody reads

    public static readonly DiagnosticDescriptor ChangedDescriptor = new(
        "CHK0030", "output-changed", Severity.Error, "Files of the output were changed by hand",
        "A build replaces the output of the last one as a whole. Before it does, it compares what is there with the sums in "
        + "`manifest.json`. A file that differs, such as a form that was filled in and saved in place, and a file that no build "
        + "wrote would be lost, so the build stops. Move them to another folder. Or build with `--overwrite`: it writes the new "
        + "output and keeps these files in a folder beside it.");

    public static readonly DiagnosticDescriptor KeptDescriptor = new(
        "CHK0031", "output-kept", Severity.Info, "Changed files of the old output were kept",
        "A new output took the place of an old one in which files had been changed or added. They were moved to a folder beside "
        + "it, with their paths: `out/guide.kept-1` for the output `out/guide`. No build reads that folder or removes it. This "
        + "follows from `--overwrite`, or a file was changed while the build ran.");

    public static readonly DiagnosticDescriptor AmongSourcesDescriptor = new(
        "CHK0033", "output-among-sources", Severity.Error, "The output would lie among sources",
        "An output is replaced as a whole, so it must not be a folder of sources: not the catalog's folder or one above it, not "
        + "a folder that holds a file that the build reads, not a folder such as `templates` or `releases`, not one inside these, "
        + "and no folder that holds `.git` or a `catalog.yaml`. A folder beside them, as `out/guide` is, is fine. Names count as "
        + "the same in upper and lower case.");

    public static readonly DiagnosticDescriptor NoLockDescriptor = new(
        "CHK0034", "lock-not-ours", Severity.Error, "A file has the name of a lock and is not one",
        "While a build writes the output `guide`, it holds the file `.guide.lock` beside it. Something else is there: a file "
        + "with other content, a folder, or a device. A build does not overwrite it. Move it away, and find out how it got there.");

    public static Diagnostic Changed(SourceSpan span, string path, IReadOnlyList<string> files) => new(
        ChangedDescriptor, span, $"{Quote(path)} holds {Count(files)} that the last build did not write: {Names(files)}",
        "move them to another folder, or use `--overwrite` to keep them in a folder beside the new output");

    public static Diagnostic Kept(SourceSpan span, string path, IReadOnlyList<string> files) => new(
        KeptDescriptor, span, $"{Count(files)} of the old output, changed or added by hand, moved to {Quote(path)}: {Names(files)}",
        "take what you need from that folder, then remove it");

    public static Diagnostic AmongSources(SourceSpan span, string path, string source) =>
        new(AmongSourcesDescriptor, span, $"{Quote(path)} cannot be an output because of {Quote(source)}", "give another folder with `-o`");

    public static Diagnostic NoLock(SourceSpan span, string path) =>
        new(NoLockDescriptor, span, $"{Quote(path)} is not the lock of a build", "move it away, then build again");

    private static string Count(IReadOnlyList<string> files) =>
        files.Count == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{files.Count} files");

    private static string Names(IReadOnlyList<string> files)
    {
        var named = string.Join(", ", files.Take(NamedFiles).Select(Quote));
        return files.Count <= NamedFiles
            ? named
            : string.Create(CultureInfo.InvariantCulture, $"{named} and {files.Count - NamedFiles} more");
    }
}
