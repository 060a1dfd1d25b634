using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>Every kind of page of the shipped guide's site, and its handout.</summary>
public sealed class SitePageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const int Phone = 360;

    /// <summary>The start page offers them; a build in one format does not write them.</summary>
    private static readonly string[] OtherFormats = ["checklist.html", "handout.html", "handout.pdf", "manifest.json"];

    /// <summary>One page of each kind: start, chapter, the groups, a group, what is looked up, everything on one page.</summary>
    public static TheoryData<string> Kinds() =>
        [
            "index.html",
            "hardening.html",
            "checklist.html",
            "host.html",
            "glossary.html",
            "references.html",
            "roles.html",
            "tags.html",
            "crosswalk.html",
            "changes.html",
            "all.html",
        ];

    private static string Address(string page) => Pages.Site(page);

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task A_page_has_no_violation_in_light_dark_forced_colors_and_print(string page) => HasNoViolation(Address(page));

    [Fact]
    public Task The_handout_has_no_violation_in_light_dark_forced_colors_and_print() => HasNoViolation(Pages.Handout());

    [Fact]
    public Task A_review_of_changes_has_no_violation_in_light_dark_forced_colors_and_print() => HasNoViolation(Pages.Review());

    [Fact]
    public Task The_report_of_an_audit_has_no_violation_in_light_dark_forced_colors_and_print() => HasNoViolation(Pages.Report());

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public async Task The_map_and_the_register_of_a_report_have_no_violation_in_light_dark_forced_colors_and_print(int targets)
    {
        await HasNoViolation(Pages.ReportOf(targets));
        Assert.Equal((1, 2), (await Page.Locator("table.heat").CountAsync(), await Page.Locator("table.register").CountAsync()));
    }

    private async Task HasNoViolation(string address)
    {
        await Page.Visit(address);
        await Page.HasNoViolationInAnyMode();
    }

    /// <summary>The base class fails the test on any violation, error or request.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_fits_a_phone_and_breaks_no_policy(string page)
    {
        await Page.SetViewportSizeAsync(Phone, 740);
        await Page.Visit(Address(page));
        Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Phone);
    }

    [Fact]
    public async Task A_review_and_a_report_fit_a_phone_and_break_no_policy()
    {
        await Page.SetViewportSizeAsync(Phone, 740);
        foreach (var address in new[] { Pages.Review(), Pages.Report() })
        {
            await Page.Visit(address);
            Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Phone, address);
        }
    }

    [Fact]
    public async Task A_permanent_address_leads_to_its_control()
    {
        await Page.Visit(Pages.Site("c/hv-host-01.html"));
        await Assertions.Expect(Page).ToHaveURLAsync(Pages.Site("host.html") + "#hv-host-01");
        await Assertions.Expect(Page.Locator("[id=hv-host-01]")).ToBeInViewportAsync();
    }

    /// <summary>Links of the site lead to pages and places that are there.</summary>
    [Fact]
    public void Links_lead_somewhere()
    {
        var files = Pages.SiteFiles().Select(page => new Uri(Pages.Site(page))).ToList();
        var documents = files.ToDictionary(
            file => file.LocalPath, file => new HtmlParser().ParseDocument(File.ReadAllText(file.LocalPath)));
        var missing = files
            .SelectMany(
                file => documents[file.LocalPath].QuerySelectorAll("a[href]").Select(link => new Uri(file, link.GetAttribute("href")!))
                    .Where(target => target.IsFile && !Leads(target, documents))
                    .Select(target => $"{file.Segments[^1]} -> {target.Segments[^1]}{target.Fragment}"))
            .Distinct(StringComparer.Ordinal);
        Assert.Empty(missing);
    }

    private static bool Leads(Uri target, Dictionary<string, IHtmlDocument> documents)
    {
        var id = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return documents.TryGetValue(target.LocalPath, out var document)
            ? id.Length == 0 || document.GetElementById(id) is not null
            : File.Exists(target.LocalPath) || OtherFormats.Contains(target.Segments[^1]);
    }
}
