using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>For whom there are profiles, and which control is in which.</summary>
internal static class ProfilesPage
{
    public static SitePageBody Body(SiteContext site, SitePage page, HtmlFormat format)
    {
        var model = new MatrixModel(format, profile => AddressOf(page, profile)).Of(site.Document.Matrix!);
        return new SitePageBody(
            "html/site/profiles.html", new TemplateModel().Add("matrix", model),
            SitePageBody.ContentsOf([("ui:profiles", format.Text(format.Words["common.profiles"])),
                ("ui:matrix", format.Text(format.Words["common.which-control-is-in-which"]))]));
    }

    /// <summary>The start page of another profile's site; null where this build does not write it.</summary>
    public static string? AddressOf(SitePage page, DocumentProfile profile) =>
        profile.Folder is null
            ? null
            : profile.IsCurrent
                ? page.AddressOf(SitePaths.Start, null)
                : $"{page.Root}../{profile.Folder}{SitePaths.Folder}{SitePaths.Start}";
}
