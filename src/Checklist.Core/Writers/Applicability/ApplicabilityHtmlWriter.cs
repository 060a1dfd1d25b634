using Checklist.Core.Documents;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Applicability;

/// <summary>The statement of applicability as one page that loads nothing: <c>applicability.html</c>.</summary>
internal sealed class ApplicabilityHtmlWriter(ApplicabilityStatement statement) : IChecklistWriter
{
    public const string Path = "applicability.html";

    private static readonly string[] StylePaths =
        ["html/css/theme.css", "html/css/prose.css", "html/css/control.css", "html/css/applicability.css"];

    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var styles = PageStyles.Join(context.Templates, StylePaths);
        var printStyles = PageStyles.Join(context.Templates, "print/print.css", "print/applicability.css");
        var letter = context.Paper == PaperSize.Letter ? "@page{size:letter landscape}" : "";
        var runStyles = PageStyles.Last(document, context) + letter;
        var script = PageStyles.Join(context.Templates, "html/js/applicability.js");
        var format = new HtmlFormat(new PaperAddresses(document), context.Terms())
        {
            Words = document.Words,
            HasForeignWords = document.HasForeignWords,
        };
        var model = new ApplicabilityModel(statement, format, namesAudit: false).Model().Add("page", new TemplateModel()
            .Add("styles", styles)
            .Add("print_styles", printStyles)
            .Add("run_styles", runStyles)
            .Add("script", script)
            .Add("policy", PageStyles.Policy([styles, printStyles, runStyles], [script]))
            .Add("is_paper", false));
        return context.Renderer.RenderBytes("html/applicability.html", model) is { } page ? [context.Output.Put(Path, page)] : [];
    }
}
