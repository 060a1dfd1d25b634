using Checklist.Cli.CommandLine;
using Checklist.Cli.Commands;
using Checklist.Cli.Disk;
using Checklist.Cli.Reports;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli;

/// <summary>Arguments in, exit code out. Nothing that goes wrong leaves here as an exception.</summary>
internal static class Application
{
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var exitCode = RunCaught(args, terminal);
        try
        {
            terminal.Error.Flush();
        }
        catch (IOException)
        {
            // Nobody reads the error stream, and there is no other place to say so.
        }

        return exitCode;
    }

    private static int RunCaught(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            var exitCode = CommandTree.Create(terminal).Run(args);
            terminal.Output.Flush(); // a reader that went away is no failure, the console stream hides it; a full disk is one
            return exitCode;
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
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal)) // files report their own: this is the standard output
        {
            return Report(
                HostDiagnostics.OutputFailed(Diagnostic.Nowhere("checklist"), "standard output", DiskReason.Of(refusal)), terminal);
        }
        catch (Exception fault) // the last resort: a stack trace is no message
        {
            var exitCode = Report(RunDiagnostics.InternalError(fault), terminal);
            WriteTrace(fault, args, terminal);
            return exitCode;
        }
    }

    private static int Report(Diagnostic finding, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Add(finding);
        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private static void WriteTrace(Exception fault, IReadOnlyList<string> args, Terminal terminal)
    {
        if (args.Contains("--verbose", StringComparer.Ordinal) || args.Contains("-v", StringComparer.Ordinal))
        {
            terminal.Error.Write(fault.ToString().ReplaceLineEndings("\n") + "\n");
        }
    }
}
