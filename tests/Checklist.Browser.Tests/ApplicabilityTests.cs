using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>The statement of applicability. The base class fails a test on any violation of the policy, error or request.</summary>
public sealed class ApplicabilityTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const int Phone = 390;

    [Fact]
    public async Task The_statement_has_no_violation_in_light_dark_forced_colors_and_print()
    {
        await Page.Visit(Pages.Applicability());
        await Page.HasNoViolationInAnyMode();
    }

    [Fact]
    public async Task What_changed_in_it_has_no_violation_in_light_dark_forced_colors_and_print()
    {
        await Page.Visit(Pages.ApplicabilityChanges());
        await Page.HasNoViolationInAnyMode();
    }

    [Fact]
    public async Task Rows_of_one_state_are_shown_and_all_are_printed()
    {
        await Page.Visit(Pages.Applicability());
        var all = await Page.Locator("tr[data-state]").CountAsync();
        var open = await Page.Locator("tr[data-state=not-decided]").CountAsync();
        await Page.Locator("#ui\\:state").SelectOptionAsync("not-decided");
        Assert.Equal(open, await Page.Locator("tr[data-state]:visible").CountAsync());
        Assert.Equal($"{open} of {all} rows", await Page.GetByRole(AriaRole.Status).InnerTextAsync());
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(all, await Page.Locator("tr[data-state]:visible").CountAsync());
    }

    [Fact]
    public async Task The_statement_fits_a_phone()
    {
        await Page.SetViewportSizeAsync(Phone, 740);
        await Page.Visit(Pages.Applicability());
        Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Phone);
    }
}
