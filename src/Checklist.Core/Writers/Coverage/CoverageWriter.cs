using Checklist.Core.Prose;
using Checklist.Core.Templates;
using Checklist.Core.Writers.Markdown;

namespace Checklist.Core.Writers.Coverage;

/// <summary>Writes a coverage report as Markdown, or as a page of its own that loads nothing.</summary>
internal sealed class CoverageWriter(TemplateSet templates, TemplateRenderer renderer)
{
    private static readonly string[] StylePaths =
        ["html/css/theme.css", "html/css/prose.css", "html/css/coverage.css", PageStyles.CustomStyles];

    /// <summary>Null when a template of the catalog failed, which is then reported.</summary>
    public string? Markdown(CoverageReport report) =>
        renderer.Render("markdown/coverage.md", new CoverageModel(templates.Words, MarkdownText.Escape).Of(report)) is { } text
            ? MarkdownLines.Tidy(text)
            : null;

    /// <summary>Null when a template of the catalog failed, which is then reported.</summary>
    public string? Html(CoverageReport report)
    {
        var styles = PageStyles.Join(templates, StylePaths);
        var page = new TemplateModel().Add("styles", styles).Add("policy", PageStyles.Policy([styles], []));
        return renderer.Render("html/coverage.html", new CoverageModel(templates.Words, HtmlText.Escape).Of(report).Add("page", page));
    }
}
