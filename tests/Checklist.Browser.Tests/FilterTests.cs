using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class FilterTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private async Task Open(string? catalog = null)
    {
        await Page.Visit(Pages.Checklist(catalog));
        await Page.Locator(".filters > summary").ClickAsync();
    }

    private async Task<string> Shown() =>
        string.Join(
            ' ', await Page.Locator("article.control:visible")
                .EvaluateAllAsync<string[]>("controls => controls.map(control => control.id)"));

    private Task Counted(string text) => Assertions.Expect(Page.Locator(".filter-count")).ToContainTextAsync(text);

    [Theory]
    [InlineData("severity", "critical", "lab-02")]
    [InlineData("level", "High security", "lab-03")]
    [InlineData("role", "Auditor", "lab-02 lab-03")]
    [InlineData("platform", "Virtual machine", "lab-03 lab-05")]
    [InlineData("tag", "attack-surface", "lab-01")]
    [InlineData("result", "unanswered", "lab-01 lab-02 lab-03 lab-05")]
    public async Task A_choice_hides_all_that_does_not_match(string name, string value, string shown)
    {
        await Open();
        await Page.Locator($"[data-filter={name}]").SelectOptionAsync(value);
        Assert.Equal(shown, await Shown());
        await Counted($"{shown.Split(' ').Length} of 5 controls shown.");
    }

    [Fact]
    public async Task Choices_add_up_and_empty_groups_go()
    {
        await Open();
        await Page.Locator("[data-filter=role]").SelectOptionAsync("Auditor");
        await Page.Locator("[data-filter=severity]").SelectOptionAsync("low");
        Assert.Equal("lab-03", await Shown());
        Assert.False(await Page.Locator("#hosts").IsVisibleAsync());
        await Page.Locator(".filter-count button").ClickAsync();
        Assert.Equal("lab-01 lab-02 lab-03 lab-04 lab-05", await Shown());
        Assert.True(await Page.Locator("#hosts").IsVisibleAsync());
    }

    [Theory]
    [InlineData("server", "lab-01")]
    [InlineData("SERV cor", "lab-01")]
    [InlineData("jose", "lab-03")]
    [InlineData("lab-05", "lab-05")]
    [InlineData("attacker", "lab-01")]
    [InlineData("erver", "")]
    [InlineData("note", "")]
    public async Task Search_finds_words_by_their_beginning(string text, string shown)
    {
        await Open();
        await Page.Locator("[data-filter=text]").FillAsync(text);
        Assert.Equal(shown, await Shown());
    }

    [Fact]
    public async Task Nothing_found_says_what_to_do()
    {
        await Open();
        await Page.Locator("[data-filter=severity]").SelectOptionAsync("critical");
        await Page.Locator("[data-filter=text]").FillAsync("nowhere");
        Assert.Contains(
            "5 controls are hidden by the filter “Critical, nowhere”.", await Text(Page.Locator(".empty")), StringComparison.Ordinal);
        await Page.Locator(".empty button").ClickAsync();
        Assert.Equal("lab-01 lab-02 lab-03 lab-04 lab-05", await Shown());
        Assert.False(await Page.Locator(".empty").IsVisibleAsync());
    }

    [Fact]
    public async Task A_control_stays_in_view_when_it_is_answered_under_a_filter()
    {
        await Open();
        await Page.Locator("[data-filter=result]").SelectOptionAsync("unanswered");
        await Radio("lab-05/a", "pass").CheckAsync();
        Assert.Contains("lab-05", await Shown(), StringComparison.Ordinal);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Hide 1 that no longer matches" }).ClickAsync();
        Assert.DoesNotContain("lab-05", await Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_missing_notes_shows_where_they_are_missing()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-05/a", "fail").CheckAsync();
        await Page.Locator(".progress-show").ClickAsync();
        Assert.Equal("lab-05", await Shown());
    }

    [Fact]
    public async Task A_link_to_a_hidden_control_shows_it()
    {
        await Open();
        await Page.Locator("[data-filter=severity]").SelectOptionAsync("critical");
        await Page.EvaluateAsync("location.hash = '#lab-05'");
        await Assertions.Expect(Page.Locator("#lab-05")).ToBeVisibleAsync();
    }
}
