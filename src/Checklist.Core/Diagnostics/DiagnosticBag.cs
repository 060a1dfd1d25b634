namespace Checklist.Core.Diagnostics;

/// <summary>
/// Collects the findings of a run. Stages add to it and go on. A stage that gives up because of errors opens a scope and asks that: a
/// bag that was handed in holds what others found as well. Not thread-safe; <see cref="SideBySide"/> is the way to work on many things
/// at once.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> findings = [];
    private readonly DiagnosticBag? parent;

    public DiagnosticBag()
    {
    }

    private DiagnosticBag(DiagnosticBag parent) => this.parent = parent;

    public int Count => findings.Count;

    public int ErrorCount { get; private set; }

    public int WarningCount { get; private set; }

    public bool HasErrors => ErrorCount > 0;

    public bool HasWarnings => WarningCount > 0;

    /// <summary>Whether what was found stops a run: an error, or a warning where warnings count as errors.</summary>
    public bool Stops(bool isStrict) => HasErrors || (isStrict && HasWarnings);

    /// <summary>A bag for one stage: this one gets all that it gets, and it counts what the stage found alone.</summary>
    public DiagnosticBag Scope() => new(this);

    public void Add(Diagnostic finding)
    {
        findings.Add(finding);
        ErrorCount += finding.Severity == Severity.Error ? 1 : 0;
        WarningCount += finding.Severity == Severity.Warning ? 1 : 0;
        parent?.Add(finding);
    }

    public void AddAll(DiagnosticBag other)
    {
        foreach (var finding in other.findings)
        {
            Add(finding);
        }
    }

    /// <summary>
    /// Does work on many things at once, with a bag for each. Results and findings come in the order of the things, whichever was done
    /// first.
    /// </summary>
    public TResult[] SideBySide<T, TResult>(IReadOnlyList<T> list, Func<T, DiagnosticBag, TResult> work)
    {
        var done = Text.SideBySide.Select(list, item =>
        {
            var own = new DiagnosticBag();
            return (Result: work(item, own), Findings: own);
        });
        foreach (var (_, own) in done)
        {
            AddAll(own);
        }

        return [.. done.Select(pair => pair.Result)];
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
