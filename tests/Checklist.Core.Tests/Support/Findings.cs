using System.Globalization;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Support;

/// <summary>What a catalog is told.</summary>
internal static class Findings
{
    /// <summary>Code and place of each finding, as in <c>CHK2003@3:1-3:8</c>, separated by spaces.</summary>
    public static string Of(string catalog, params (string Path, string Text)[] others) => Of(MemorySources.Of(catalog, others));

    public static string Of(ISourceProvider sources) => Of(In(sources));

    public static string Of(DiagnosticBag diagnostics) =>
        string.Join(" ", diagnostics.Sorted().Select(finding => $"{finding.Code}@{finding.Span.Start}-{finding.Span.End}"));

    /// <summary>Message and hint of each finding as people read them, separated by <c>|</c>.</summary>
    public static string Told(IEnumerable<Diagnostic> findings) =>
        string.Join('|', findings.Select(finding => $"{finding.Message} ({finding.Hint})"));

    /// <summary>Of a check alone, which is much faster than a build.</summary>
    public static string OfCheck(ISourceProvider sources) => Of(InCheck(sources));

    public static string OfCheck(string catalog) => OfCheck(MemorySources.Of(catalog));

    public static IReadOnlyList<string> Codes(string catalog) =>
        [.. In(MemorySources.Of(catalog)).Sorted().Select(finding => finding.Code)];

    /// <summary>The texts that findings point at.</summary>
    public static IReadOnlyList<string> Marked(string catalog) =>
        [.. In(MemorySources.Of(catalog)).Sorted().Select(finding => finding.Span.Text.ToString())];

    /// <summary>All findings of a check alone.</summary>
    /// <param name="day">The day of the check, as in <c>2026-11-25</c>; null leaves out what depends on it.</param>
    public static DiagnosticBag InCheck(ISourceProvider sources, string? day = null)
    {
        var diagnostics = new DiagnosticBag();
        DateOnly? today = day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Workspace.Open(sources, "catalog.yaml", diagnostics, today).Check();
        return diagnostics;
    }

    /// <summary>All findings of a build in all formats; those of a check are among them.</summary>
    public static DiagnosticBag In(ISourceProvider sources)
    {
        var diagnostics = new DiagnosticBag();
        Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), Built.Options);
        if (sources.List().Any(path => path.StartsWith("releases/", StringComparison.Ordinal)))
        {
            Workspace.Open(sources, "catalog.yaml", diagnostics).Check(); // compares with the releases, which a build does not
        }

        return diagnostics;
    }
}
