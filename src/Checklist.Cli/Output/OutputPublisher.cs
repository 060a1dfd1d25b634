using System.Runtime.ExceptionServices;
using Checklist.Cli.Disk;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Writers.Front;

namespace Checklist.Cli.Output;

/// <summary>
/// Writes the outputs of all catalogs of a run, or none: complete trees beside the old ones, which grow while the run goes on, then a
/// swap for each. What is not published is removed at the end.
/// </summary>
/// <param name="sources">What an output must keep away from.</param>
/// <param name="keepsChanges">What people changed in an old output is kept beside the new one. Else it stops the build.</param>
internal sealed class OutputPublisher(
    string outputFolder, SourceFolders sources, bool keepsChanges, Terminal terminal, DiagnosticBag diagnostics) : IDisposable
{
    private const string HeldFront = "held";
    private const string HeldStamp = "stamp";

    private readonly Lock opening = new();
    private readonly List<OutputLock> locks = [];
    private readonly List<StagedOutput> staged = [];
    private bool isClosed;

    /// <summary>Says early, before anything is rendered, that the output folder cannot be one.</summary>
    public bool CheckFolder()
    {
        if (!CheckLinks(outputFolder))
        {
            return false;
        }

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
    /// <param name="filesRead">The catalog's files, with all links followed: all but its templates are read by now.</param>
    public IOutputSink? Open(string catalogId, IReadOnlyCollection<string> filesRead)
    {
        lock (opening)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            return OpenTarget(catalogId, filesRead);
        }
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
    /// <param name="front">The page over all of them; null for none.</param>
    /// <param name="stamp">What the next build is told; null for nothing.</param>
    public bool Publish(FrontFile? front = null, BuildStamp? stamp = null) =>
        Guard(() => Hold(front, stamp) && Swap() && RemoveOld() && Put(front, stamp));

    /// <summary>
    /// The output of a catalog that an earlier build left, if nobody touched it since and nothing is in the way of a build.
    /// </summary>
    /// <param name="filesRead">As for <see cref="Open"/>.</param>
    public PublishedTree? Find(string catalogId, IReadOnlyCollection<string> filesRead)
    {
        sources.Add(filesRead);
        var target = Target(catalogId);
        var isFree = sources.SourceAt(target) is null
            && sources.LinkTo(target) is null
            && Links.FirstBelow(outputFolder, target) is null
            && FileStatus.KindOf(OutputLock.PathFor(target)) == FileKind.Missing; // else a build is at work, or was killed
        return isFree && PublishedTree.Read(target) is { IsWhole: true } tree ? tree : null;
    }

    /// <summary>See <see cref="StagedOutput.ManifestTime"/>.</summary>
    public long? ManifestTime(string catalogId) => staged.Find(output => output.Target == Target(catalogId))?.ManifestTime;

    /// <summary>The page over all catalogs as a file of a catalog's folder that outputs lie in; else null.</summary>
    public string? FrontIn(string catalogFolder)
    {
        var path = Path.Combine(outputFolder, FrontPage.Path);
        return RealFolder.IsBelow(path, catalogFolder) ? Path.GetRelativePath(catalogFolder, path).Replace('\\', '/') : null;
    }

    public string Target(string catalogId) => Path.Combine(outputFolder, catalogId);

    /// <summary>Waits for an output that is being opened, and opens no more: an interrupted build may still run.</summary>
    public void Dispose()
    {
        lock (opening)
        {
            isClosed = true;
            staged.ForEach(output => output.Dispose());
            locks.ForEach(held => held.Dispose());
        }
    }

    private IOutputSink? OpenTarget(string catalogId, IReadOnlyCollection<string> filesRead)
    {
        terminal.Cancellation.ThrowIfCancellationRequested();
        sources.Add(filesRead);
        var target = Target(catalogId);
        if (!CheckFolder() || !CheckPlace(target))
        {
            return null;
        }

        Directory.CreateDirectory(outputFolder);
        if (Lock(target) is not { } held || !CheckOld(target))
        {
            return null;
        }

        var output = StagedOutput.Open(target, held, terminal);
        staged.Add(output);
        return output.Files;
    }

    /// <summary>Nobody named what lies below the output folder: a link there is never followed.</summary>
    private bool CheckPlace(string target) =>
        CheckSources(target)
        && CheckLinks(target)
        && CheckLink(Links.FirstBelow(outputFolder, target))
        && CheckLink(Links.FirstBelow(outputFolder, OutputLock.PathFor(target)));

    private bool CheckSources(string target)
    {
        if (sources.SourceAt(target) is { } source)
        {
            diagnostics.Add(OutputDiagnostics.AmongSources(Place(target), terminal.DisplayPath(target), terminal.DisplayPath(source)));
            return false;
        }

        return true;
    }

    private bool CheckLinks(string path) => CheckLink(sources.LinkTo(path));

    private bool CheckLink(string? link)
    {
        if (link is not null)
        {
            diagnostics.Add(HostDiagnostics.OutputIsLink(Place(link), terminal.DisplayPath(link)));
        }

        return link is null;
    }

    private OutputLock? Lock(string target)
    {
        var path = OutputLock.PathFor(target);
        if (!OutputLock.IsLockOrFree(target))
        {
            diagnostics.Add(OutputDiagnostics.NoLock(Place(path), terminal.DisplayPath(path)));
            return null;
        }

        if (OutputLock.TryAcquire(target, terminal) is not { } held)
        {
            diagnostics.Add(RunDiagnostics.OutputBusy(Place(target), terminal.DisplayPath(target)));
            return null;
        }

        locks.Add(held);
        ReportKept(StagedOutput.Recover(target, held));
        return held;
    }

    /// <summary>Whether what is at the target may be replaced.</summary>
    private bool CheckOld(string target)
    {
        if (File.Exists(target))
        {
            diagnostics.Add(HostDiagnostics.OutputIsFile(Place(target), terminal.DisplayPath(target)));
            return false;
        }

        if (!Directory.Exists(target))
        {
            return true;
        }

        if (PublishedTree.Read(target) is not { } old)
        {
            return CheckEmpty(target);
        }

        if (old.Theirs.Count > 0 && !keepsChanges)
        {
            diagnostics.Add(OutputDiagnostics.Changed(Place(target), terminal.DisplayPath(target), old.Theirs));
            return false;
        }

        return true;
    }

    private bool CheckEmpty(string target)
    {
        if (Directory.EnumerateFileSystemEntries(target).Any())
        {
            diagnostics.Add(HostDiagnostics.OutputNotOurs(Place(target), terminal.DisplayPath(target)));
            return false;
        }

        return true;
    }

    /// <summary>The page waits in the first hidden folder: a build that is killed leaves nothing else behind.</summary>
    private bool Hold(FrontFile? front, BuildStamp? stamp)
    {
        if (front?.Bytes is { } page)
        {
            staged[0].Hold(HeldFront, page, isLasting: true);
        }

        if (stamp is not null)
        {
            staged[0].Hold(HeldStamp, stamp.ToBytes().Span, isLasting: false);
        }

        return true;
    }

    private bool Put(FrontFile? front, BuildStamp? stamp)
    {
        if (front?.Bytes is not null)
        {
            staged[0].PublishHeld(HeldFront, front.Path);
        }

        if (stamp is not null)
        {
            PutStamp();
        }

        return true;
    }

    /// <summary>Whatever is in the way: the outputs are whole without it.</summary>
    private void PutStamp()
    {
        try
        {
            if (BuildStamp.IsFree(outputFolder))
            {
                staged[0].PublishHeld(HeldStamp, Path.Combine(outputFolder, BuildStamp.FileName));
            }
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            // The next build makes everything again.
        }
    }

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

    /// <summary>From here on there is no way back. A disk that refuses leaves the rest to the next build.</summary>
    private bool RemoveOld()
    {
        ReportKept(staged.Select(output => output.RemoveOld()));
        return true;
    }

    private void ReportKept(IEnumerable<KeptFiles?> several)
    {
        foreach (var kept in several.OfType<KeptFiles>())
        {
            diagnostics.Add(OutputDiagnostics.Kept(Place(kept.Folder), terminal.DisplayPath(kept.Folder), kept.Paths));
        }
    }

    private T? Refused<T>(Exception refusal)
    {
        diagnostics.Add(HostDiagnostics.OutputFailed(Place(outputFolder), terminal.DisplayPath(outputFolder), DiskReason.Of(refusal)));
        return default;
    }

    private SourceSpan Place(string path) => Diagnostic.Nowhere(terminal.DisplayPath(path));
}
