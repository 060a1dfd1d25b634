using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;
using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Writers;

/// <summary>The checklist on paper, as a page to print: <c>handout.html</c>.</summary>
internal sealed class HandoutHtmlWriter : IChecklistWriter
{
    private static readonly string[] StylePaths =
        ["html/css/theme.css", "html/css/prose.css", "html/css/control.css", "print/print.css", "print/handout.css"];

    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var page = context.Renderer.RenderBytes("print/handout.html", Model(document, context));
        return page is null ? [] : [context.Output.Put("handout.html", page)];
    }

    private static TemplateModel Model(ChecklistDocument document, WriterContext context)
    {
        var paper = PaperLinks.Number(document);
        var format = new HtmlFormat(new PaperAddresses(paper), context.Terms()) { Words = document.Words,
            HasForeignWords = document.HasForeignWords, Forms = new PrintedForms(document) };
        var models = new DocumentModel(paper, format);
        var styles = PageStyles.Join(context.Templates, StylePaths);
        var sheet = new SheetIdentity(document);
        var runStyles = PageStyles.Last(paper, context, sheet.Words)
            + (document.Theme.Codes == ThemeCodes.None ? "" : $"\n:root{{--run-code:{CodePicture.Of(sheet.CodeOf(null))}}}");
        var page = new TemplateModel()
            .Add("styles", styles)
            .Add("run_styles", runStyles)
            .Add("policy", PageStyles.Policy([styles, runStyles], []))
            .Add("paper", context.Paper == PaperSize.Letter ? "Letter" : "A4")
            .Add("is_paper", true);
        var model = new TemplateModel()
            .Add("page", page)
            .Add("document", models.Document())
            .Add("references", models.References())
            .Add("tailoring", new TailoringModel(format).Of(paper))
            .Add("parameters_shown", ChecklistHtmlWriter.ParametersShown(paper));
        return models.AddSectionsOnDemand(model);
    }
}
