namespace Checklist.Core.Writers.Site;

/// <summary>One control of a large group.</summary>
internal static class ControlPage
{
    public static SitePageBody Body(SiteContext site, SitePage page, HtmlFormat format) =>
        new("html/site/control.html", new DocumentModel(site.Document, format).Item(page.Item!), []);
}
