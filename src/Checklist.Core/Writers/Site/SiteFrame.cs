using Checklist.Core.Prose;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>Gives templates what is around the text of every page: head, navigation, contents, foot.</summary>
internal sealed class SiteFrame(SiteContext site)
{
    private readonly SiteNavigation navigation = new(site);

    public TemplateModel Model(SitePage page, IEnumerable<TemplateModel> contents) => new TemplateModel()
        .Add("site", Site(page))
        .Add("page", Page(page, contents))
        .Add("nav", navigation.Model(page));

    private TemplateModel Site(SitePage page)
    {
        var document = site.Document;
        return new TemplateModel(names: 17)
            .Add("id", document.Id)
            .Add("title", HtmlText.Escape(document.Title))
            .Add("language", document.Language)
            .Add("version", Text(document.Version))
            .Add("classification", Text(document.Classification))
            .Add("owner", Text(document.Owner))
            .Add("published", Text(document.Published?.Text))
            .Add("short_digest", document.ShortDigest)
            .Add("logo", Logo(page))
            .Add("footer", Text(document.Theme.Footer))
            .Add("address", page.AddressOf(SitePaths.Start, null))
            .Add("profile", Text(document.Tailoring?.Title))
            .Add("profiles", Profiles(page))
            .Add("feed", ReleaseFeed.IsNeeded(document) ? page.Root + SitePaths.Feed : null)
            .Add("has_scripts", site.Assets.HasScripts);
    }

    /// <summary>The other sites of this build, and this one; nothing where it is the only one.</summary>
    private IEnumerable<TemplateModel> Profiles(SitePage page)
    {
        var written = site.Document.Matrix?.Written.ToList() ?? [];
        return written.Count < 2 ? [] : written.Select(profile => new TemplateModel()
            .Add("title", HtmlText.Escape(profile.Title))
            .Add("address", ProfilesPage.AddressOf(page, profile))
            .Add("is_current", profile.IsCurrent));
    }

    private string? Logo(SitePage page) =>
        site.Document.Theme.Logo is { } logo && site.Images.AddressOf(logo) is { } address ? page.Root + HtmlText.Escape(address) : null;

    private TemplateModel Page(SitePage page, IEnumerable<TemplateModel> contents) => new TemplateModel(names: 9)
        .Add("title", HtmlText.Escape(page.Title))
        .Add("is_start", page.Parent is null)
        .Add("is_paper", false)
        .Add("root", page.Root)
        .Add("policy", SiteAssets.Policy)
        .Add("crumbs", page.Ancestors(), ancestor => Link(page, ancestor))
        .Add("contents", contents)
        .Add("previous", Neighbor(page, site.Map.Before(page)))
        .Add("next", Neighbor(page, site.Map.After(page)));

    private TemplateModel? Neighbor(SitePage page, SitePage? neighbor) => neighbor is null ? null : Link(page, neighbor);

    private TemplateModel Link(SitePage page, SitePage target) => new TemplateModel(names: 2)
        .Add("title", HtmlText.Escape(target.Parent is null ? site.Document.Words["common.guide"] : target.Title))
        .Add("address", page.AddressOf(target.Path, null));

    private static string? Text(string? text) => text is null ? null : HtmlText.Escape(text);
}
