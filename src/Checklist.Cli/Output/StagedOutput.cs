using Checklist.Cli.Disk;
using Checklist.Core.Outputs;

namespace Checklist.Cli.Output;

#pragma warning disable RS0030 // it writes into a folder of its own

/// <summary>
/// A complete output of one catalog beside the place where it is to appear. Its folder holds the new tree and, between two renames, the
/// old one. The lock notes the folder before it is made, so that the next build can undo or finish what a killed one left.
/// </summary>
internal sealed class StagedOutput : IDisposable
{
    private const string TreeName = "new";
    private const string OldName = "old";

    private readonly string folder;
    private readonly OutputLock held;
    private readonly TreeWriter files;
    private bool isPublished;

    private StagedOutput(string folder, string target, OutputLock held, TreeWriter files)
    {
        this.folder = folder;
        this.held = held;
        this.files = files;
        Target = target;
    }

    /// <summary>The folder in which the output appears.</summary>
    public string Target { get; }

    private string Tree => Path.Combine(folder, TreeName);

    private string Old => Path.Combine(folder, OldName);

    /// <summary>When the new manifest changed last: null where the system does not tell.</summary>
    public long? ManifestTime => FileStatus.ChangeTime(Path.Combine(isPublished ? Target : Tree, OutputManifest.FileName));

    /// <summary>Takes the files of the new tree; nothing at the target changes by it.</summary>
    public IOutputSink Files => files;

    /// <summary>A new, empty tree.</summary>
    /// <param name="held">The lock of the target.</param>
    public static StagedOutput Open(string target, OutputLock held, Terminal terminal)
    {
        var name = held.Journal.NewName();
        var staging = Path.Combine(Path.GetDirectoryName(target)!, name);
        var staged = new StagedOutput(staging, target, held, new TreeWriter(Path.Combine(staging, TreeName), terminal));
        try
        {
            held.Note(name, "");
            Directory.CreateDirectory(staging);
            held.Note(name, StagingMark.Make(staging));
            Directory.CreateDirectory(staged.Tree);
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <summary>Makes sure that the new tree is on the disk.</summary>
    public void Flush() => files.Flush();

    /// <summary>Makes the new tree the output and keeps the old one for <see cref="TakeBack"/>.</summary>
    public void Publish()
    {
        if (!Directory.Exists(Target))
        {
            Directory.Move(Tree, Target);
        }
        else if (!FolderSwap.TryExchange(Tree, Target))
        {
            PublishInTwoSteps();
        }

        isPublished = true;
    }

    /// <summary>Where folders cannot be exchanged. Between the two renames there is no output: <see cref="Recover"/> restores it.</summary>
    public void PublishInTwoSteps()
    {
        Directory.Move(Target, Old);
        try
        {
            Directory.Move(Tree, Target);
            isPublished = true;
        }
        catch
        {
            Directory.Move(Old, Target);
            throw;
        }
    }

    /// <summary>Keeps a file in the hidden folder until <see cref="PublishHeld"/>.</summary>
    /// <param name="name">Its name there.</param>
    /// <param name="isLasting">It has to be on the disk before it is published. Else a power cut may leave it empty.</param>
    public void Hold(string name, ReadOnlySpan<byte> bytes, bool isLasting)
    {
        using var file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(bytes);
        file.Flush(flushToDisk: isLasting);
    }

    /// <summary>Moves a held file to its place.</summary>
    /// <param name="path">Absolute, on the same disk.</param>
    public void PublishHeld(string name, string path) => File.Move(Path.Combine(folder, name), path, overwrite: true);

    /// <summary>Undoes <see cref="Publish"/>.</summary>
    public void TakeBack()
    {
        if (!isPublished)
        {
            return;
        }

        if (Directory.Exists(Old))
        {
            Directory.Move(Target, Tree);
            Directory.Move(Old, Target);
        }
        else if (!Directory.Exists(Tree))
        {
            Directory.Move(Target, Tree);
        }
        else if (!FolderSwap.TryExchange(Tree, Target))
        {
            return; // the old tree stays noted, for the next build to look at
        }

        isPublished = false;
    }

    /// <summary>
    /// Removes the old tree once there is no way back. It may have changed since the build looked at it. When the disk refuses, the next
    /// build does it.
    /// </summary>
    /// <returns>What people had changed in it, or null.</returns>
    public KeptFiles? RemoveOld()
    {
        try
        {
            return OldTree() is { } old ? ReplacedTree.Remove(old, Target) : null;
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return null;
        }
    }

    public void Dispose()
    {
        files.Dispose();
        if (OldTree() is null && TryDelete(folder))
        {
            held.Journal.Forget(Path.GetFileName(folder));
        }
    }

    private string? OldTree() => Directory.Exists(Old) ? Old : isPublished && Directory.Exists(Tree) ? Tree : null;

    /// <summary>
    /// Clears what killed builds left beside a target: an old output that was moved away comes back, the rest is removed.
    /// </summary>
    /// <returns>What people had changed in old outputs.</returns>
    public static IReadOnlyList<KeptFiles> Recover(string target, OutputLock held)
    {
        var kept = new List<KeptFiles>();
        foreach (var (name, identity) in held.Journal.Entries.ToList())
        {
            var staging = Path.Combine(Path.GetDirectoryName(target)!, name);
            if (IsFolder(staging) && !StagingMark.IsOn(staging, identity))
            {
                StagingMark.RemoveEmpty(staging, identity);
            }
            else if (IsFolder(staging) && !TryRecover(staging, target, kept))
            {
                continue; // still noted
            }

            held.Journal.Forget(name);
        }

        return kept;
    }

    /// <summary>False when the disk refuses: then another build tries again, and this one has its own folder.</summary>
    private static bool TryRecover(string folder, string target, List<KeptFiles> kept)
    {
        try
        {
            EndOutputsIn(folder, target, kept);
            return TryDelete(folder);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return false;
        }
    }

    private static void EndOutputsIn(string folder, string target, List<KeptFiles> kept)
    {
        var old = Path.Combine(folder, OldName);
        if (IsFolder(old) && !Path.Exists(target))
        {
            Directory.Move(old, target);
        }

        var tree = Path.Combine(folder, TreeName);
        var isOutput = IsFolder(tree) && OutputManifest.Read(tree) is not null; // the old one after the exchange, or a new one
        KeptFiles?[] found = [IsFolder(old) ? ReplacedTree.Remove(old, target) : null, isOutput ? ReplacedTree.Remove(tree, target) : null];
        kept.AddRange(found.OfType<KeptFiles>());
    }

    private static bool IsFolder(string path) => Directory.Exists(path) && !Links.IsLink(path);

    /// <summary>Links in it are removed, not followed. The mark goes last: what an interrupted removal leaves is known as ours.</summary>
    private static bool TryDelete(string folder)
    {
        try
        {
            if (IsFolder(folder))
            {
                foreach (var below in Directory.GetDirectories(folder))
                {
                    Directory.Delete(below, recursive: true);
                }

                Directory.Delete(folder, recursive: true);
            }

            return true;
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return false; // hidden, noted, and removed by the next run: not worth failing a finished build
        }
    }
}
