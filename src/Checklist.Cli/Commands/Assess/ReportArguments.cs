using Checklist.Core;

namespace Checklist.Cli.Commands.Assess;

/// <summary>What <c>assess report</c> was asked to do.</summary>
/// <param name="OutputFolder">Null: below <c>out</c>.</param>
/// <param name="Against">An earlier assessment, or null.</param>
internal sealed record ReportArguments(
    string File, IReadOnlyList<AuditFormat> Formats, string? OutputFolder, string? Against, AuditGate Gate, DateOnly AsOf, string? Catalog)
{
    /// <summary>The zip file for report, assessment and evidence, or null.</summary>
    public string? Bundle { get; init; }

    public PaperSize Paper { get; init; }
}
