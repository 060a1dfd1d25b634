using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers;

/// <summary>What all writers of one build share.</summary>
/// <param name="Terms">Makes a linker of glossary terms for a new page.</param>
public sealed record WriterContext(
    TemplateSet Templates, TemplateRenderer Renderer, Func<TermLinker> Terms, PaperSize Paper, DiagnosticBag Diagnostics)
{
    public required OutputCollector Output { get; init; }

    /// <summary>All outputs of this build: those that refer to another know from here whether it is made.</summary>
    public IReadOnlyList<OutputFormat> Formats { get; init; } = [];

    public bool IsFlat { get; init; }

    /// <summary>PDFs are for the archive.</summary>
    public bool IsArchive { get; init; }

    /// <summary>The margin to bind changes sides from page to page.</summary>
    public bool IsDuplex { get; init; }

    /// <summary>The worksheet of an audit begins with its table, not with the pages about the audit.</summary>
    public bool LeavesOutAuditPages { get; init; }

    /// <summary>The worksheet is wider than high.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Targets stand side by side on the worksheet, not one after the other.</summary>
    public bool HasTargetColumns { get; init; }

    /// <summary>Where the theme names a file; the catalog's beginning for others.</summary>
    public required Func<string, SourceSpan> PlaceOfFile { get; init; }

    /// <summary>Where the control or group of an id is in its file; the catalog's beginning for anything else.</summary>
    public required Func<string?, SourceSpan> PlaceOf { get; init; }
}
