using System.Text;
using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers;

/// <summary>The checklist as one self-contained page: <c>checklist.html</c>.</summary>
internal sealed class ChecklistHtmlWriter : IChecklistWriter
{
    private static readonly string[] StylePaths =
        ["html/css/theme.css", "html/css/prose.css", "html/css/control.css", "html/css/frame.css", "html/css/checklist.css", "html/css/app.css"];

    /// <summary>In the order in which they need each other; the last starts the page.</summary>
    private static readonly string[] ScriptPaths =
    [
        .. new[]
        {
            "text", "theme", "copy", "words", "dom", "answers", "merge", "assessment-json", "targets", "storage", "session", "filters",
            "page", "check-view", "progress-view", "filter-view", "dialogs", "conflicts", "exchange", "sign-off-view", "printing", "keyboard", "checklist",
        }.Select(name => $"html/js/{name}.js"),
    ];

    public IEnumerable<OutputFile> Write(ChecklistDocument document, WriterContext context)
    {
        var text = context.Renderer.Render("html/checklist.html", Model(document, context));
        return text is null ? [] : [WriterContext.TextFile("checklist.html", text)];
    }

    private static TemplateModel Model(ChecklistDocument document, WriterContext context)
    {
        var format = new HtmlFormat(new PageAddresses(document, hasGlossary: true), context.Terms());
        var models = new DocumentModel(document, format);
        return new TemplateModel()
            .Add("page", Page(document, context))
            .Add("document", models.Document())
            .Add("sections", models.Sections())
            .Add("glossary", models.Glossary())
            .Add("references", models.References())
            .Add("tags", document.Items.SelectMany(item => item.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(format.Text))
            .Add("parameters_shown", ParametersShown(document));
    }

    /// <summary>A table of hundreds of blanks without any value helps nobody; values that somebody set do.</summary>
    internal static bool ParametersShown(ChecklistDocument document) => document.Parameters.Any(parameter => parameter.Value is not null);

    private static TemplateModel Page(ChecklistDocument document, WriterContext context)
    {
        var styles = PageStyles.Join(context.Templates, StylePaths);
        var printStyles = PageStyles.Join(context.Templates, "print/print.css");
        var runStyles = PageStyles.Last(document, context);
        var startScript = PageStyles.Join(context.Templates, "html/js/start.js");
        var script = PageStyles.Join(context.Templates, ScriptPaths);
        return new TemplateModel()
            .Add("styles", styles)
            .Add("print_styles", printStyles)
            .Add("run_styles", runStyles)
            .Add("policy", PageStyles.Policy([styles, printStyles, runStyles], [startScript, script]))
            .Add("start_script", startScript)
            .Add("script", script)
            .Add("data", Encoding.UTF8.GetString(ChecklistData.Write(document).Span))
            .Add("is_paper", false);
    }
}
