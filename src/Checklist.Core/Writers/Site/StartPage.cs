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
            .Add("chapters", document.Chapters.Select(models.ChapterHead))
            .Add("severities", severities.Select(Wording.OrNone))
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
        (bool Exists, string Address, string Title, string Text)[] outputs =
        [
            (true, "../checklist.html", "Checklist in the browser", "One file that works from disk. Answers stay on your computer."),
            (HasHandout(site), "../handout.pdf", "Handout to fill in", "A PDF form: fill it in on the screen, or print it."),
            (HasHandout(site), "../handout.html", "Handout to print", "Boxes, lines for notes and a place to sign."),
            (true, SitePaths.All, "The whole guide on one page", "To print, or to search with the browser."),
        ];
        return outputs.Where(output => output.Exists).Select(output => new TemplateModel()
            .Add("address", output.Address)
            .Add("title", format.Text(output.Title))
            .Add("text", format.Text(output.Text)));
    }

    private static bool HasHandout(SiteContext site) => site.Writer.Formats.Contains(OutputFormat.Print);
}
