using System.Globalization;
using Checklist.Browser.Tests.Support;
using Checklist.Cli.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Checklist.Browser.Tests;

/// <summary>The pages of <c>checklist serve</c>.</summary>
public class PreviewTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private static readonly string Good = Catalog("title");
    private static readonly string Broken = Catalog("titel");

    private readonly CliTest folder = CliTest.Create();
    private ServeTest? preview;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (preview is not null)
        {
            await preview.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_save_loads_the_page_anew_at_the_same_place()
    {
        await Open(Good, "release/checklist.html");
        await Page.EvaluateAsync("scrollTo({ top: 1500, behavior: 'instant' })");
        Save(Good.Replace("Release checklist", "Another title", StringComparison.Ordinal));
        await Expect(Page.Locator("h1")).ToHaveTextAsync("Another title");
        await Expect(Findings).ToHaveCountAsync(0);
        await Page.Arrive();
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.Equal(1500, await Page.EvaluateAsync<int>("Math.round(scrollY)"));
    }

    [Fact]
    public async Task A_mistake_is_shown_over_the_page_and_goes_when_it_is_mended()
    {
        await Open(Good, "release/site/index.html");
        Save(Broken);
        await Expect(Findings).ToContainTextAsync("CHK2003");
        await Expect(Findings).ToContainTextAsync("catalog.yaml:7:9");
        await Expect(Page.Locator("h1")).ToHaveTextAsync("Release checklist");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Expect(Findings).ToBeHiddenAsync();
        Save(Good);
        await Expect(Page.Locator("checklist-preview")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Before_there_is_a_page_the_findings_stand_there_and_give_way_to_it()
    {
        await Open(Broken, "release/checklist.html");
        await Expect(Page.Locator(".finding").First).ToContainTextAsync("CHK2003");
        Save(Good);
        await Expect(Page.Locator("h1")).ToHaveTextAsync("Release checklist");
    }

    [Fact]
    public async Task A_page_stays_while_another_catalog_is_saved()
    {
        folder.With("b/catalog.yaml", Good.Replace("id: release", "id: other", StringComparison.Ordinal));
        await Open(Good, "release/checklist.html", "a/catalog.yaml");
        await Page.EvaluateAsync("window.isSame = true");
        folder.With("b/catalog.yaml", Good.Replace("id: release", "id: another", StringComparison.Ordinal));
        await UntilThereIs("/another/checklist.html");
        folder.With("a/catalog.yaml", Broken);
        await Expect(Findings).ToContainTextAsync("CHK2003");
        Assert.True(await Page.EvaluateAsync<bool>("window.isSame === true"));
    }

    [Fact]
    public async Task The_start_page_leads_to_every_output()
    {
        await Open(Good, "");
        foreach (var path in await Page.Locator(".outputs a").EvaluateAllAsync<string[]>("all => all.map(link => link.pathname.slice(1))"))
        {
            Assert.NotEmpty(await preview!.PageAsync(path));
        }
    }

    protected override bool IsOwn(string url) =>
        preview is not null && url.StartsWith(preview.Client.BaseAddress!.AbsoluteUri, StringComparison.Ordinal);

    /// <summary>The answer "no page yet" is part of a test.</summary>
    protected override bool IsTrouble(string text) => !text.Contains("503", StringComparison.Ordinal);

    private ILocator Findings => Page.Locator("checklist-preview .list");

    private async Task Open(string catalog, string path, string file = "catalog.yaml")
    {
        SetDefaultExpectTimeout(60_000); // a page that follows a build on a busy machine; only a fault takes that long
        folder.With(file, catalog);
        preview = await ServeTest.StartAsync(folder, ".");
        await Page.Visit(preview.Client.BaseAddress + path);
    }

    private async Task UntilThereIs(string path)
    {
        while (true)
        {
            using var answer = await preview!.SendAsync(path, HttpMethod.Get);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(20);
        }
    }

    private void Save(string catalog) => folder.With("catalog.yaml", catalog);

    private static string Catalog(string key) =>
        $"id: release\ntitle: Release checklist\ngroups:\n  - title: Before the tag\n    controls:\n      - id: rel-0\n        {key}: The first control\n"
        + string.Concat(
            Enumerable.Range(1, 60)
                .Select(number => string.Create(
                    CultureInfo.InvariantCulture, $"      - id: rel-{number}\n        title: Control {number}\n")));
}
