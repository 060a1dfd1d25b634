using Checklist.Browser.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Checklist.Browser.Tests;

public sealed class AccessibilityTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private async Task Clean()
    {
        var result = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }

    private async Task FillIn()
    {
        await Page.GotoAsync(Pages.Checklist(), new() { WaitUntil = WaitUntilState.Load });
        await Radio("lab-01/a", "pass").CheckAsync();
        await Radio("lab-01/b", "fail").CheckAsync();
        await Radio("lab-03", "not-applicable").CheckAsync();
        await Field("ui:lab-02/b-value").FillAsync("14");
        await Page.Locator(".filters > summary").ClickAsync();
        await Page.EvaluateAsync("for (const key of ['lab-01/b/', 'lab-02/b/']) { const name = 'checklist/1/lab/' + key; localStorage.setItem(name, localStorage.getItem(name).replace(/sha256:./, 'sha256:-')); }");
        await Page.ReloadAsync();
        await Page.Locator(".filters > summary").ClickAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, Media.Screen, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, Media.Screen, ForcedColors.None)]
    [InlineData(ColorScheme.Light, Media.Print, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, Media.Screen, ForcedColors.Active)]
    public async Task A_filled_checklist_has_no_violation(ColorScheme scheme, Media media, ForcedColors forced)
    {
        await FillIn();
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme, Media = media, ForcedColors = forced, ReducedMotion = ReducedMotion.Reduce });
        await Clean();
    }

    [Fact]
    public async Task Dialogs_and_messages_have_no_violation()
    {
        await FillIn();
        await Page.GetByRole(AriaRole.Button, new() { Name = "List of keys" }).ClickAsync();
        await Clean();
        await Page.Keyboard.PressAsync("Escape");
        var file = await Export();
        await Radio("lab-01/a", "fail").CheckAsync();
        await Radio("lab-03", "pass").CheckAsync();
        await Import(file);
        await Page.Locator("dialog").WaitForAsync();
        await Clean();
        await Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Clean();
        await Page.Locator("[data-filter=text]").FillAsync("nowhere");
        await Clean();
    }

    [Fact]
    public async Task Several_targets_have_no_violation()
    {
        await Page.GotoAsync(Pages.Checklist(null, "host01", "host02"));
        await Radio("lab-01/a/host01", "fail").CheckAsync();
        await Clean();
    }

    [Fact]
    public async Task The_shipped_guide_has_no_violation()
    {
        await Page.GotoAsync(Pages.HyperV());
        await Clean();
    }
}
