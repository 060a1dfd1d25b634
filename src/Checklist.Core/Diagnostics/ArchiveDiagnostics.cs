using Checklist.Core.Text;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK5, continued: what keeps a PDF out of the archive.</summary>
public static class ArchiveDiagnostics
{
    public static readonly DiagnosticDescriptor NoArchiveDescriptor = new(
        "CHK5070", "no-archive", Severity.Warning, "A PDF does not keep the rules of PDF/A",
        "With `--pdf-a` a PDF has the mark of PDF/A-2a or 3a when nothing in it is against the rules that the tool checks. "
        + "This PDF has something that is: a character that no font has, a JPEG in the colors of a printing press, a text of more "
        + "than 16,000 characters in one field, or a picture with clip paths in too many layers. The PDF is written, and can be read and "
        + "printed as always, but it has no such mark.");

    /// <summary>A PDF that was to be for the archive and is not.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="reason">What is against the rules.</param>
    /// <param name="origin">The control that holds it; null where it is somewhere else.</param>
    public static Diagnostic NoArchive(SourceSpan span, string file, string reason, string? origin) => new(
        NoArchiveDescriptor, span,
        $"{Quoting.Quote(file)} is not marked as PDF/A: {reason}{(origin is null ? "" : $" in {Quoting.Quote(origin)}")}",
        "change what the message names, or build without `--pdf-a`");
}
