using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class PrintTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task Paper_says_how_far_the_checklist_is_and_what_a_filter_leaves_out()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Field("ui:lab-02/a-value").FillAsync("2026-11-20");
        await Page.Locator(".filters > summary").ClickAsync();
        await Page.Locator("[data-filter=severity]").SelectOptionAsync("high");
        await Page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        var text = await Text(Page.Locator("#ui\\:printed"));
        Assert.Contains("2 of 9 answered.", text, StringComparison.Ordinal);
        Assert.Contains("4 controls are not printed (filter: High).", text, StringComparison.Ordinal);
        Assert.True(await Page.Locator("#ui\\:printed").IsVisibleAsync());
        Assert.False(await Page.Locator(".tools").IsVisibleAsync());
        Assert.Equal("20 November 2026", await Field("ui:lab-02/a-value").Locator("+ .written").InnerTextAsync());
        Assert.False(await Field("ui:lab-02/a-value").IsVisibleAsync());
        Assert.Equal("", await Field("ui:sign-assessor-on").Locator("+ .written--line").InnerTextAsync());
        await Page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await Page.Locator(".written, .has-written").CountAsync());
    }

    [Fact]
    public async Task Paper_names_the_audit_and_the_targets_that_the_page_was_made_for()
    {
        await Page.Visit(Pages.Answered());
        const string Whose = "Lab audit, an example · LAB-HV01 (fictitious), LAB-HV02 (fictitious)";
        Assert.Equal($"\"{Whose.Replace("·", "\\b7 ", StringComparison.Ordinal)}\"", await Head("--run-title"));
        Assert.Contains($" for {Whose}: ", await Text(Page.Locator("#ui\\:printed")), StringComparison.Ordinal);
        Assert.Contains("Lab audit, an example (2026-lab)", await Text(Page.Locator(".doc-block")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_names_the_audit_and_the_target_of_answers_that_were_imported()
    {
        await Page.Visit(Pages.Checklist());
        var made = (Title: await Head("--run-title"), Mark: await Head("--run-mark"));
        Assert.Equal("\"Lab checklist\"", made.Title);
        await Import("""
            { "id": "q4", "title": "Audit \"Q4\"", "catalog": { "id": "lab" }, "targets": [{ "id": "host01", "title": "HOST01" }],
              "results": [{ "control": "lab-03", "target": "host01", "result": "pass" }] }
            """);
        await Assertions.Expect(Page.Locator("[data-message=done]")).ToContainTextAsync("Answers imported.");
        Assert.Equal("\"Audit \\22 Q4\\22  \\b7  host01\"", await Head("--run-title"));
        Assert.EndsWith(made.Mark, await Head("--run-mark"), StringComparison.Ordinal);
        Assert.StartsWith(made.Title, await Head("--run-version"), StringComparison.Ordinal);
        Assert.Contains(" for Audit \"Q4\" · host01: ", await Text(Page.Locator("#ui\\:printed")), StringComparison.Ordinal);
        await Page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        Assert.Equal("", await Page.EvaluateAsync<string>("document.documentElement.style.getPropertyValue('--run-title')"));
    }

    /// <summary>What the margins of printed pages say.</summary>
    private async Task<string> Head(string name)
    {
        await Page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        return await Page.EvaluateAsync<string>($"getComputedStyle(document.documentElement).getPropertyValue('{name}')");
    }

    [Fact]
    public async Task Without_scripts_the_page_reads_and_nothing_promises_more()
    {
        await using var context = await Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.Visit(Pages.Checklist());
        Assert.True(await page.Locator("#lab-01").IsVisibleAsync());
        Assert.False(await page.Locator(".tools").IsVisibleAsync());
        Assert.False(await page.Locator("#lab-01 .folds p").First.IsVisibleAsync());
        await page.Locator("#lab-01 .folds summary").First.ClickAsync();
        Assert.True(await page.Locator("#lab-01 .folds p").First.IsVisibleAsync());
    }
}
