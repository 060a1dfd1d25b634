using System.Net;
using Checklist.Cli.Reports;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Preview;

/// <summary>Stands in for a page that cannot be shown, with the findings that may be why.</summary>
internal static class FindingsPage
{
    public static string Write(string title, IReadOnlyList<Diagnostic> findings) => PreviewFrame.Write(title, findings.Count == 0
        ? "<p><a href=\"/\">All outputs</a></p>"
        : $"<p>{WebUtility.HtmlEncode(Summary.Counts(findings))}. Save a change, and this page loads itself anew.</p>\n{FindingsHtml.Write(findings)}");
}
