using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>The search field of the guide's site, from disk.</summary>
public sealed class SiteSearchTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private ILocator Input => Page.Locator("#ui\\:q");

    private ILocator Found => Page.Locator("#ui\\:results [role=option]");

    private async Task Search(string query)
    {
        await Page.Visit(Pages.Site("index.html"));
        await Input.FillAsync(query);
    }

    [Fact]
    public async Task An_id_leads_to_its_control()
    {
        await Search("hv-host-01");
        await Assertions.Expect(Found.First).ToContainTextAsync("hv-host-01");
        await Input.PressAsync("Enter");
        await Page.WaitForURLAsync("**/*#hv-host-01");
        await Assertions.Expect(Page.Locator("[id=hv-host-01]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_list_is_walked_with_arrows_and_left_with_escape()
    {
        await Search("server");
        await Assertions.Expect(Input).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(Input).ToHaveAttributeAsync("aria-activedescendant", "ui:r0");
        await Input.PressAsync("ArrowDown");
        await Assertions.Expect(Found.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(Found.Nth(0)).ToHaveAttributeAsync("aria-selected", "false");
        await Input.PressAsync("ArrowUp");
        await Input.PressAsync("ArrowUp");
        await Assertions.Expect(Input).Not.ToHaveAttributeAsync("aria-activedescendant", "ui:r0");
        await Input.PressAsync("Escape");
        await Assertions.Expect(Input).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.Equal("server", await Input.InputValueAsync());
        await Input.PressAsync("Escape");
        Assert.Equal("", await Input.InputValueAsync());
    }

    [Fact]
    public async Task Results_are_counted_aloud_and_hits_marked()
    {
        await Search("hypervisor");
        await Assertions.Expect(Page.Locator(".search [role=status]")).ToContainTextAsync("result");
        Assert.Equal("hypervisor", (await Found.First.Locator("mark").First.TextContentAsync())!.ToLowerInvariant());
    }

    [Fact]
    public async Task A_click_opens_a_result()
    {
        await Search("Server Core");
        await Found.First.ClickAsync();
        await Page.WaitForURLAsync(url => !url.EndsWith("index.html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_found_is_said()
    {
        await Search("zzzz <img src=x onerror=alert(1)>");
        await Assertions.Expect(Page.Locator(".results--said"))
            .ToContainTextAsync("Nothing found for “zzzz <img src=x onerror=alert(1)>”.");
        await Assertions.Expect(Input).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Control_k_goes_to_the_field_from_anywhere()
    {
        await Page.Visit(Pages.Site("index.html"));
        await Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(Input).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Colors_are_remembered_from_page_to_page()
    {
        await Page.Visit(Pages.Site("index.html"));
        await Page.Locator("input[name=ui-theme][value=dark]").CheckAsync();
        await Page.Visit(Pages.Site("glossary.html"));
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(Page.Locator("input[name=ui-theme][value=dark]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_command_is_copied()
    {
        await Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Page.Visit(Pages.HyperV());
        var command = Page.Locator(".command").First;
        await command.Locator("button.copy").ClickAsync();
        await Assertions.Expect(command.Locator("button.copy")).ToHaveTextAsync("Copied");
        Assert.Equal(await command.Locator("pre").TextContentAsync(), await Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }
}
