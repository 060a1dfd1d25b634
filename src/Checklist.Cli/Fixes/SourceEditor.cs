using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Fixes;

/// <summary>Writes edits into source files and says so. Everything else of a file stays as it is, byte for byte.</summary>
internal static class SourceEditor
{
    public static void Apply(IReadOnlyList<TextEdit> edits, string noun, DiskSourceProvider sources, DiagnosticBag diagnostics, Terminal terminal)
    {
        foreach (var file in edits.GroupBy(edit => edit.Span.Source).OrderBy(file => file.Key.Path, StringComparer.Ordinal))
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            try
            {
                var path = sources.RealPathOf(file.Key.Path) ?? throw new InvalidOperationException($"edit of a file that was not read: {file.Key.Path}");
                ApplyTo(path, file.Key, [.. file]);
                Say(file.Key.Path, Words.Count(file.Count(), noun), terminal);
            }
            catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
            {
                diagnostics.Add(HostDiagnostics.OutputFailed(new SourceText(file.Key.Path, "").Start, file.Key.Path, DiskReason.Of(refusal)));
            }
        }
    }

    private static void ApplyTo(string path, SourceText source, IReadOnlyList<TextEdit> edits)
    {
        var bytes = RegularFile.Read(path, Limits.FileBytes) ?? [];
        var edited = EditedBytes.Create(bytes, source, edits) ?? throw new DiskException("the file was changed by another program");
        FileReplacement.Write(path, edited);
    }

    private static void Say(string path, string count, Terminal terminal)
    {
        if (!terminal.IsQuiet)
        {
            terminal.Error.Write($"wrote {count} into {VisibleText.Escape(path)}\n");
        }
    }
}
