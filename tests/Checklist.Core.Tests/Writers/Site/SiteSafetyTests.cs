using AngleSharp.Dom;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Writers.Site;

public class SiteSafetyTests
{
    public static TheoryData<string> Guides => [.. Shipped.Names];

    /// <summary>An icon of nothing, so that no browser asks for one.</summary>
    private const string NoIcon = "data:,";

    [Theory]
    [MemberData(nameof(Guides))]
    public void No_page_loads_anything_from_elsewhere(string guide) =>
        Assert.DoesNotContain(
            BuiltSite.Of(guide).Pages.Values.SelectMany(Loaded), address => address != NoIcon && IsElsewhere(address));

    [Theory]
    [MemberData(nameof(Guides))]
    public void No_page_has_inline_styles_scripts_or_handlers(string guide) =>
        Assert.Empty(BuiltSite.Of(guide).Pages.SelectMany(page => InlineOn(page.Value).Select(what => $"{page.Key}: {what}")));

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_page_carries_a_policy_that_starts_from_nothing(string guide) =>
        Assert.All(BuiltSite.Of(guide).Pages.Values, page =>
            Assert.StartsWith(
                "default-src 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content")));

    [Fact]
    public void The_style_sheet_and_the_scripts_load_nothing()
    {
        var site = BuiltSite.Of("hyper-v-2012");
        Assert.DoesNotContain("url(", site.Files["site/assets/site.css"], StringComparison.Ordinal);
        Assert.DoesNotContain("@import", site.Files["site/assets/site.css"], StringComparison.Ordinal);
        Assert.DoesNotContain("http", site.Files["site/assets/site.js"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</title></style></textarea><svg onload=alert(1)>")]
    [InlineData("{{ 1 + 1 }}<!-- ]]> --!>")]
    public void A_hostile_text_in_every_field_stays_text(string text)
    {
        var site = BuiltSite.From(HostileCatalog.With(text));
        var plain = BuiltSite.From(HostileCatalog.With("plain"));
        foreach (var (path, page) in site.Pages)
        {
            Assert.Equal(Shape(plain.Pages[path]), Shape(page));
        }

        Assert.DoesNotContain('<', site.Files["site/search-index.js"]);
    }

    /// <summary>The elements and the names of their attributes: what markup a page is made of.</summary>
    private static string Shape(IDocument page) => string.Join('\n', page.All
        .Where(element => element.LocalName is not ("p" or "mark"))
        .Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));

    private static IEnumerable<string> Loaded(IDocument page) => page
        .QuerySelectorAll("script[src], link[href], img[src], iframe, object, embed, source, video, audio")
        .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? "inline:" + element.LocalName);

    private static bool IsElsewhere(string address) =>
        address.Contains("//", StringComparison.Ordinal) || address.Contains(':', StringComparison.Ordinal);

    private static IEnumerable<string> InlineOn(IDocument page) => page.All.SelectMany(element =>
        element.Attributes.Where(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal))
            .Select(attribute => attribute.Name)
            .Concat(element.LocalName == "style" || (element.LocalName == "script" && !element.HasAttribute("src"))
                ? [element.LocalName]
                : []));
}
