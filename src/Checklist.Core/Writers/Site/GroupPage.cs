using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>A group: its controls in full, or a list of their pages where there are many, and links to the groups inside.</summary>
internal static class GroupPage
{
    public static SitePageBody Body(SiteContext site, SitePage page, HtmlFormat format)
    {
        var section = page.Section!;
        var models = new DocumentModel(site.Document, format);
        var hasOwnPages = SiteMap.HasOwnPages(section);
        var model = models.SectionHead(section)
            .Add("has_own_pages", hasOwnPages)
            .Add("items", section.Items, item => hasOwnPages ? models.ItemHead(item) : models.Item(item))
            .Add("groups", section.Sections, models.SectionHead);
        return new SitePageBody("html/site/group.html", model, Contents(section, hasOwnPages, format));
    }

    private static IReadOnlyList<TemplateModel> Contents(ChecklistSection section, bool hasOwnPages, HtmlFormat format)
    {
        var controls = hasOwnPages ? [] : section.Items.Select(item => (item.Id, format.Text(item.Title)));
        return SitePageBody.ContentsOf(section.Sections.Count > 0
            ? controls.Append(("ui:groups", format.Text(format.Words["site.groups"]))) : controls);
    }
}
