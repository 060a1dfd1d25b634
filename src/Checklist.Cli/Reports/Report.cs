using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Reports;

/// <summary>Writes findings in the format that was asked for: text beside the product, the others as the product.</summary>
internal static class Report
{
    /// <summary>Writes findings in a format for people or machines.</summary>
    /// <param name="isStrict">Warnings fail; only some formats tell.</param>
    public static void Write(
        ReportFormat format, IReadOnlyList<Diagnostic> findings, bool isStrict, int filesRead, TimeSpan elapsed, Terminal terminal)
    {
        switch (format)
        {
            case ReportFormat.Text:
                WriteText(findings, filesRead, elapsed, terminal);
                break;
            case ReportFormat.Json:
                JsonReport.Write(findings, terminal.Output);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(findings, terminal.Output);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(findings, terminal.Output);
                break;
            case ReportFormat.GitLab:
                GitLabReport.Write(findings, terminal.Output);
                break;
            case ReportFormat.JUnit:
                JUnitReport.Write(findings, isStrict, terminal.Output);
                break;
            case ReportFormat.MsBuild:
                MsBuildReport.Write(findings, terminal.Output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }

    private static void WriteText(IReadOnlyList<Diagnostic> findings, int filesRead, TimeSpan elapsed, Terminal terminal)
    {
        TextReport.WriteFindings(findings, terminal);
        if (!terminal.IsQuiet || findings.Count > 0)
        {
            Summary.Write(findings, filesRead, elapsed, terminal);
        }
    }
}

/// <summary>What <c>check --format</c> can name.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
    GitHub,
    GitLab,
    JUnit,
    MsBuild,
}
