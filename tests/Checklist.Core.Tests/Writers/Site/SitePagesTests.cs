using System.Globalization;
using System.Text;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Writers.Site;

public class SitePagesTests
{
    private const string Small = """
        id: small
        title: Release checklist
        version: 1.0.0
        frameworks: [{ id: fw, title: Framework }]
        chapters: [{ id: intro, title: Introduction, file: intro.md, controls: all }]
        groups:
          - id: before
            title: Before the tag
            controls:
              - id: rel-01
                title: Every test passes
                statement: Every test MUST pass.
                mappings: [{ framework: fw, ids: [A-10, A-2] }]
                tags: [tests]
              - { id: rel-02, title: Old, state: withdrawn, replaced-by: [rel-01] }
              - { id: rel-03, title: Changelog }
        """;

    private static readonly BuiltSite Site = BuiltSite.From(
        Small, ("intro.md", "# Introduction\n\nSee [[rel-01]].\n\n## Why[^1]\n\nText.\n\n### More\n\n## ui main\n\n[^1]: A note.\n"));

    [Fact]
    public void A_group_has_a_page_with_its_controls() => Snapshot.Verify(Site.Files["site/before.html"], "html");

    [Fact]
    public void A_chapter_links_the_groups_that_it_prints() =>
        Assert.Equal("before.html", Site.Page("intro.html").QuerySelector("#ui\\:groups a")?.GetAttribute("href"));

    [Fact]
    public void Headings_of_a_chapter_never_take_an_id_of_the_page()
    {
        Assert.Equal("main", Site.Page("intro.html").GetElementById("ui:main")?.LocalName);
        Assert.NotNull(Site.Page("intro.html").GetElementById("ui-main"));
    }

    [Fact]
    public void Headings_start_below_the_title_and_skip_no_level()
    {
        var levels = Site.Page("intro.html").QuerySelectorAll("main :is(h1, h2, h3, h4)").Select(heading => heading.LocalName);
        Assert.Equal(["h1", "h2", "h3", "h2", "h2"], levels);
    }

    [Fact]
    public void The_crosswalk_names_what_is_not_mapped_and_orders_items_as_people_do()
    {
        var page = Site.Page("crosswalk.html");
        Assert.Equal(
            ["rel-03"],
            page.QuerySelectorAll("#ui\\:from tr").Where(row => row.QuerySelector(".none") is not null)
                .Select(row => row.QuerySelector("a")!.TextContent));
        Assert.Equal(
            ["A-2", "A-10"], page.QuerySelectorAll("#ui\\:framework-fw tbody tr").Select(row => row.FirstElementChild!.TextContent));
    }

