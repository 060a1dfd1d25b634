using System.Globalization;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Reports;

/// <summary>The last line of a report: how much was found in how many files, and on a terminal how long it took.</summary>
internal static class Summary
{
    /// <summary>Prints how many findings there are, and how long it took where a person watches.</summary>
    /// <param name="filesRead">0 leaves the number out.</param>
    public static void Write(IReadOnlyList<Diagnostic> findings, int filesRead, TimeSpan elapsed, Terminal terminal)
    {
        var files = filesRead == 0 ? "" : $" in {Words.Count(filesRead, "file")}";
        var time = terminal.IsWatched ? $" · {elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s" : "";
        terminal.Error.Write($"{Counts(findings)}{files}{time}\n");
    }

    public static string Counts(IReadOnlyList<Diagnostic> findings)
    {
        Severity[] severities = [Severity.Error, Severity.Warning, Severity.Info];
        var counts = severities
            .Select(severity => (Severity: severity, Count: findings.Count(finding => finding.Severity == severity)))
            .Where(pair => pair.Count > 0)
            .Select(pair => Words.Count(pair.Count, pair.Severity == Severity.Info ? "remark" : Words.Of(pair.Severity)));
        return findings.Count == 0 ? "no findings" : string.Join(", ", counts);
    }
}
