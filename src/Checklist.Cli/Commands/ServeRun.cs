using System.Net.Sockets;
using Checklist.Cli.Preview;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Commands;

/// <summary>Renders, answers a browser, and renders again after each save, until somebody stops it.</summary>
internal sealed class ServeRun(ServeArguments arguments, Terminal terminal)
{
    private readonly PreviewState state = new();
    private long round;

    public int Run()
    {
        var diagnostics = new DiagnosticBag();
        if (SourceDiscovery.Find(arguments.Source, terminal, diagnostics).Count == 0)
        {
            return Fail(diagnostics);
        }

        try
        {
            ServeAsync().GetAwaiter().GetResult();
        }
        catch (Exception refusal) when (refusal is IOException or SocketException or UnauthorizedAccessException)
        {
            diagnostics.Add(RunDiagnostics.PortTaken(arguments.Port));
            return Fail(diagnostics);
        }

        return ExitCode.Done; // Ctrl-C is how a preview ends
    }

    private async Task ServeAsync()
    {
        using var watch = new SourceWatch(arguments.Source, terminal);
        await using var server = await PreviewServer.StartAsync(arguments.Port, state, terminal.Cancellation);
        terminal.Output.Write($"{server.Address}\n");
        await terminal.Output.FlushAsync(CancellationToken.None);
        try
        {
            while (true)
            {
                Render();
                await watch.ChangeAsync(state.Pages is { } pages ? () => RenderRest(pages) : null);
            }
        }
        catch (OperationCanceledException) when (terminal.Cancellation.IsCancellationRequested)
        {
        }
    }

    private void Render()
    {
        var started = terminal.Clock.GetTimestamp();
        var version = $"{started}.{++round}"; // two servers one after the other never name different pages alike
        var (pages, findings) = PreviewRenderer.Render(arguments, version, terminal);
        state.Show(pages, findings);
        Report(findings, terminal.Clock.GetElapsedTime(started));
    }

    /// <summary>What pages do not need, once the author pauses: its findings belong to the rest.</summary>
    private void RenderRest(PreviewPages pages)
    {
        var known = state.Findings.Count;
        var findings = pages.RenderRest();
        if (state.AddFindings(pages, findings) && state.Findings.Count > known)
        {
            Report(state.Findings, TimeSpan.Zero);
        }
    }

    private void Report(IReadOnlyList<Diagnostic> findings, TimeSpan elapsed)
    {
        TextReport.WriteFindings(findings, terminal);
        if (!terminal.IsQuiet)
        {
            Summary.Write(findings, 0, elapsed, terminal);
        }

        terminal.Error.Flush();
    }

    private int Fail(DiagnosticBag diagnostics)
    {
        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }
}
