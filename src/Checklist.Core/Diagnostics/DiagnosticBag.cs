namespace Checklist.Core.Diagnostics;

/// <summary>Collects the findings of a run. Stages add to it and go on. Not thread-safe: one bag a thread, merged after.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> findings = [];

    public int Count => findings.Count;

    public int ErrorCount { get; private set; }

    public int WarningCount { get; private set; }

    public bool HasErrors => ErrorCount > 0;

    public bool HasWarnings => WarningCount > 0;

    public void Add(Diagnostic finding)
    {
        findings.Add(finding);
        ErrorCount += finding.Severity == Severity.Error ? 1 : 0;
        WarningCount += finding.Severity == Severity.Warning ? 1 : 0;
    }

    public void AddAll(DiagnosticBag other)
    {
        foreach (var finding in other.findings)
        {
            Add(finding);
        }
    }

    /// <summary>By path, line, column, code; identical findings once.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. findings
            .OrderBy(finding => finding.Span.Source.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Span.Offset)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .DistinctBy(finding => (finding.Span.Source.Path, finding.Span.Offset, finding.Code, finding.Message)),
    ];
}
