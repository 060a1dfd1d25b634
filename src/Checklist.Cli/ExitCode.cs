using Checklist.Core.Diagnostics;

namespace Checklist.Cli;

/// <summary>What the process tells its caller; the only place that decides it.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int SourceErrors = 1;
    public const int WrongUsage = 2;
    public const int DiskOrInternal = 3;
    public const int Interrupted = 130; // what a shell reports for SIGINT

    /// <summary>The worst of what was found.</summary>
    public static int Of(DiagnosticBag diagnostics, bool isStrict) =>
        diagnostics.Sorted().Select(finding => Of(finding, isStrict)).DefaultIfEmpty(Done).Max();

    private static int Of(Diagnostic finding, bool isStrict) => (finding.Severity, finding.Code) switch
    {
        (Severity.Info, _) => Done,
        (Severity.Warning, _) => isStrict ? SourceErrors : Done,
        (_, "CHK0001" or "CHK0004" or "CHK0044" or "CHK7028") => WrongUsage,
        (_, "CHK0002" or "CHK0003" or "CHK0005" or "CHK0006" or "CHK0020") => DiskOrInternal,
        (_, "CHK0033" or "CHK0034" or "CHK0040" or "CHK0041" or "CHK9001") => DiskOrInternal,
        _ => SourceErrors,
    };
}
