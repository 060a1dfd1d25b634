using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Summary;

/// <summary>The catalog on one page: <c>summary.html</c>.</summary>
internal sealed class SummaryHtmlWriter : IChecklistWriter
{
    public const string Path = "summary.html";

    private static readonly string[] StylePaths =
        ["html/css/theme.css", "html/css/prose.css", "html/css/control.css", "html/css/summary.css"];

    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var format = new HtmlFormat(new PaperAddresses(document), context.Terms()) { Words = document.Words,
            HasForeignWords = document.HasForeignWords };
        var model = new SummaryModel(document, format).Model().Add("page", Page(document, context));
        return context.Renderer.RenderBytes("html/summary.html", model) is { } page ? [context.Output.Put(Path, page)] : [];
    }

    private static TemplateModel Page(ChecklistDocument document, WriterContext context)
    {
        var styles = PageStyles.Join(context.Templates, StylePaths);
        var printStyles = PageStyles.Join(context.Templates, "print/print.css", "print/summary.css");
        var runStyles = PageStyles.Last(document, context);
        return new TemplateModel()
            .Add("styles", styles)
            .Add("print_styles", printStyles)
            .Add("run_styles", runStyles)
            .Add("policy", PageStyles.Policy([styles, printStyles, runStyles], []))
            .Add("is_paper", false);
    }
}
