using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>What the profile left out and changed, with its reasons.</summary>
internal static class TailoringPage
{
    public static SitePageBody Body(SiteContext site, HtmlFormat format)
    {
        var tailoring = new TailoringModel(format).Of(site.Document);
        var parts = new List<(string Anchor, string Title)> { ("ui:excluded", format.Text(format.Words["common.not-in-this-profile"])) };
        if (site.Document.Tailoring!.Alterations.Count > 0)
        {
            parts.Add(("ui:altered", format.Text(format.Words["common.changed-by-this-profile"])));
        }

        return new SitePageBody(
            "html/site/tailoring.html", new TemplateModel().Add("tailoring", tailoring), SitePageBody.ContentsOf(parts));
    }
}