    [Fact]
    public void The_permanent_address_of_a_replaced_control_leads_to_its_successor()
    {
        var page = Site.Page("c/rel-02.html");
        Assert.Equal("../before.html#rel-01", page.QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal("0; url=../before.html#rel-01", page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content"));
        Assert.Contains("Replaces rel-02", Site.Page("before.html").GetElementById("rel-01")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_holds_controls_groups_and_chapters_by_heading()
    {
        var entries = SearchIndex.Of(Site);
        Assert.Contains(
            new SearchIndex.Entry(
                "control", "Every test passes", "before.html#rel-01", "rel-01", "Before the tag", "Every test MUST pass. A-10 A-2 tests"),
                entries);
        Assert.Contains(new SearchIndex.Entry("heading", "Why", "intro.html#why", "", "Introduction", "Text."), entries);
    }

    [Fact]
    public void A_name_that_the_site_needs_itself_is_no_mistake_of_the_author()
    {
        var site = BuiltSite.From(
            "title: T\nchapters: [{ id: glossary, title: Words, controls: all }]\ngroups: [{ id: con, title: G, controls: [{ id: a, title: A }] }]\n");
        Assert.Equal("Words", site.Page("glossary-page.html").QuerySelector("h1")?.TextContent);
        Assert.Equal("G", site.Page("con-page.html").QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public void Controls_of_a_large_group_have_pages_of_their_own()
    {
        var site = BuiltSite.From(WithGroups(1, 41));
        Assert.Equal("../assets/site.css", site.Page("g0/g0-c0.html").QuerySelector("link[rel=stylesheet]")?.GetAttribute("href"));
        Assert.Equal("g0/g0-c0.html", site.Page("g0.html").QuerySelector("main td a")?.GetAttribute("href"));
        Assert.Empty(
            site.Pages.SelectMany(
                page => page.Value.QuerySelectorAll("[href]").Select(link => site.ProblemOf(page.Key, link.GetAttribute("href")!)))
                    .OfType<string>());
        Assert.DoesNotContain("site/g0/g0-c0.html", BuiltSite.From(WithGroups(1, 40)).Pages.Keys);
    }

    [Theory]
    [InlineData(100, 2)]
    [InlineData(1, 120)]
    public void Twice_the_groups_or_controls_make_twice_the_bytes(int groups, int controls)
    {
        var one = BuiltSite.From(WithGroups(groups, controls)).Bytes;
        var two = BuiltSite.From(groups > 1 ? WithGroups(groups * 2, controls) : WithGroups(groups, controls * 2)).Bytes;
        Assert.InRange(two / (double)one, 1.5, 2.1);
    }

    [Fact]
    public void Groups_in_groups_have_pages_and_stand_below_each_other_in_the_navigation()
    {
        var site = BuiltSite.From(
            "title: T\ngroups: [{ id: a, title: A, groups: [{ id: b, title: B, groups: [{ id: c, title: C, controls: [{ id: x, title: X }] }] }] }]\n");
        var current = site.Page("c-page.html").QuerySelectorAll(".side a[href]").Select(link => link.GetAttribute("href"));
        Assert.Equal(["index.html", "a.html", "b.html", "c-page.html", "#x", "all.html"], current);
        Assert.Equal("b.html", site.Page("a.html").QuerySelector("#ui\\:groups a")?.GetAttribute("href"));
        Assert.Single(site.Page("all.html").QuerySelectorAll("#a #b #c #x"));
    }

    [Fact]
    public void The_navigation_marks_the_page_that_it_stands_on_and_no_other()
    {
        var site = BuiltSite.From("chapters: [{ id: intro, title: I, controls: all }]\n" + WithGroups(3, 41));
        var pages = site.Pages.Where(page => page.Value.QuerySelector(".side") is not null).ToList();
        Assert.Contains("site/g1/g1-c40.html", pages.Select(page => page.Key));
        Assert.All(pages, page =>
        {
            var marked = page.Value.QuerySelectorAll(".side [aria-current]")
                .Select(link => new Uri(new Uri("http://x/" + page.Key), link.GetAttribute("href")).AbsolutePath[1..]);
            Assert.Equal([page.Key], marked);
        });
    }

    /// <summary>At the start and at the end of a long group there are as many, all on one side.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(30, 20)]
    [InlineData(58, 39)]
    public void Beside_a_control_of_a_long_group_are_the_ten_before_and_after(int control, int first)
    {
        var page = BuiltSite.From(WithGroups(1, 60)).Page($"g0/g0-c{control}.html");
        var labels = page.QuerySelectorAll(".side code").Select(code => code.TextContent);
        Assert.Equal(Enumerable.Range(first, 21).Select(number => $"g0-c{number}"), labels);
    }

    [Fact]
    public void The_theme_sets_the_color_the_logo_and_the_footer()
    {
        var site = BuiltSite.From(
            "title: T\ntheme: { accent: '#123abc', logo: my logo.svg, footer: Ask us }\ngroups: [{ title: G, controls: [{ id: a, title: A }] }]\n",
            ("my logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
        Assert.Contains("--brand:#123abc;", site.Files["site/assets/site.css"], StringComparison.Ordinal);
        Assert.Contains("--brand:#123abc;", site.Files["checklist.html"], StringComparison.Ordinal);
        Assert.Equal("images/my%20logo.svg", site.Page("index.html").QuerySelector(".site-logo")?.GetAttribute("src"));
        Assert.Contains("site/images/my logo.svg", site.Files.Keys);
        Assert.Equal("Ask us", site.Page("g.html").QuerySelector(".site-foot p")?.TextContent);
    }

    [Fact]
    public void A_style_sheet_of_the_catalogs_own_comes_last()
    {
        var site = BuiltSite.From(
            "title: T\ngroups: [{ title: G, controls: [{ id: a, title: A }] }]\n", ("templates/html/css/custom.css", "b { color: red }"));
        Assert.EndsWith("b { color: red }\n", site.Files["site/assets/site.css"]);
        Assert.Contains("b { color: red }", site.Files["checklist.html"], StringComparison.Ordinal);
        Assert.Contains("b { color: red }", site.Files["handout.html"], StringComparison.Ordinal);
    }

    private static string WithGroups(int groups, int controls)
    {
        var catalog = new StringBuilder("title: Many\ngroups:\n");
        for (var group = 0; group < groups; group++)
        {
            catalog.Append(CultureInfo.InvariantCulture, $"  - id: g{group}\n    title: Group {group}\n    controls:\n");
            for (var control = 0; control < controls; control++)
            {
                catalog.Append(
                    CultureInfo.InvariantCulture,
                    $"      - {{ id: g{group}-c{control}, title: Control {control}, statement: It MUST hold. }}\n");
            }
        }

        return catalog.ToString();
    }
}
