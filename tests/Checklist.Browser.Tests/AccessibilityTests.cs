using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class AccessibilityTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private async Task FillIn()
    {
        await Page.Visit(Pages.Checklist(), new() { WaitUntil = WaitUntilState.Load });
        await Radio("lab-01/a", "pass").CheckAsync();
        await Radio("lab-01/b", "fail").CheckAsync();
        await Radio("lab-03", "not-applicable").CheckAsync();
        await Field("ui:lab-02/b-value").FillAsync("14");
        await Page.Locator(".filters > summary").ClickAsync();
        await Page.EvaluateAsync("""
            for (const key of ['lab-01/b/', 'lab-02/b/']) {
              const name = Object.keys(localStorage).find(name => name.endsWith('/' + key));
              localStorage.setItem(name, localStorage.getItem(name).replace(/sha256:./, 'sha256:-'));
            }
            """);
        await Page.VisitAgain();
        await Page.Locator(".filters > summary").ClickAsync();
    }

    [Fact]
    public async Task A_filled_checklist_has_no_violation_in_light_dark_forced_colors_and_print()
    {
        await FillIn();
        await Page.HasNoViolationInAnyMode();
    }

    [Fact]
    public async Task Dialogs_and_messages_have_no_violation()
    {
        await FillIn();
        await Page.GetByRole(AriaRole.Button, new() { Name = "List of keys" }).ClickAsync();
        await Page.HasNoViolation();
        await Page.Keyboard.PressAsync("Escape");
        var file = await Export();
        await Radio("lab-01/a", "fail").CheckAsync();
        await Radio("lab-03", "pass").CheckAsync();
        await Import(file);
        await Page.Locator("dialog").WaitForAsync();
        await Page.HasNoViolation();
        await AnswerDialog("Import");
        await Page.HasNoViolation();
        await Page.Locator("[data-filter=text]").FillAsync("nowhere");
        await Page.HasNoViolation();
    }

    [Fact]
    public async Task Several_targets_have_no_violation()
    {
        await Page.Visit(Pages.Checklist(null, "host01", "host02"));
        await Radio("lab-01/a/host01", "fail").CheckAsync();
        await Page.HasNoViolation();
    }

    [Fact]
    public async Task The_shipped_guide_has_no_violation()
    {
        await Page.Visit(Pages.HyperV());
        await Page.HasNoViolation();
    }
}
