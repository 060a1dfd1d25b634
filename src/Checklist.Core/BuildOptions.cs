namespace Checklist.Core;

/// <param name="Formats">Default: Markdown, HTML and print.</param>
/// <param name="ToolVersion">Written into the manifest.</param>
public sealed record BuildOptions(IReadOnlyList<OutputFormat> Formats, PaperSize Paper, string ToolVersion)
{
    /// <summary>Warnings stop the build as errors do.</summary>
    public bool IsStrict { get; init; }
}
