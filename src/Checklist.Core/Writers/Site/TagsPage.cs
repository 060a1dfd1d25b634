using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>Every tag with its controls.</summary>
internal static class TagsPage
{
    public static SitePageBody Body(SiteContext site, HtmlFormat format)
    {
        var items = site.Document.Items.ToList();
        var controls = new ControlLists(format).By(items, item => item.Tags);
        var tags = items.SelectMany(item => item.Tags).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Comparer).ToList();
        var model = new TemplateModel().Add("tags", tags.Select(tag => new TemplateModel()
            .Add("anchor", SiteAnchors.Tag(tag))
            .Add("name", format.Text(tag))
            .Add("controls", controls(tag))));
        return new SitePageBody(
            "html/site/tags.html", model, SitePageBody.ContentsOf(tags.Select(tag => (SiteAnchors.Tag(tag), format.Text(tag)))));
    }
}
