using AngleSharp.Dom;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Writers.Site;

public class SiteLinkTests
{
    public static TheoryData<string> Guides => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_address_leads_to_a_file_and_an_id(string guide)
    {
        var site = BuiltSite.Of(guide);
        var problems = site.Pages.SelectMany(page => AddressesOn(page.Value).Select(address => site.ProblemOf(page.Key, address)))
            .OfType<string>();
        Assert.Empty(problems.Distinct());
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_id_is_there_once_on_its_page(string guide)
    {
        var twice = BuiltSite.Of(guide).Pages.SelectMany(page =>
            page.Value.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1)
                .Select(group => $"{page.Key}: {group.Key}"));
        Assert.Empty(twice);
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_page_is_reached_from_the_first(string guide)
    {
        var site = BuiltSite.Of(guide);
        var reached = new HashSet<string>(StringComparer.Ordinal) { "site/index.html" };
        var pending = new Queue<string>(reached);
        while (pending.TryDequeue(out var page))
        {
            var next = AddressesOn(site.Pages[page]).Select(address => new Uri(new Uri("http://site/" + page), address).AbsolutePath[1..]);
            foreach (var path in next.Where(path => site.Pages.ContainsKey(path) && reached.Add(path)))
            {
                pending.Enqueue(path);
            }
        }

        Assert.Empty(site.Pages.Keys.Where(path => !path.StartsWith("site/c/", StringComparison.Ordinal)).Except(reached));
    }

    [Fact]
    public void Every_address_of_the_search_index_leads_somewhere()
    {
        var site = BuiltSite.Of("hyper-v-2012");
        var index = SearchIndex.Of(site);
        Assert.True(index.Count > 100);
        Assert.Empty(index.Select(entry => site.ProblemOf("site/index.html", entry.Address)).OfType<string>());
    }

    [Fact]
    public void Copied_links_of_controls_lead_to_them()
    {
        var site = BuiltSite.Of("hyper-v-2012");
        var links = site.Page("host.html").QuerySelectorAll("[data-address]")
            .Select(button => button.GetAttribute("data-address")!).ToList();
        Assert.Equal("c/hv-host-01.html", links[0]);
        Assert.Equal("../host.html#hv-host-01", site.Page("c/hv-host-01.html").QuerySelector("a")?.GetAttribute("href"));
        Assert.Empty(links.Select(link => site.ProblemOf("site/host.html", link)).OfType<string>());
    }

    private static IEnumerable<string> AddressesOn(IDocument page) =>
        page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);
}
