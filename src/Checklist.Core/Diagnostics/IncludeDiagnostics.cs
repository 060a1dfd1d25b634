using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK0, continued: what <c>include</c> and <c>catalogs</c> name.</summary>
public static class IncludeDiagnostics
{
    public static readonly DiagnosticDescriptor FolderDescriptor = new(
        "CHK0060", "include-folder", Severity.Error, "A folder is included",
        "`include` names files. For all YAML files of a folder, name them with a star: `groups/*.yaml`. Folders inside that folder are "
        + "not searched.");

    public static readonly DiagnosticDescriptor ItselfDescriptor = new(
        "CHK0061", "includes-itself", Severity.Warning, "A catalog includes itself",
        "A path or pattern under `include` or `catalogs` means the catalog's own file, which is read once and is not included in itself. "
        + "Remove the path. For a pattern, move the parts into a folder of their own, and name that: `groups/*.yaml`.",
        "title: Release checklist\ninclude: catalog.yaml\ngroups: []\n");

    public static Diagnostic Folder(SourceSpan span, string path) =>
        new(FolderDescriptor, span, $"{Quote(path)} is a folder", $"use {Quote(path.TrimEnd('/') + "/*.yaml")}");

    public static Diagnostic Itself(SourceSpan span, string path) => path.Contains('*', StringComparison.Ordinal)
        ? new(
            ItselfDescriptor, span, $"{Quote(path)} matches the catalog itself",
            "move the parts into a folder, and include them as in `groups/*.yaml`")
        : new(ItselfDescriptor, span, "the catalog includes itself", $"remove {Quote(path)}");
}
