using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK0 and CHK9: findings about a run as a whole.</summary>
public static class RunDiagnostics
{
    public static readonly DiagnosticDescriptor OutputBusyDescriptor = new(
        "CHK0006", "output-busy", Severity.Error, "Another build is writing the same output",
        "Two builds of one catalog into one folder would overwrite each other, so the second waits ten seconds for the first to end and then gives up. Build again when the other is done, or give each its own folder with `-o`.");

    public static readonly DiagnosticDescriptor CatalogIdTakenDescriptor = new(
        "CHK0007", "catalog-id-taken", Severity.Error, "Two catalogs of one build have the same id",
        "A catalog's outputs go into a folder named for its `id`, so two catalogs with one id would overwrite each other. Give one of them another `id`, or build them into different folders with `-o`.");

    public static readonly DiagnosticDescriptor PortTakenDescriptor = new(
        "CHK0020", "port-taken", Severity.Error, "The preview cannot use its port",
        "`checklist serve` answers at one port of this machine, and another program, or another preview, has it. Stop that program, or give another port with `--port`; `--port 0` takes any that is free.");

    public static readonly DiagnosticDescriptor InternalErrorDescriptor = new(
        "CHK9001", "internal-error", Severity.Error, "The tool made a mistake",
        "Nothing that a file says should lead here: this is a fault of the tool, not of your catalog. No output was changed. It is named with the file, and the control or chapter, that was worked on, so that you can leave that out for the time being. Please report it with the command line, the version and, if you may share it, the catalog; `--verbose` prints the stack trace that the report needs.");

    public static Diagnostic OutputBusy(SourceSpan span, string path) =>
        new(OutputBusyDescriptor, span, $"another build is writing {Quote(path)}",
            "build again when it has ended, or give another folder with `-o`");

    public static Diagnostic CatalogIdTaken(SourceSpan span, string id, string otherPath) =>
        new(CatalogIdTakenDescriptor, span, $"the catalog id {Quote(id)} is also that of {Quote(otherPath)}",
            "give one of the catalogs another `id`");

    public static Diagnostic PortTaken(int port) => new(
        PortTakenDescriptor,
        Diagnostic.Nowhere("checklist"),
        $"port {port} cannot be used",
        "stop the program that has it, or give another port with `--port`");

    /// <summary>At the place that was worked on, where that was noted.</summary>
    public static Diagnostic InternalError(Exception fault) => new(
        InternalErrorDescriptor, FaultPlace.SpanOf(fault) ?? Diagnostic.Nowhere("checklist"),
        $"a fault of the tool{(FaultPlace.NameOf(fault) is { } name ? " at " + name : "")}, {Quote(fault.GetType().Name)}: {Quote(fault.Message)}",
        "run it again with `--verbose` and report what it prints, the command line and the catalog");
}
