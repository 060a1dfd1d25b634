using System.Net;
using System.Text;

namespace Checklist.Cli.Preview;

/// <summary>The first page of the preview: the outputs of each catalog.</summary>
internal static class StartPage
{
    private static readonly IReadOnlyList<(string Path, string Label, string Purpose)> Outputs =
    [
        ("site/index.html", "Guide", "chapters, controls and search, as pages"),
        ("checklist.html", "Checklist", "to fill in, in the browser"),
        ("handout.pdf", "Handout", "sheets for paper, also a form"),
        ("handout.html", "Handout for the print dialog", "the same sheets as a page"),
        ("markdown/index.md", "Markdown", "as text"),
    ];

    public static string Write(IReadOnlyList<PreviewCatalog> catalogs)
    {
        var html = new StringBuilder();
        foreach (var catalog in catalogs)
        {
            html.Append($"<h2>{WebUtility.HtmlEncode(catalog.Title)}</h2>\n<ul class=\"outputs\">\n");
            foreach (var (path, label, purpose) in Outputs)
            {
                html.Append($"<li><a href=\"/{catalog.Id}/{path}\">{label}</a> {purpose}</li>\n");
            }

            html.Append("</ul>\n");
        }

        return PreviewFrame.Write("Preview", html.ToString());
    }
}
