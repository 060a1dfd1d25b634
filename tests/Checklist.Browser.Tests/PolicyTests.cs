using System.Text.RegularExpressions;
using Checklist.Browser.Tests.Support;
using Checklist.Core.Tests.Writers.Site;

namespace Checklist.Browser.Tests;

public sealed partial class PolicyTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    /// <summary>The base class fails the test on any violation, error or request.</summary>
    [Fact]
    public async Task The_guide_breaks_no_policy_when_it_is_used()
    {
        await Page.Visit(Pages.HyperV());
        await Page.Locator("[data-check] input[type=radio]").First.CheckAsync();
        await Page.Locator(".filters > summary").ClickAsync();
        await Page.Locator("[data-filter=text]").FillAsync("server");
        await Export();
        await Page.Locator("[data-filter=text]").FillAsync("");
        await Page.Keyboard.PressAsync("Tab");
        await Page.GetByRole(AriaRole.Button, new() { Name = "List of keys" }).ClickAsync();
        await Page.Keyboard.PressAsync("Escape");
    }

    [Fact]
    public async Task Hostile_answers_stay_text()
    {
        const string Hostile = "</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(2)>";
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/b", "fail").CheckAsync();
        await Field("ui:lab-01/b-note").FillAsync(Hostile);
        await Field("ui:lab-02/d-value").FillAsync(Hostile);
        var file = await Export();
        await Radio("lab-01/b", "pass").CheckAsync();
        await Import(file.Replace("\"lab-03\"", "\"<b>\"", StringComparison.Ordinal));
        await Page.Locator("dialog").WaitForAsync();
        Assert.Contains("note “" + Hostile, await Text(Page.Locator("dialog")), StringComparison.Ordinal);
        Assert.Equal(0, await Page.Locator("img, svg").CountAsync());
    }

    /// <summary>Every field of the catalog holds it; a script that ran, a request or a refused style would fail the test.</summary>
    [Theory]
    [InlineData("</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(2)>")]
    [InlineData("\" style=\"color:red\" onfocus=\"alert(1)\" autofocus x=\"")]
    [InlineData("*/}</style><style>*{color:red}</style>")]
    public async Task A_hostile_catalog_breaks_no_policy(string text)
    {
        await Page.Visit(Pages.Checklist(HostileCatalog.With(text)));
        await Radio("control/a", "pass").CheckAsync();
        await Page.Locator(".filters > summary").ClickAsync();
        await Page.Locator("[data-filter=text]").FillAsync("text");
        Assert.Equal(1, await Page.Locator("article.control:visible").CountAsync());
        Assert.Equal(0, await Page.Locator("img, svg, [onerror], [onload], [onfocus], [style]").CountAsync());
    }

    /// <summary>The same over every page of the site, and the handout.</summary>
    [Fact]
    public async Task No_page_of_a_hostile_catalog_breaks_the_policy()
    {
        var pages = Pages.All(
            HostileCatalog.With(
                "</script></style><img src=x onerror=alert(1)>\"' style=\"color:red\" onfocus=\"alert(2)\" autofocus x=\""));
        Assert.Contains(pages, page => page.EndsWith("/site/index.html", StringComparison.Ordinal));
        foreach (var page in pages.Where(
            page => !page.Contains("/site/c/", StringComparison.Ordinal))) // permanent addresses lead on by themselves
        {
            await Page.Visit(page);
            Assert.Equal(0, await Page.Locator("img, [onerror], [onload], [onfocus], [style]").CountAsync());
        }
    }

    /// <summary>The scripts are inside an element of a page and are hashed there.</summary>
    [Fact]
    public void Scripts_can_stand_inside_a_page_and_use_nothing_that_the_policy_forbids()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates", "html", "js"), "*.js"))
        {
            var text = File.ReadAllText(path);
            Assert.DoesNotContain("</", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<!--", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(Forbidden(), text);
            Assert.Contains("'use strict';", text, StringComparison.Ordinal);
        }
    }

    /// <summary>A script may set a property of a style; the text of a style attribute is forbidden.</summary>
    [GeneratedRegex(
        @"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\bfetch\(|XMLHttpRequest|https?:|\.style\b(?!\.(set|remove)Property\()|document\.cookie|^\s*(import|export)\s", RegexOptions.Multiline)]
    private static partial Regex Forbidden();
}
