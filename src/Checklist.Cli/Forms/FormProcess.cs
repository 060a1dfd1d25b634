using Checklist.Cli.Programs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Interop.Forms.Replies;
using Checklist.Core.Text;

namespace Checklist.Cli.Forms;

/// <summary>
/// Reads forms, each in a process of its own. A form that ends its reader, or keeps it busy, is one finding, and the next one is read.
/// </summary>
/// <param name="program">This program, beside tests.</param>
internal sealed class FormProcess(InstalledProgram program, CancellationToken cancellation)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1); // of the clock; the processor's time is bounded by itself

    /// <summary>Null where the form cannot be read, which is reported.</summary>
    /// <exception cref="OperationCanceledException">The person does not want to wait any longer.</exception>
    public FilledForm? Read(SourceFile form, DiagnosticBag diagnostics)
    {
        var start = Diagnostic.Nowhere(form.DisplayPath);
        using var input = new MemoryStream(form.Bytes, writable: false);
        var call = new ProgramCall(FormReaderProgram.ArgumentsFor(form.Bytes.Length))
        {
            Input = input,
            Longest = Longest,
            MostBytes = FormReply.MostBytes,
        };
        var result = program.Run(call, cancellation);
        cancellation.ThrowIfCancellationRequested(); // who interrupts this tool interrupts what it started
        if (result is null)
        {
            diagnostics.Add(FormDiagnostics.ReaderMissing(start));
            return null;
        }

        if (EndOf(result) is { } end)
        {
            diagnostics.Add(FormDiagnostics.ReaderEnded(start, end));
            return null;
        }

        try
        {
            return FormReply.Read(form, result.Output, diagnostics);
        }
        catch (InvalidDataException)
        {
            diagnostics.Add(FormDiagnostics.ReaderEnded(start, "gave an answer that makes no sense"));
            return null;
        }
    }

    /// <summary>How it ended, if not well.</summary>
    private static string? EndOf(ProgramResult result)
    {
        const int Signal = 128; // and its number
        const int Abort = 6;
        const int Kill = 9;
        const int SegmentationFault = 11;
        const int ProcessorTime = 24;
        return (result.End, result.ExitCode) switch
        {
            (ProgramEnd.TookTooLong, _) => "did not come to an end within a minute",
            (ProgramEnd.GaveTooMuch, _) => "gave more than any form holds",
            (_, 0) => null,
            (_, Signal + ProcessorTime) => "did not come to an end in fifteen seconds of the processor's time",
            (_, Signal + Kill) => "was ended by the system",
            (_, Signal + Abort or Signal + SegmentationFault) => "ran out of memory or stack",
            var (_, code) => FormattableString.Invariant($"failed (exit code {code})"),
        };
    }
}
