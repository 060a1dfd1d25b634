namespace Checklist.Cli.Reports;

/// <summary>How coverage is reported.</summary>
internal enum CoverageFormat
{
    Text,
    Markdown,
    Html,
}
