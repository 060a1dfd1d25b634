using System.Security;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Reports;

/// <summary>
/// JUnit's XML, which most build servers show: each finding is a test case, and a run without findings is one that passed.
/// </summary>
internal static class JUnitReport
{
    /// <summary>Writes findings as the results of a test run, which build servers show.</summary>
    /// <param name="isStrict">Warnings fail, as they do in the exit code.</param>
    public static void Write(IReadOnlyList<Diagnostic> findings, bool isStrict, TextWriter output)
    {
        var tests = Math.Max(findings.Count, 1);
        var failures = findings.Count(finding => Fails(finding, isStrict));
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        output.Write(FormattableString.Invariant(
            $"  <testsuite name=\"checklist check\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">\n"));
        if (findings.Count == 0)
        {
            output.Write("    <testcase classname=\"checklist\" name=\"no findings\"/>\n");
        }

        foreach (var finding in findings)
        {
            Write(finding, isStrict, output);
        }

        output.Write("  </testsuite>\n</testsuites>\n");
    }

    private static void Write(Diagnostic finding, bool isStrict, TextWriter output)
    {
        var text = string.Join('\n', Words.MessageWithAll(finding).Split('\n').Skip(1).Prepend(Place(finding.Span)).Select(Text));
        output.Write($"    <testcase classname=\"{Text(finding.Span.Source.Path)}\" name=\"{Text($"{finding.Code} {finding.Message}")}\"");
        output.Write($" file=\"{Text(finding.Span.Source.Path)}\">\n");
        output.Write(Fails(finding, isStrict)
            ? $"      <failure type=\"{Words.Of(finding.Severity)}\" message=\"{Text(finding.Message)}\">{text}</failure>\n"
            : $"      <system-out>{Words.Of(finding.Severity)} at {text}</system-out>\n");
        output.Write("    </testcase>\n");
    }

    private static bool Fails(Diagnostic finding, bool isStrict) =>
        finding.Severity == Severity.Error || (isStrict && finding.Severity == Severity.Warning);

    private static string Place(SourceSpan span) => span.Source.Content.Length == 0
        ? span.Source.Path
        : FormattableString.Invariant($"{span.Source.Path}:{span.Start.Line}:{span.Start.Column}");

    /// <summary>XML has no place for control characters, not even escaped.</summary>
    private static string Text(string text) => SecurityElement.Escape(VisibleText.Escape(text));
}
