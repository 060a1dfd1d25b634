using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>
/// The guide for other readers, in other versions, with answers: what leads from one to the other, and what the page says of it.
/// </summary>
public sealed class TailoredTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task The_switch_leads_to_the_same_guide_for_other_readers_and_back()
    {
        await Page.Visit(Pages.Profiles("site/index.html"));
        await Page.Locator(".switch > summary").ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Minimum for test and development", Exact = true }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(Pages.Profiles("minimum/site/index.html"));
        await Assertions.Expect(Page.Locator("body")).ToContainTextAsync("31 of 89 controls");
        await Page.Locator(".switch > summary").ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "All controls", Exact = true }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(Pages.Profiles("site/index.html"));
    }

    [Theory]
    [InlineData("site/profiles.html")]
    [InlineData("minimum/site/tailoring.html")]
    [InlineData("minimum/checklist.html")]
    public async Task A_page_for_some_readers_has_no_violation(string page)
    {
        await Page.Visit(Pages.Profiles(page));
        await Page.HasNoViolationInAnyMode();
    }

    [Fact]
    public async Task Exported_answers_name_the_profile_that_was_answered()
    {
        await Page.Visit(Pages.Profiles("minimum/checklist.html"));
        await Page.Locator("[data-check] input[type=radio]").First.CheckAsync();
        var file = await Export();
        Assert.Contains("\"profile\": \"minimum\"", file, StringComparison.Ordinal);
        await Import(file);
        await Assertions.Expect(Progress).ToContainTextAsync("1 of");
    }

    [Fact]
    public async Task The_guide_says_more_about_each_control()
    {
        await Page.Visit(Pages.Profiles("checklist.html"));
        await Page.Locator("[id=hv-host-02] .in-guide").ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(Pages.Profiles("site/host.html") + "#hv-host-02");
    }

    [Fact]
    public async Task What_changed_since_the_last_version_is_marked_and_can_be_shown_alone()
    {
        await Page.Visit(Pages.Reworded());
        await Assertions.Expect(Page.Locator("[id=lab-01] .changed")).ToContainTextAsync("Changed since version 1.0.0");
        await Page.Locator(".filters > summary").ClickAsync();
        await Page.Locator("[data-filter=result]").SelectOptionAsync("changed");
        Assert.Equal(
            ["lab-01"],
            await Page.Locator("article.control:visible").EvaluateAllAsync<string[]>("controls => controls.map(control => control.id)"));
    }

    [Fact]
    public async Task Answers_of_an_assessment_are_there_when_the_page_opens()
    {
        await Page.Visit(Pages.Answered());
        await Assertions.Expect(Radio("hv-host-01/a/lab-hv01", "pass")).ToBeCheckedAsync();
        await Assertions.Expect(Radio("hv-host-01/a/lab-hv02", "fail")).ToBeCheckedAsync();
        await Assertions.Expect(Field("ui:hv-host-01/a/lab-hv01-note")).ToHaveValueAsync("Server Core.");
    }
}
