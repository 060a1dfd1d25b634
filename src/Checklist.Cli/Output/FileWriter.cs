using Checklist.Cli.Disk;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Output;

/// <summary>
/// Writes the single files of a command, all or none, and reports what is in the way. No command writes a file in another way, and
/// none writes what another would refuse.
/// </summary>
/// <param name="folders">Absolute: below these and below the folder of any catalog, no link is followed. Elsewhere only the file itself may
/// be none.</param>
internal sealed class FileWriter(IReadOnlyList<string> folders, Terminal terminal, DiagnosticBag diagnostics)
{
    private const int FilesAtOnce = 4; // looked at side by side, then put on the disk and let go

    /// <summary>False when nothing was written, as where a file of that name exists; the bag says why.</summary>
    public bool Create(FileToWrite file) => CreateAll([file]);

    /// <summary>Replaces the file if there is one. False when nothing was written; the bag says why.</summary>
    public bool Replace(FileToWrite file) => ReplaceAll([file]);

    public bool CreateAll(IReadOnlyList<FileToWrite> files) => Write(files, []);

    public bool ReplaceAll(IReadOnlyList<FileToWrite> files) => Write([], files);

    /// <summary>Makes new files and gives others a new text, all or none.</summary>
    /// <param name="replaced">Written last: a new file can be taken back, an old text cannot.</param>
    public bool Write(IReadOnlyList<FileToWrite> created, IReadOnlyList<FileToWrite> replaced) =>
        Write(created.Select(file => ((FileToWrite?)file, false)).Concat(replaced.Select(file => ((FileToWrite?)file, true))));

    /// <summary>Replaces files that are made one by one, all or none: no more than a few of them are in memory at a time.</summary>
    /// <param name="files">Null for one that cannot be made, which is in the bag.</param>
    public bool ReplaceEach(IEnumerable<FileToWrite?> files) => Write(files.Select(file => (file, true)));

    /// <summary>Whether all would be written, as far as that can be told from them.</summary>
    public bool CheckEach(IEnumerable<FileToWrite?> files) => files.Chunk(FilesAtOnce).All(AreSound);

    private bool Write(IEnumerable<(FileToWrite? File, bool MayReplace)> files)
    {
        var staged = new List<AtomicFile>();
        var current = "";
        var isDone = false;
        try
        {
            foreach (var some in files.Chunk(FilesAtOnce))
            {
                if (!AreSound([.. some.Select(pair => pair.File)]))
                {
                    return false;
                }

                foreach (var (file, mayReplace) in some)
                {
                    current = file!.Path;
                    if (FileTarget.Find(current, folders, terminal, diagnostics) is not { } target)
                    {
                        return false;
                    }

                    staged.Add(AtomicFile.Stage(target, file.Bytes, mayReplace, terminal));
                }
            }

            foreach (var file in staged)
            {
                current = file.Path;
                file.Publish(terminal.Cancellation);
            }

            isDone = true;
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            var displayPath = terminal.DisplayPath(current);
            diagnostics.Add(HostDiagnostics.OutputFailed(Diagnostic.Nowhere(displayPath), displayPath, DiskReason.Of(refusal)));
        }
        finally
        {
            staged.ForEach(file => file.Dispose(isDone));
        }

        return isDone;
    }

    private bool AreSound(IReadOnlyList<FileToWrite?> files) => diagnostics
        .SideBySide(files, (file, found) =>
            file is not null && ReadBack.Check(file.Kind, terminal.DisplayPath(file.Path), file.Bytes, found))
        .All(isSound => isSound);
}

/// <summary>A file that a command is about to write.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Kind">Which reader has to take it afterwards.</param>
internal sealed record FileToWrite(string Path, ReadOnlyMemory<byte> Bytes, WrittenKind Kind);
