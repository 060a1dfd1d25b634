namespace Checklist.Cli.Reports;

/// <summary>What <c>check --format</c> can name.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
    GitHub,
    MsBuild,
}
