using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class StorageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })";
    private const string Full = "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); }";

    private ILocator Message => Page.Locator("[data-message=storage]");

    [Theory]
    [InlineData(Blocked, "This browser does not let the page keep anything.")]
    [InlineData(Full, "This browser’s storage is full.")]
    public async Task A_storage_that_takes_nothing_is_reported_and_nothing_is_lost(string script, string reason)
    {
        await Page.AddInitScriptAsync(script);
        await Page.GotoAsync(Pages.Checklist());
        await Radio("lab-01/b", "pass").CheckAsync();
        await Assertions.Expect(Message).ToContainTextAsync(reason);
        Assert.Equal("1 of 9 answered", await Text(Progress));
        Assert.Contains("\"lab-01\"", await Export(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_kept_when_there_is_room_again()
    {
        await Page.GotoAsync(Pages.Checklist());
        await Page.EvaluateAsync($"() => {{ window.realSetItem = Storage.prototype.setItem; {Full}; }}");
        await Radio("lab-01/a", "pass").CheckAsync();
        await Assertions.Expect(Message).ToBeVisibleAsync();
        await Page.EvaluateAsync("() => { Storage.prototype.setItem = window.realSetItem; }");
        await Radio("lab-01/b", "pass").CheckAsync();
        await Assertions.Expect(Message).ToHaveCountAsync(0);
        await Page.ReloadAsync();
        Assert.True(await Radio("lab-01/a", "pass").IsCheckedAsync());
    }

    [Fact]
    public async Task Leaving_asks_only_while_something_is_not_kept()
    {
        var asked = 0;
        Page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.AcceptAsync();
        };
        await Page.GotoAsync(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Page.ReloadAsync();
        Assert.Equal(0, asked);
        await Page.EvaluateAsync($"() => {{ {Full}; }}");
        await Radio("lab-01/b", "pass").CheckAsync();
        await Page.ReloadAsync();
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_left_alone_and_said()
    {
        await Page.GotoAsync(Pages.Checklist());
        await Page.EvaluateAsync("localStorage.setItem('checklist/1/lab/lab-01/a/', '{broken')");
        await Page.ReloadAsync();
        Assert.Contains("1 stored under this name cannot be read and is left alone.", await Text(Page.Locator(".stored")), StringComparison.Ordinal);
        Assert.Equal("\"{broken\"", await Evaluate("localStorage.getItem('checklist/1/lab/lab-01/a/')"));
    }

    [Fact]
    public async Task One_catalog_does_not_see_the_answers_of_another()
    {
        await Page.GotoAsync(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Page.GotoAsync(Pages.Checklist(Pages.Lab.Replace("id: lab\n", "id: lab-b\n", StringComparison.Ordinal)));
        Assert.Equal("0 of 9 answered", await Text(Progress));
    }
}
