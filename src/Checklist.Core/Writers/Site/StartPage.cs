using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>The first page: what the guide is, and the ways into it.</summary>
internal static class StartPage
{
    public static SitePageBody Body(SiteContext site, HtmlFormat format)
    {
        var document = site.Document;
        var models = new DocumentModel(document, format);
        var severities = ControlCounts.ColumnsOf(document);
        var model = new TemplateModel()
            .Add("document", models.Document())
            .Add("chapters", document.Chapters, models.ChapterHead)
            .Add("severities", severities.Select(severity => format.Text(document.Words.OrNone(severity))))
            .Add("groups", document.Sections.SelectMany(section => section.Flatten()).Select(section => Group(section, models, severities)))
            .Add("takeaways", Takeaways(site, format));
        return new SitePageBody("html/site/index.html", model, []);
    }

    private static TemplateModel Group(ChecklistSection section, DocumentModel models, IEnumerable<ControlSeverity?> severities)
    {
        var active = section.Items.Where(item => !item.IsWithdrawn).ToList();
        return models.SectionLink(section)
            .Add("own_count", active.Count)
            .Add("counts",
                severities.Select(severity => new TemplateModel().Add("count", active.Count(item => item.Severity == severity))));
    }

    /// <summary>Other outputs of the same build, which are beside the site's folder.</summary>
    private static IEnumerable<TemplateModel> Takeaways(SiteContext site, HtmlFormat format)
    {
        var words = site.Document.Words;
        (bool Exists, string Address, string Title, string Text)[] outputs =
        [
            (true, "../checklist.html", words["site.checklist-in-browser"], words["site.checklist-in-browser-text"]),
            (HasHandout(site), "../handout.pdf", words["site.handout-to-fill-in"], words["site.handout-to-fill-in-text"]),
            (HasHandout(site), "../handout.html", words["site.handout-to-print"], words["site.handout-to-print-text"]),
            (true, SitePaths.All, words["site.whole-guide"], words["site.whole-guide-text"]),
        ];
        return outputs.Where(output => output.Exists).Select(output => new TemplateModel()
            .Add("address", output.Address)
            .Add("title", format.Text(output.Title))
            .Add("text", format.Text(output.Text)));
    }

    private static bool HasHandout(SiteContext site) => site.Writer.Formats.Contains(OutputFormat.Print);
}
