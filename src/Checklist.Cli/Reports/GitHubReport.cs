using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Reports;

/// <summary>Workflow commands of GitHub Actions, which become annotations beside the lines of a change.</summary>
internal static class GitHubReport
{
    public static void Write(IReadOnlyList<Diagnostic> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            var title = EscapeProperty($"{finding.Code} {finding.Descriptor.Name}");
            var text = EscapeData(Words.MessageWithAll(finding));
            output.Write($"::{Command(finding.Severity)} {Place(finding.Span)},title={title}::{text}\n");
        }
    }

    private static string Command(Severity severity) => severity == Severity.Info ? "notice" : Words.Of(severity);

    private static string Place(SourceSpan span)
    {
        var file = $"file={EscapeProperty(span.Source.Path)}";
        var (start, end) = (span.Start, span.End);
        var columns = start.Line == end.Line
            ? FormattableString.Invariant($",endColumn={end.Column}")
            : ""; // columns count only within a line
        return span.Source.Content.Length == 0
            ? file
            : FormattableString.Invariant($"{file},line={start.Line},endLine={end.Line},col={start.Column}") + columns;
    }

    private static string EscapeData(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string EscapeProperty(string text) => EscapeData(text).Replace(":", "%3A").Replace(",", "%2C");
}
