using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class KeyboardTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private async Task Press(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    [Fact]
    public async Task A_checklist_is_filled_with_keys_only()
    {
        await Page.Visit(Pages.Checklist());
        await Press("j", "1", "j", "2", "n");
        await Page.Keyboard.TypeAsync("jk12 typed");
        Assert.Equal("jk12 typed", await Field("ui:lab-01/b-note").InputValueAsync());
        Assert.True(await Radio("lab-01/a", "pass").IsCheckedAsync());
        Assert.True(await Radio("lab-01/b", "fail").IsCheckedAsync());
        await Field("ui:lab-02/e-value").FocusAsync();
        await Press("x", "j", "4");
        Assert.True(await Field("ui:lab-02/e-value").IsCheckedAsync());
        Assert.True(await Radio("lab-03", "not-applicable").IsCheckedAsync());
        await Press("0", "k", "x");
        Assert.False(await Field("ui:lab-02/e-value").IsCheckedAsync());
        Assert.False(await Radio("lab-03", "not-applicable").IsCheckedAsync());
    }

    [Fact]
    public async Task X_goes_into_a_field_that_wants_text()
    {
        await Page.Visit(Pages.Checklist());
        await Press("j", "j", "j", "j", "x");
        await Page.Keyboard.TypeAsync("14");
        Assert.Equal("14", await Field("ui:lab-02/b-value").InputValueAsync());
        await Page.Locator("h1").ClickAsync();
        await Press("2");
        Assert.True(await Radio("lab-02/b", "fail").IsCheckedAsync());
    }

    [Fact]
    public async Task Keys_pass_over_hidden_controls()
    {
        await Page.Visit(Pages.Checklist());
        await Press("/");
        await Page.Keyboard.TypeAsync("separate");
        await Page.Locator("h1").ClickAsync();
        await Press("j", "3");
        Assert.True(await Radio("lab-05/a", "partial").IsCheckedAsync());
    }

    [Fact]
    public async Task The_switch_turns_every_key_off_and_is_remembered()
    {
        await Page.Visit(Pages.Checklist());
        await Page.GetByLabel("Keyboard shortcuts").UncheckAsync();
        await Page.VisitAgain();
        Assert.False(await Page.GetByLabel("Keyboard shortcuts").IsCheckedAsync());
        await Press("j", "1", "?");
        Assert.Equal("0 of 9 answered", await Text(Progress));
        Assert.Equal(0, await Page.Locator("dialog[open]").CountAsync());
    }

    [Fact]
    public async Task The_list_of_keys_opens_and_closes()
    {
        await Page.Visit(Pages.Checklist());
        await Press("j", "?");
        Assert.Contains("Next check", await Text(Page.Locator("dialog[open]")), StringComparison.Ordinal);
        await Press("1", "Escape");
        Assert.Equal(0, await Page.Locator("dialog").CountAsync());
        Assert.Equal("0 of 9 answered", await Text(Progress));
        await Press("1");
        Assert.True(await Radio("lab-01/a", "pass").IsCheckedAsync());
    }

    [Fact]
    public async Task Tab_and_arrows_answer_too()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/a", "pass").FocusAsync();
        await Press("Space", "ArrowDown", "Tab", "Enter", "Tab");
        await Page.Keyboard.TypeAsync("By tab");
        Assert.True(await Radio("lab-01/a", "fail").IsCheckedAsync());
    }

    [Theory]
    [InlineData("Control+j")]
    [InlineData("Alt+1")]
    public async Task Keys_of_the_browser_are_left_alone(string key)
    {
        await Page.Visit(Pages.Checklist());
        await Press("j", key);
        Assert.Equal("0 of 9 answered", await Text(Progress));
    }
}
