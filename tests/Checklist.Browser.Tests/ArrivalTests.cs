using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>
/// No page asks for its storage, or listens to it, before the browser has taken the page over: a busy Chromium cuts it off from its storage
/// then, and what a person writes is gone with the tab.
/// </summary>
public sealed class ArrivalTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Watch = """
        window.early = [];
        let hasArrived = false;
        const ask = IDBFactory.prototype.databases;
        IDBFactory.prototype.databases = async function () {
          const found = await ask.call(this);
          if (document.readyState !== 'complete') await new Promise(resolve => addEventListener('load', () => setTimeout(resolve, 50)));
          hasArrived = true;
          return found;
        };
        const { get } = Object.getOwnPropertyDescriptor(window, 'localStorage');
        Object.defineProperty(window, 'localStorage', { get() {
          if (!hasArrived) window.early.push('localStorage');
          window.isUsed = true;
          return get.call(window);
        } });
        const add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type, ...rest) {
          if (type === 'storage' && !hasArrived) window.early.push('storage event');
          return add.call(this, type, ...rest);
        };
        """;

    [Theory]
    [InlineData("checklist")]
    [InlineData("site")]
    [InlineData("changes")]
    public async Task No_page_asks_for_its_storage_before_the_browser_has_it(string kind)
    {
        await Page.AddInitScriptAsync(Watch);
        await Page.Visit(kind switch
        {
            "checklist" => Pages.Checklist(),
            "site" => Pages.Site("index.html"),
            _ => Pages.Review(),
        });
        Assert.Empty(await Page.EvaluateAsync<string[]>("window.early"));
        Assert.True(await Page.EvaluateAsync<bool>("window.isUsed"));
    }
}
