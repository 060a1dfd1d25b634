using System.Globalization;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Reports;

/// <summary>Findings for people: place, code, message, the line with carets, notes, hint, and one blank line between two.</summary>
internal static class TextReport
{
    private const int Limit = 50; // more than anyone repairs before the next run

    /// <summary>
    /// Writes findings to the error stream. Of more than anyone reads, errors come first, so that none is behind fifty warnings.
    /// </summary>
    public static void WriteFindings(IReadOnlyList<Diagnostic> findings, Terminal terminal)
    {
        var shown = FirstOf(findings);
        var palette = new Palette(terminal.HasColor);
        foreach (var finding in shown)
        {
            Write(finding, palette, terminal);
            terminal.Error.Write("\n");
        }

        if (shown.Count < findings.Count)
        {
            terminal.Error.Write($"and {(findings.Count - shown.Count).ToString(CultureInfo.InvariantCulture)} more\n\n");
        }
    }

    /// <summary>The order within each severity stays.</summary>
    private static IReadOnlyList<Diagnostic> FirstOf(IReadOnlyList<Diagnostic> findings) =>
        findings.Count <= Limit ? findings : [.. findings.OrderByDescending(finding => finding.Severity).Take(Limit)];

    private static void Write(Diagnostic finding, Palette palette, Terminal terminal)
    {
        var output = terminal.Error;
        var severity = palette.Paint(finding.Severity, Words.Of(finding.Severity));
        var numberWidth = NumberWidth(finding);
        output.Write($"{Place(finding.Span)}: {severity} {finding.Code}: {VisibleText.Escape(finding.Message)}\n");
        WriteExcerpt(finding.Span, '^', text => palette.Paint(finding.Severity, text));
        foreach (var note in finding.Notes)
        {
            output.Write($"   note: {Place(note.Span)}: {VisibleText.Escape(note.Message)}\n");
            WriteExcerpt(note.Span, '-', palette.PaintNote);
        }

        if (finding.Hint is not null)
        {
            output.Write($"   hint: {VisibleText.Escape(finding.Hint)}\n");
        }

        void WriteExcerpt(SourceSpan span, char mark, Func<string, string> paint)
        {
            if (HasText(span))
            {
                SourceExcerpt.Write(span, numberWidth, mark, paint, output, terminal.Width);
            }
        }
    }

    private static string Place(SourceSpan span) =>
        VisibleText.Escape(span.Source.Path) + (HasText(span) ? $":{span.Start}" : "");

    /// <summary>A folder, or a file that could not be read as text, has no lines to point at.</summary>
    private static bool HasText(SourceSpan span) => span.Source.Content.Length > 0;

    private static int NumberWidth(Diagnostic finding) =>
        finding.Notes.Select(note => note.Span.Start.Line).Append(finding.Span.Start.Line).Max()
            .ToString(CultureInfo.InvariantCulture).Length;
}
