using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Writers.Audits;

/// <summary>The report of an audit as one page that loads nothing: <c>report.html</c>.</summary>
internal static class AuditHtmlWriter
{
    private static readonly string[] StylePaths =
        ["html/css/theme.css", "html/css/prose.css", "html/css/control.css", "html/css/changes.css", "html/css/report.css"];

    /// <summary>Null when a template failed, which is then reported.</summary>
    public static OutputFile? Write(AuditReport report, TemplateSet templates, TemplateRenderer renderer, PaperSize paper)
    {
        var plain = TermLinker.ForPagesOf(report.Document with { Glossary = [] });
        var styles = PageStyles.Join(templates, StylePaths);
        var printStyles = PageStyles.Join(templates, "print/print.css");
        var runStyles = PageStyles.RunningHeads(report.Document, paper);
        var format = new HtmlFormat(new NoAddresses(), plain())
        {
            Words = report.Words,
            HasForeignWords = report.Document.HasForeignWords,
        };
        var model = new AuditModel(report, format, row => ChangesModel.Redline(row.Runs, report.Words)).Model()
            .Add("page", new TemplateModel()
                .Add("styles", styles)
                .Add("print_styles", printStyles)
                .Add("run_styles", runStyles)
                .Add("policy", PageStyles.Policy([styles, printStyles, runStyles], [])));
        var text = renderer.Render("html/report.html", model);
        return text is null ? null : OutputFile.OfText("report.html", text);
    }
}
