using Checklist.Core;

namespace Checklist.Cli.Output;

/// <summary>
/// A complete output of one catalog beside the place where it is to appear. Its folder holds a marker, the new tree and,
/// between two renames, the old one; whatever a killed run leaves can be told and mended from that.
/// </summary>
internal sealed class StagedOutput : IDisposable
{
    private const string MarkerName = "checklist-staging";
    private const string TreeName = "new";
    private const string OldName = "old";

    private readonly string folder;
    private readonly TreeWriter files;
    private bool isPublished;

    private StagedOutput(string folder, string target, CancellationToken cancellation)
    {
        this.folder = folder;
        files = new TreeWriter(Tree, cancellation);
        Target = target;
    }

    /// <summary>The folder in which the output appears.</summary>
    public string Target { get; }

    private string Tree => Path.Combine(folder, TreeName);

    private string Old => Path.Combine(folder, OldName);

    /// <summary>Takes the files of the new tree; nothing at the target changes by it.</summary>
    public IOutputSink Files => files;

    /// <summary>A new, empty tree.</summary>
    public static StagedOutput Open(string target, CancellationToken cancellation)
    {
        var parent = Path.GetDirectoryName(target)!;
        var folder = Path.Combine(parent, $".{Path.GetFileName(target)}.{Path.GetRandomFileName().Replace(".", "")}.tmp");
        Directory.CreateDirectory(folder);
        var staged = new StagedOutput(folder, target, cancellation);
        try
        {
            File.WriteAllBytes(Path.Combine(folder, MarkerName), []);
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

    /// <summary>Where folders cannot be exchanged. Between the two renames there is no output; <see cref="Recover"/> mends that.</summary>
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

    /// <summary>Undoes <see cref="Publish"/>.</summary>
    public void TakeBack()
    {
        if (!isPublished)
        {
            return;
        }

        isPublished = false;
        if (Directory.Exists(Old))
        {
            Directory.Move(Target, Tree);
            Directory.Move(Old, Target);
        }
        else if (!Directory.Exists(Tree))
        {
            Directory.Move(Target, Tree);
        }
        else
        {
            FolderSwap.TryExchange(Tree, Target);
        }
    }

    public void Dispose()
    {
        files.Dispose();
        DeleteQuietly(folder);
    }

    /// <summary>Removes what killed runs left beside a target, and puts an old output back that one of them had moved away.</summary>
    public static void Recover(string target)
    {
        var pattern = $".{Path.GetFileName(target)}.*.tmp";
        foreach (var leftover in Directory.GetDirectories(Path.GetDirectoryName(target)!, pattern))
        {
            if (!File.Exists(Path.Combine(leftover, MarkerName)))
            {
                continue;
            }

            var old = Path.Combine(leftover, OldName);
            if (Directory.Exists(old) && !Directory.Exists(target))
            {
                Directory.Move(old, target);
            }

            DeleteQuietly(leftover);
        }
    }

    /// <summary>The marker goes last, so that what is left of a broken removal is still known as ours.</summary>
    private static void DeleteQuietly(string folder)
    {
        try
        {
            foreach (var below in Directory.GetDirectories(folder))
            {
                Directory.Delete(below, recursive: true);
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            // Hidden, marked, and removed by the next run: not worth failing a finished build.
        }
    }
}
