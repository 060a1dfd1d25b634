using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK0: files that a command was about to write.</summary>
public static class WritingDiagnostics
{
    private const int NotesShown = 5; // the first says most

    public static readonly DiagnosticDescriptor TooLargeDescriptor = new(
        "CHK0042", "written-too-large", Severity.Error, "A file would be too large to be read again",
        "Files of more than 10 MB are not read, so none is written. Nothing has changed. Divide what goes into the file: an audit of many targets into several audits, a catalog into several catalogs.");

    public static readonly DiagnosticDescriptor RefusedDescriptor = new(
        "CHK0043", "written-refused", Severity.Error, "A file would be refused by the commands that read it",
        "What a command writes is read back before anything is written, by the readers of all commands. These would refuse the file, for the reasons that the notes name; lines and columns are those of the text that was about to be written. Nothing has changed.");

    public static Diagnostic TooLarge(SourceSpan span, string path, long bytes) => new(
        TooLargeDescriptor, span,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Quote(path)} would have {Math.Ceiling(bytes / 104_857.6) / 10:0.0} MB, and a file may have {Limits.FileBytes / (1024 * 1024)} MB"),
        "divide what goes into it; nothing was written");

    /// <summary>A file that was not written, because the next command would refuse it.</summary>
    /// <param name="errors">What the reader says, not empty.</param>
    public static Diagnostic Refused(SourceSpan span, string path, IReadOnlyList<Diagnostic> errors) => new(
        RefusedDescriptor, span, $"{Quote(path)} would be refused: {errors[0].Message}", "correct what goes into it; nothing was written")
    {
        Notes = [.. errors.Take(NotesShown).Select(error => new DiagnosticNote(error.Span, $"{error.Code}: {error.Message}"))],
    };
}
