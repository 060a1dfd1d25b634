using System.Globalization;
using System.Net;
using System.Text;
using Checklist.Cli.Reports;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Preview;

/// <summary>Findings as a list in HTML: the same facts as in the terminal, every text escaped.</summary>
internal static class FindingsHtml
{
    private const int Limit = 50; // as in the terminal: more than anyone repairs before the next save
    private const int LineWidth = 110; // cells of a source line

    public static string Write(IReadOnlyList<Diagnostic> findings)
    {
        var html = new StringBuilder("<ol class=\"findings\">\n");
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity).Take(Limit))
        {
            Append(finding, html);
        }

        html.Append("</ol>\n");
        if (findings.Count > Limit)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>and {findings.Count - Limit} more</p>\n");
        }

        return html.ToString();
    }

    private static void Append(Diagnostic finding, StringBuilder html)
    {
        var severity = Words.Of(finding.Severity);
        html.Append("<li class=\"finding\">\n")
            .Append(CultureInfo.InvariantCulture,
                $"<p class=\"message\"><strong class=\"{severity}\">{severity} {finding.Code}</strong> {Prose(finding.Message)}</p>\n");
        AppendPlace(finding.Span, "", '^', html);
        foreach (var note in finding.Notes)
        {
            AppendPlace(note.Span, $"note: {Prose(note.Message)}: ", '-', html);
        }

        html.Append(finding.Hint is null ? "" : $"<p class=\"hint\">hint: {Prose(finding.Hint)}</p>\n").Append("</li>\n");
    }

    private static void AppendPlace(SourceSpan span, string lead, char mark, StringBuilder html)
    {
        var hasText = span.Source.Content.Length > 0;
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"place\">{lead}<code>{Escape(span.Source.Path)}{(hasText ? $":{span.Start}" : "")}</code></p>\n");
        if (hasText)
        {
            using var excerpt = new StringWriter(CultureInfo.InvariantCulture);
            var digits = span.Start.Line.ToString(CultureInfo.InvariantCulture).Length;
            SourceExcerpt.Write(span, digits, mark, text => text, excerpt, LineWidth);
            html.Append(CultureInfo.InvariantCulture, $"<pre>{Escape(excerpt.ToString().TrimEnd('\n'), keepLines: true)}</pre>\n");
        }
    }

    /// <summary>What is in backticks as code.</summary>
    private static string Prose(string message)
    {
        var parts = message.Split('`');
        return parts.Length % 2 == 0
            ? Escape(message)
            : string.Concat(parts.Select((part, index) => index % 2 == 0 ? Escape(part) : $"<code>{Escape(part)}</code>"));
    }

    private static string Escape(string text, bool keepLines = false) =>
        WebUtility.HtmlEncode(keepLines ? string.Join('\n', text.Split('\n').Select(VisibleText.Escape)) : VisibleText.Escape(text));
}

/// <summary>Shown instead of a page that cannot be shown, with the findings that may be why.</summary>
internal static class FindingsPage
{
    public static string Write(string title, IReadOnlyList<Diagnostic> findings) => PreviewFrame.Write(title, findings.Count == 0
        ? "<p><a href=\"/\">All outputs</a></p>"
        : $"<p>{WebUtility.HtmlEncode(Summary.Counts(findings))}. This page reloads when you save a change.</p>\n{FindingsHtml.Write(findings)}");
}
