using AngleSharp.Html.Parser;
using Checklist.Core.Documents;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Writers;

/// <summary>The handout as a page for the browser's print dialog.</summary>
public class HandoutPageTests
{
    private static readonly DocumentTarget Host = new("host01", "host01");
    private static readonly DocumentTarget Web = new("web", "Web server");

    private static AngleSharp.Html.Dom.IHtmlDocument Page(params DocumentTarget[] targets) =>
        new HtmlParser().ParseDocument(Built.From(MemorySources.Of(Tailored.Catalog), Built.Options with { Formats = [OutputFormat.Print], Targets = targets })["handout.html"]);

    [Fact]
    public void Each_target_has_boxes_of_its_own_under_its_name()
    {
        var page = Page(Host, Web);
        Assert.All(page.QuerySelectorAll("[data-check] > .answers"), answers => Assert.Equal(["host01", "Web server"], answers.QuerySelectorAll(".answer-of > b").Select(name => name.TextContent)));
        Assert.Equal(Page().QuerySelectorAll(".box").Length * 2, page.QuerySelectorAll(".box").Length);
    }

    [Fact]
    public void One_target_is_named_on_the_first_page_alone()
    {
        var page = Page(Web);
        Assert.Contains("Web server", page.QuerySelector(".doc-block")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".answer-of"));
    }
}
