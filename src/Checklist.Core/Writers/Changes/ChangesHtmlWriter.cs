using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Changes;

/// <summary>A comparison as one page to read, to print and to sign: the review pack.</summary>
public static class ChangesHtmlWriter
{
    private static readonly string[] StylePaths = ["html/css/theme.css", "html/css/prose.css", "html/css/changes.css", "html/css/review.css"];

    /// <param name="sources">Where a catalog's own templates are looked for; null for those of the tool.</param>
    /// <returns>Empty when a template failed, which is then in the bag.</returns>
    public static string Write(ChangeReport report, DiagnosticBag diagnostics, ISourceProvider? sources = null)
    {
        var templates = new TemplateSet(sources ?? new NoSources(), diagnostics);
        var styles = PageStyles.Join(templates, StylePaths);
        var model = new TemplateModel()
            .Add("page", new TemplateModel().Add("styles", styles).Add("policy", PageStyles.Policy([styles], [])).Add("has_sign_off", true))
            .Add("report", new ChangesModel(_ => null).Report(report));
        return new TemplateRenderer(templates, diagnostics).Render("html/review.html", model) ?? "";
    }

    private sealed class NoSources : ISourceProvider
    {
        public string FolderName => "";

        public SourceFile Read(string path) => SourceFile.Missing(path);

        public IReadOnlyList<string> List() => [];
    }
}
