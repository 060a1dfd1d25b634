using System.Collections.Concurrent;
using Checklist.Browser.Tests.Support;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Checklist.Browser.Tests.Support;

/// <summary>One Chromium for all tests; every test gets a context, and with it a storage, of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run"];

    private readonly ConcurrentDictionary<string, Lazy<Task<IPage>>> scriptPages = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? reason;

    public async ValueTask InitializeAsync()
    {
        var path = Places.FirstOrDefault(File.Exists);
        if (path is null)
        {
            reason = $"no Chromium at {string.Join(", ", Places)}";
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    /// <summary>The browser; where there is none the test is skipped, or fails where CHECKLIST_BROWSER=required.</summary>
    public IBrowser Get()
    {
        if (browser is null && Environment.GetEnvironmentVariable("CHECKLIST_BROWSER") == "required")
        {
            Assert.Fail(reason!);
        }

        Assert.SkipWhen(browser is null, reason ?? "");
        return browser;
    }

    /// <summary>The one page at an address, for scripts that keep nothing between two tests.</summary>
    public Task<IPage> ScriptPage(string address) =>
        scriptPages.GetOrAdd(address, key => new Lazy<Task<IPage>>(() => OpenScripts(key))).Value;

    private async Task<IPage> OpenScripts(string address)
    {
        var page = await Get().NewPageAsync();
        await page.Visit(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        Pages.Delete();
    }
}
