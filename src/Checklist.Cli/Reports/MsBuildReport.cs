using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Reports;

/// <summary>The canonical one-line form that MSBuild, IDEs and many build servers recognise.</summary>
internal static class MsBuildReport
{
    public static void Write(IReadOnlyList<Diagnostic> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            var hint = finding.Hint is null ? "" : $" (hint: {VisibleText.Escape(finding.Hint)})";
            output.Write(
                $"{Origin(finding.Span)}: {Words.Of(finding.Severity)} {finding.Code}: {VisibleText.Escape(finding.Message)}{hint}\n");
        }
    }

    private static string Origin(SourceSpan span)
    {
        var path = VisibleText.Escape(span.Source.Path);
        var (start, end) = (span.Start, span.End);
        return span.Source.Content.Length == 0
            ? path
            : FormattableString.Invariant($"{path}({start.Line},{start.Column},{end.Line},{end.Column})");
    }
}
