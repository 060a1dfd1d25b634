using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Reports;

/// <summary>Writes findings in the format that was asked for: text beside the product, the others as the product.</summary>
internal static class Report
{
    public static void Write(ReportFormat format, IReadOnlyList<Diagnostic> findings, int filesRead, TimeSpan elapsed, Terminal terminal)
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
