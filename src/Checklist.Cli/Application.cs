using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli;

/// <summary>Arguments in, exit code out. Nothing that goes wrong leaves here as an exception.</summary>
internal static class Application
{
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var exitCode = RunCaught(args, terminal);
        return Flush(terminal, exitCode);
    }

    private static int RunCaught(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            return CommandTree.Create(terminal).Run(args);
        }
        catch (UsageException mistake)
        {
            UsageReport.Write(mistake, terminal);
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException) when (terminal.Cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception fault) // the last resort: a stack trace is no message
        {
            return ReportFault(fault, args, terminal);
        }
    }

    private static int ReportFault(Exception fault, IReadOnlyList<string> args, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Add(RunDiagnostics.InternalError(fault.GetType().Name, fault.Message));
        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        if (args.Contains("--verbose") || args.Contains("-v"))
        {
            terminal.Error.Write(fault.ToString().ReplaceLineEndings("\n") + "\n");
        }

        return ExitCode.Of(diagnostics, isStrict: false);
    }

    /// <summary>A reader that went away is no failure (the console stream hides it); a full disk behind a redirection is.</summary>
    private static int Flush(Terminal terminal, int exitCode)
    {
        try
        {
            terminal.Output.Flush();
            terminal.Error.Flush();
            return exitCode;
        }
        catch (IOException)
        {
            return ExitCode.DiskOrInternal;
        }
    }
}
