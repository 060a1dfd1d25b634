using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Changes;

/// <summary>A comparison as one page to read, to print and to sign: the review pack.</summary>
public static class ChangesHtmlWriter
{
    private static readonly string[] StylePaths =
        ["html/css/theme.css", "html/css/prose.css", "html/css/changes.css", "html/css/review.css"];

    /// <summary>In the order in which they need each other.</summary>
    private static readonly string[] ScriptPaths =
    [
        .. new[]
        {
            "start", "phrases", "words", "dom", "traces", "storage", "files", "dialogs", "review-json", "review-state", "changes", "review",
            "review-view",
        }.Select(name => $"html/js/{name}.js"),
    ];

    /// <summary>The report of changes as a page.</summary>
    /// <param name="sources">Where a catalog's own templates are looked for; null for those of the tool.</param>
    /// <returns>Empty when a template failed, which is then in the bag.</returns>
    public static string Write(ChangeReport report, DiagnosticBag diagnostics, ISourceProvider? sources = null) =>
        Write(
            report, new ChangesModel(report, _ => null) { Reviewed = new ReviewedText(report.Diff.New) }, "html/review.html", diagnostics,
            sources);

    /// <summary>Old numbers to new ones and back, of all controls, as a page of its own.</summary>
    /// <inheritdoc cref="Write(ChangeReport, DiagnosticBag, ISourceProvider)"/>
    public static string WriteConcordance(ChangeReport report, DiagnosticBag diagnostics, ISourceProvider? sources = null) =>
        Write(report, new ChangesModel(report, _ => null) { HasAllNumbers = true }, "html/numbers.html", diagnostics, sources);

    private static string Write(
        ChangeReport report, ChangesModel body, string template, DiagnosticBag diagnostics, ISourceProvider? sources)
    {
        var templates = TemplateSet.Read(sources ?? new NoSources(), diagnostics, report.Words, report.Diff.New.Language);
        var styles = PageStyles.Join(templates, StylePaths);
        var script = PageStyles.Join(templates, ScriptPaths);
        var page = new TemplateModel().Add("styles", styles).Add("script", script)
            .Add("policy", PageStyles.Policy([styles], [script])).Add("has_sign_off", true);
        var model = new TemplateModel()
            .Add("page", page)
            .Add("report", body.Report());
        return new TemplateRenderer(templates, diagnostics).Render(template, model) ?? "";
    }
}
