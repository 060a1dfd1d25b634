using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Output;

/// <summary>Writes the outputs of all catalogs of a run, or none: complete trees beside the old ones, then a swap for each.</summary>
internal sealed class OutputPublisher(string outputFolder, Terminal terminal, DiagnosticBag diagnostics)
{
    /// <summary>False when nothing was written; the bag says why.</summary>
    public bool Publish(IReadOnlyList<BuildResult> results)
    {
        var locks = new List<IDisposable>();
        var staged = new List<StagedOutput>();
        try
        {
            return PrepareFolder() && Lock(results, locks) && CheckTargets(results) && StageAndSwap(results, staged);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            diagnostics.Add(HostDiagnostics.OutputFailed(Place(outputFolder), terminal.DisplayPath(outputFolder), DiskReason.Of(refusal)));
            return false;
        }
        finally
        {
            staged.ForEach(output => output.Dispose());
            locks.ForEach(output => output.Dispose());
        }
    }

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

    public string Target(BuildResult result) => Path.Combine(outputFolder, result.CatalogId);

    private bool PrepareFolder()
    {
        if (!CheckFolder())
        {
            return false;
        }

        Directory.CreateDirectory(outputFolder);
        return true;
    }

    /// <summary>In the order of the ids, so that two runs over the same catalogs cannot wait for each other.</summary>
    private bool Lock(IReadOnlyList<BuildResult> results, List<IDisposable> locks)
    {
        foreach (var result in results.OrderBy(result => result.CatalogId, StringComparer.Ordinal))
        {
            var acquired = OutputLock.TryAcquire(Path.Combine(outputFolder, $".{result.CatalogId}.lock"), terminal);
            if (acquired is null)
            {
                diagnostics.Add(RunDiagnostics.OutputBusy(Place(Target(result)), terminal.DisplayPath(Target(result))));
                return false;
            }

            locks.Add(acquired);
            StagedOutput.Recover(Target(result));
        }

        return true;
    }

    private bool CheckTargets(IReadOnlyList<BuildResult> results)
    {
        var errorsBefore = diagnostics.ErrorCount;
        foreach (var target in results.Select(Target))
        {
            if (File.Exists(target))
            {
                diagnostics.Add(HostDiagnostics.OutputIsFile(Place(target), terminal.DisplayPath(target)));
            }
            else if (Directory.Exists(target) && !IsReplaceable(target))
            {
                diagnostics.Add(HostDiagnostics.OutputNotOurs(Place(target), terminal.DisplayPath(target)));
            }
        }

        return diagnostics.ErrorCount == errorsBefore;
    }

    private static bool IsReplaceable(string target) =>
        new DirectoryInfo(target).LinkTarget is null && (OutputManifest.IsIn(target) || !Directory.EnumerateFileSystemEntries(target).Any());

    private bool StageAndSwap(IReadOnlyList<BuildResult> results, List<StagedOutput> staged)
    {
        foreach (var result in results)
        {
            staged.Add(StagedOutput.Write(result, Target(result), terminal.Cancellation));
        }

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

    private SourceSpan Place(string path) => new SourceText(terminal.DisplayPath(path), "").Start;
}
