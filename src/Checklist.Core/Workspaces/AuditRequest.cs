using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>What a report is asked to show.</summary>
/// <param name="Assessment">The audit.</param>
/// <param name="Formats">What to write.</param>
/// <param name="AsOf">The day on which waivers are looked at; printed.</param>
/// <param name="Evidence">What is at the path of an evidence; null for what is not a path.</param>
public sealed record AuditRequest(
    SourceFile Assessment, IReadOnlyList<AuditFormat> Formats, DateOnly AsOf, Func<string, EvidenceFile?> Evidence)
{
    /// <summary>An earlier audit for the trend, or null.</summary>
    public SourceFile? Against { get; init; }

    public AuditGate Gate { get; init; } = AuditGate.Open;

    public PaperSize Paper { get; init; }

    /// <summary>The PDF prints every answer and every finding at length, however many there are.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>The PDF is for the archive: PDF/A-2a.</summary>
    public bool IsArchive { get; init; }
}

/// <summary>The report of an audit and its files.</summary>
public sealed record AuditResult(AuditReport Report, IReadOnlyList<OutputFile> Files);
