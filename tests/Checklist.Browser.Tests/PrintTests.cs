using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class PrintTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task Paper_says_how_far_the_checklist_is_and_what_a_filter_leaves_out()
    {
        await Page.GotoAsync(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Field("ui:lab-02/a-value").FillAsync("2026-11-20");
        await Page.Locator(".filters > summary").ClickAsync();
        await Page.Locator("[data-filter=severity]").SelectOptionAsync("high");
        await Page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        var text = await Text(Page.Locator("#ui\\:printed"));
        Assert.Contains("2 of 9 answered.", text, StringComparison.Ordinal);
        Assert.Contains("4 controls are not printed (filter: high).", text, StringComparison.Ordinal);
        Assert.True(await Page.Locator("#ui\\:printed").IsVisibleAsync());
        Assert.False(await Page.Locator(".tools").IsVisibleAsync());
        Assert.Equal("20 November 2026", await Field("ui:lab-02/a-value").Locator("+ .written").InnerTextAsync());
        Assert.False(await Field("ui:lab-02/a-value").IsVisibleAsync());
        Assert.Equal("", await Field("ui:sign-assessor-on").Locator("+ .written--line").InnerTextAsync());
        await Page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await Page.Locator(".written, .has-written").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_the_page_reads_and_nothing_promises_more()
    {
        await using var context = await Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Pages.Checklist());
        Assert.True(await page.Locator("#lab-01").IsVisibleAsync());
        Assert.False(await page.Locator(".tools").IsVisibleAsync());
        Assert.False(await page.Locator("#lab-01 .folds p").First.IsVisibleAsync());
        await page.Locator("#lab-01 .folds summary").First.ClickAsync();
        Assert.True(await page.Locator("#lab-01 .folds p").First.IsVisibleAsync());
    }
}
