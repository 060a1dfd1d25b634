using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class ChecklistTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task An_answer_is_there_after_a_reload()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/b", "pass").CheckAsync();
        await Page.VisitAgain();
        Assert.True(await Radio("lab-01/b", "pass").IsCheckedAsync());
        Assert.Equal("1 of 9 answered", await Text(Progress));
    }

    [Fact]
    public async Task Every_kind_of_answer_is_kept()
    {
        await Page.Visit(Pages.Checklist());
        await Field("ui:lab-02/a-value").FillAsync("2026-11-20");
        await Field("ui:lab-02/b-value").FillAsync("14");
        await Field("ui:lab-02/c-value").SelectOptionAsync("WSUS");
        await Field("ui:lab-02/d-value").FillAsync("Zoë <b>");
        await Field("ui:lab-02/e-value").CheckAsync();
        await Radio("lab-03", "partial").CheckAsync();
        await Page.VisitAgain();
        Assert.Equal("2026-11-20", await Field("ui:lab-02/a-value").InputValueAsync());
        Assert.Equal("14", await Field("ui:lab-02/b-value").InputValueAsync());
        Assert.Equal("WSUS", await Field("ui:lab-02/c-value").InputValueAsync());
        Assert.Equal("Zoë <b>", await Field("ui:lab-02/d-value").InputValueAsync());
        Assert.True(await Field("ui:lab-02/e-value").IsCheckedAsync());
        Assert.True(await Radio("lab-03", "partial").IsCheckedAsync());
        Assert.StartsWith("6 of 9", await Text(Progress), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_nothing_judges_can_be_given_a_verdict()
    {
        await Page.Visit(Pages.Checklist());
        await Field("ui:lab-02/b-value").FillAsync("3");
        await Radio("lab-02/b", "fail").CheckAsync();
        Assert.Contains("1 failed", await Text(Progress), StringComparison.Ordinal);
        Assert.True(await Field("ui:lab-02/b-note").IsVisibleAsync());
        await Field("ui:lab-02/b-value").FillAsync("");
        Assert.True(await Radio("lab-02/b", "fail").IsCheckedAsync());
        await Field("ui:lab-02/b-value").FillAsync("2");
        await Page.VisitAgain();
        Assert.Equal("2", await Field("ui:lab-02/b-value").InputValueAsync());
        Assert.True(await Radio("lab-02/b", "fail").IsCheckedAsync());
        Assert.Equal("Result of lab-02 b", await Text(Check("lab-02", "b").Locator(".verdict > legend")));
        Assert.Equal(0, await Check("lab-02", "e").Locator(".verdict").CountAsync());
    }

    [Fact]
    public async Task A_value_that_the_catalog_judges_has_no_boxes()
    {
        await Page.Visit(Pages.Checklist(
            Pages.Lab.Replace("answer: number }", "answer: number, passes: { max: 14 } }", StringComparison.Ordinal)));
        Assert.Equal(0, await Check("lab-02", "b").Locator("input[type=radio]").CountAsync());
        Assert.Equal(4, await Check("lab-02", "a").Locator("input[type=radio]").CountAsync());
    }

    /// <summary>What somebody thought of the value before says nothing about the new one.</summary>
    [Fact]
    public async Task A_value_for_a_new_text_does_not_keep_the_old_verdict()
    {
        await Page.Visit(Pages.Checklist());
        await Field("ui:lab-02/b-value").FillAsync("3");
        await Radio("lab-02/b", "pass").CheckAsync();
        var file = await Export();
        await Page.Visit("about:blank");
        await Page.Visit(Pages.Checklist(Pages.Lab.Replace("an update waits", "each update waits", StringComparison.Ordinal)));
        await Import(file);
        await Assertions.Expect(Check("lab-02", "b").Locator(".banner--suspect")).ToBeVisibleAsync();
        await Field("ui:lab-02/b-value").FillAsync("20");
        await Field("ui:lab-02/b-value").BlurAsync();
        Assert.False(await Radio("lab-02/b", "pass").IsCheckedAsync());
        Assert.Contains("\"value\": \"20\"", await Export(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"result\": \"pass\"", await Export(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_evidence_name_and_date_are_kept()
    {
        await Page.Visit(Pages.Checklist());
        await Check("lab-01", "a").Locator("summary").ClickAsync();
        await Field("ui:lab-01/a-note").FillAsync("Seen on HOST01.\nTwice.");
        await Field("ui:lab-01/a-evidence").FillAsync("Screenshot <shots/1.png> ; https://example.org/2");
        await Field("ui:lab-01/a-by").FillAsync("A. Auditor");
        await Field("ui:lab-01/a-on").FillAsync("2026-11-20");
        await Page.VisitAgain();
        Assert.Equal("Seen on HOST01.\nTwice.", await Field("ui:lab-01/a-note").InputValueAsync());
        Assert.Equal("Screenshot <shots/1.png> ; https://example.org/2", await Field("ui:lab-01/a-evidence").InputValueAsync());
        Assert.Equal("A. Auditor", await Field("ui:lab-01/a-by").InputValueAsync());
        Assert.Equal("2026-11-20", await Field("ui:lab-01/a-on").InputValueAsync());
        Assert.True(await Field("ui:lab-01/a-note").IsVisibleAsync());
    }

    [Fact]
    public async Task Progress_is_counted_for_the_page_and_its_groups()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-05/a", "fail").CheckAsync();
        await Field("ui:lab-05/a-note").FillAsync("No adapter.");
        Assert.Equal("1 of 9 answered, 1 failed", await Text(Progress));
        Assert.Equal("1 control · 1 of 1 answered, 1 failed", await Text(Page.Locator("#networks > header .group-count")));
        Assert.EndsWith("0 of 7 answered", await Text(Page.Locator("#hosts > header .group-count")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fail", "Say what failed.")]
    [InlineData("not-applicable", "Say why it is not applicable.")]
    public async Task A_result_that_needs_a_note_asks_for_it(string result, string text)
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/b", result).CheckAsync();
        Assert.True(await Field("ui:lab-01/b-note").IsVisibleAsync());
        Assert.Contains("1 note or evidence missing", await Text(Progress), StringComparison.Ordinal);
        await Radio("lab-05/a", "pass").FocusAsync();
        Assert.Equal(text, await Text(Check("lab-01", "b").Locator(".wrong")));
        await Field("ui:lab-01/b-note").FillAsync("Because.");
        Assert.Equal(0, await Check("lab-01", "b").Locator(".wrong").CountAsync());
        Assert.DoesNotContain("missing", await Text(Progress), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_taken_back()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/b", "pass").CheckAsync();
        await Check("lab-01", "b").Locator("summary").ClickAsync();
        await Check("lab-01", "b").GetByRole(AriaRole.Button, new() { Name = "Clear this answer" }).ClickAsync();
        Assert.False(await Radio("lab-01/b", "pass").IsCheckedAsync());
        Assert.Equal("0 of 9 answered", await Text(Progress));
        Assert.Equal(
            "[]",
            await Evaluate("Object.entries(localStorage).filter(([key, text]) => key.includes('lab-01') && JSON.parse(text).v !== null)"));
    }

    [Fact]
    public async Task The_name_is_given_once_and_the_date_by_itself()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Check("lab-01", "a").Locator("summary").ClickAsync();
        await Field("ui:lab-01/a-by").FillAsync("A. Auditor");
        await Field("ui:lab-01/a-by").PressAsync("Tab");
        await Radio("lab-01/b", "pass").CheckAsync();
        Assert.Equal("A. Auditor", await Field("ui:lab-01/b-by").InputValueAsync());
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", await Field("ui:lab-01/b-on").InputValueAsync());
    }

    [Fact]
    public async Task Sign_off_is_kept()
    {
        await Page.Visit(Pages.Checklist());
        await Field("ui:sign-assessor-name").FillAsync("A. Auditor");
        await Field("ui:sign-assessor-on").FillAsync("2026-11-21");
        await Page.VisitAgain();
        Assert.Equal("A. Auditor", await Field("ui:sign-assessor-name").InputValueAsync());
        Assert.Equal("2026-11-21", await Field("ui:sign-assessor-on").InputValueAsync());
    }

    [Fact]
    public async Task Another_tab_follows()
    {
        await Page.Visit(Pages.Checklist());
        var other = await NewPage();
        await other.Visit(Pages.Checklist());
        await Radio("lab-01/b", "pass").CheckAsync();
        await Assertions.Expect(other.Locator("input[name='lab-01/b'][value=pass]")).ToBeCheckedAsync();
        await Assertions.Expect(other.Locator(".progress-number")).ToHaveTextAsync("1 of 9 answered");
    }
}
