using System.Net.Sockets;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Preview;
using Checklist.Cli.Programs;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary>Renders, answers a browser, and renders what changed after each save, until a person stops it.</summary>
internal sealed class ServeRun(ServeArguments arguments, Terminal terminal)
{
    private readonly PreviewState state = new();
    private readonly PreviewDoor door = new(arguments.Host);
    private readonly PreviewRenderer renderer = new(arguments.Source, terminal);
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
            var code = (refusal as SocketException)?.SocketErrorCode;
            diagnostics.Add(code is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported
                ? PreviewDiagnostics.HostNotHere($"{door.Address}")
                : RunDiagnostics.PortTaken(arguments.Port));
            return Fail(diagnostics);
        }

        return ExitCode.Done; // Ctrl-C is how a preview ends
    }

    private async Task ServeAsync()
    {
        using var watch = new SourceWatch(arguments.Source, terminal);
        await using var server = await PreviewServer.StartAsync(arguments.Port, door, state, terminal.Cancellation);
        await ShowAsync(door.Addresses(server.Port));
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

    private async Task ShowAsync(IReadOnlyList<string> addresses)
    {
        terminal.Output.Write(string.Concat(addresses.Select(address => $"{address}\n")));
        await terminal.Output.FlushAsync(CancellationToken.None);
        if (door.IsForOthers && terminal.HasColor && !terminal.IsQuiet)
        {
            terminal.Error.Write(TerminalCode.Draw(addresses[0]));
        }

        if (terminal.IsWatched && !terminal.IsQuiet)
        {
            terminal.Error.Write("Ctrl-C ends the preview.\n");
        }

        if (arguments.IsOpening && !BrowserStart.Open(addresses[0], SearchPath.OfProcess([terminal.WorkingDirectory], [])))
        {
            terminal.Error.Write("There is no program here that opens a browser: open the address yourself.\n");
        }

        await terminal.Error.FlushAsync(CancellationToken.None);
    }

    private void Render()
    {
        var started = terminal.Clock.GetTimestamp();
        var version = $"{started}.{++round}"; // two servers one after the other never name different pages alike
        if (renderer.Render(Options(), version) is not var (pages, findings))
        {
            return;
        }

        Report(findings, terminal.Clock.GetElapsedTime(started)); // first, so that who sees the pages finds what is said of them
        state.Show(pages, findings);
    }

    /// <summary>Read again in each round: the assessment may be what was saved.</summary>
    private BuildOptions Options() => new(Enum.GetValues<OutputFormat>(), arguments.Paper, ToolVersion.Text)
    {
        Audit = AuditOption.Read(arguments.Assessment, arguments.Only, terminal),
        Edition = arguments.Edition,
        IsPreview = true,
        Profiles = arguments.Profiles,
        Targets = arguments.Targets,
    };

    /// <summary>What pages do not need, once the author pauses: its findings belong to the rest.</summary>
    private void RenderRest(PreviewPages pages)
    {
        if (state.AddFindings(pages, pages.RenderRest()))
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
