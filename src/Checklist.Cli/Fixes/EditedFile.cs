using Checklist.Cli.Disk;
using Checklist.Cli.Output;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Fixes;

/// <summary>A file with edits in it, if it still is what the edits were made for.</summary>
internal static class EditedFile
{
    /// <summary>Null when it is another by now, or cannot be read; the bag says so.</summary>
    /// <param name="edits">One or more, all of the file as it was read.</param>
    public static FileToWrite? Create(string path, IReadOnlyList<TextEdit> edits, WrittenKind kind, DiagnosticBag diagnostics)
    {
        var source = edits[0].Span.Source;
        try
        {
            var bytes = RegularFile.Read(path, Limits.FileBytes) ?? [];
            var edited = EditedBytes.Create(bytes, source, edits) ?? throw new DiskException("the file was changed by another program");
            return new FileToWrite(path, edited, kind);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            diagnostics.Add(HostDiagnostics.OutputFailed(Diagnostic.Nowhere(source.Path), source.Path, DiskReason.Of(refusal)));
            return null;
        }
    }
}
