using System.Runtime.ExceptionServices;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Output;

/// <summary>
/// Writes the outputs of all catalogs of a run, or none: complete trees beside the old ones, which grow while the run goes on, then a
/// swap for each. What is not published is removed at the end.
/// </summary>
internal sealed class OutputPublisher(string outputFolder, Terminal terminal, DiagnosticBag diagnostics) : IDisposable
{
    private readonly List<IDisposable> locks = [];
    private readonly List<StagedOutput> staged = [];

    /// <summary>Says early, before anything is rendered, that the output folder cannot be one.</summary>
    public bool CheckFolder()
    {
        for (var path = outputFolder; path is not null; path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                diagnostics.Add(HostDiagnostics.OutputIsFile(Place(path), terminal.DisplayPath(path)));
                return false;
            }
        }

        return true;
    }

    /// <summary>Holds the output of a catalog for this run and takes its files; null when it cannot be had, and the bag says why.</summary>
    public IOutputSink? Open(string catalogId)
    {
        terminal.Cancellation.ThrowIfCancellationRequested();
        if (!CheckFolder())
        {
            return null;
        }

        Directory.CreateDirectory(outputFolder);
        var target = Target(catalogId);
        if (!Lock(catalogId, target) || !CheckTarget(target))
        {
            return null;
        }

        var output = StagedOutput.Open(target, terminal.Cancellation);
        staged.Add(output);
        return output.Files;
    }

    /// <summary>Does work that may write, and reports a disk that refuses; then the result is the default.</summary>
    public T? Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (AggregateException several) when (several.Flatten().InnerExceptions is [var fault, ..])
        {
            if (!DiskReason.IsRefusal(fault))
            {
                ExceptionDispatchInfo.Throw(fault);
            }

            return Refused<T>(fault); // a full disk refuses all that write side by side
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return Refused<T>(refusal);
        }
    }

    /// <summary>Makes all that was written the outputs. False when nothing changed; the bag says why.</summary>
    public bool Publish() => Guard(Swap);

    public string Target(string catalogId) => Path.Combine(outputFolder, catalogId);

    public void Dispose()
    {
        staged.ForEach(output => output.Dispose());
        locks.ForEach(output => output.Dispose());
    }

    private bool Lock(string catalogId, string target)
    {
        var acquired = OutputLock.TryAcquire(Path.Combine(outputFolder, $".{catalogId}.lock"), terminal);
        if (acquired is null)
        {
            diagnostics.Add(RunDiagnostics.OutputBusy(Place(target), terminal.DisplayPath(target)));
            return false;
        }

        locks.Add(acquired);
        StagedOutput.Recover(target);
        return true;
    }

    private bool CheckTarget(string target)
    {
        if (File.Exists(target))
        {
            diagnostics.Add(HostDiagnostics.OutputIsFile(Place(target), terminal.DisplayPath(target)));
            return false;
        }

        if (Directory.Exists(target) && !IsReplaceable(target))
        {
            diagnostics.Add(HostDiagnostics.OutputNotOurs(Place(target), terminal.DisplayPath(target)));
            return false;
        }

        return true;
    }

    private static bool IsReplaceable(string target) =>
        new DirectoryInfo(target).LinkTarget is null && (OutputManifest.IsIn(target) || !Directory.EnumerateFileSystemEntries(target).Any());

    private bool Swap()
    {
        staged.ForEach(output => output.Flush());
        terminal.Cancellation.ThrowIfCancellationRequested();
        try
        {
            staged.ForEach(output => output.Publish());
            return true;
        }
        catch
        {
            staged.ForEach(output => output.TakeBack());
            throw;
        }
    }

    private T? Refused<T>(Exception refusal)
    {
        diagnostics.Add(HostDiagnostics.OutputFailed(Place(outputFolder), terminal.DisplayPath(outputFolder), DiskReason.Of(refusal)));
        return default;
    }

    private SourceSpan Place(string path) => new SourceText(terminal.DisplayPath(path), "").Start;
}
