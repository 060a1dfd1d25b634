using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Fixes;

/// <summary>Writes edits into source files and says so. Everything else of a file stays as it is, byte for byte.</summary>
internal static class SourceEditor
{
    public static void Apply(
        IReadOnlyList<TextEdit> edits, string noun, DiskSourceProvider sources, DiagnosticBag diagnostics, Terminal terminal)
    {
        foreach (var file in edits.GroupBy(edit => edit.Span.Source).OrderBy(file => file.Key.Path, StringComparer.Ordinal))
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            var path = sources.PathOf(file.Key.Path)
                ?? throw new InvalidOperationException($"edit of a file that was not read: {file.Key.Path}");
            if (EditedFile.Create(path, [.. file], WrittenKind.Source, diagnostics) is { } edited
                && new FileWriter([sources.Folder], terminal, diagnostics).Replace(edited))
            {
                Say(file.Key.Path, Words.Count(file.Count(), noun), terminal);
            }
        }
    }

    private static void Say(string path, string count, Terminal terminal)
    {
        if (!terminal.IsQuiet)
        {
            terminal.Error.Write($"wrote {count} into {VisibleText.Escape(path)}\n");
        }
    }
}
