using System.Text.RegularExpressions;
using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>
/// A browser of 2023, as far as a new one can play it: what it does not know is written so that the new one does not know it either.
/// </summary>
public sealed partial class OldBrowserTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [GeneratedRegex(
        @"light-dark\(|oklch\(|color-mix\(|:has\(|::details-content|field-sizing|content-visibility|overflow-clip-margin|text-wrap|"
        + "contain-intrinsic-size")]
    private static partial Regex Newer();

    [GeneratedRegex("<meta http-equiv=\"?Content-Security-Policy\"?[^>]*>")]
    private static partial Regex Policy();

    private async Task Open(string address)
    {
        var path = Path.Combine(Path.GetDirectoryName(new Uri(address).LocalPath)!, "old.html");
        var html = await File.ReadAllTextAsync(new Uri(address).LocalPath);
        var old = Newer().Replace(Policy().Replace(html, ""), found => found.Value.Insert(found.Value.LastIndexOf(':') + 1, "x-"));
        await File.WriteAllTextAsync(path, old);
        await Page.Visit(new Uri(path).AbsoluteUri);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_boundary_is_there(ColorScheme scheme)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await Open(Pages.Checklist());
        await Radio("lab-01/b", "fail").CheckAsync();
        await Page.Locator(".filters > summary").ClickAsync();
        const string Bare = """
            [...document.querySelectorAll('.choice input, .field input, .field textarea, .field select, .button, .filters, .doc-block'
              + ', .progress, .badges > :first-child, .command')]
              .filter(element => element.checkVisibility())
              .filter(element => {
                const { borderBottomWidth, borderBottomStyle, borderBottomColor } = getComputedStyle(element);
                return parseFloat(borderBottomWidth) < 0.5 || borderBottomStyle === 'none' || /, 0\)$/.test(borderBottomColor);
              })
              .map(element => element.outerHTML.slice(0, 80))
            """;
        Assert.Equal("[]", await Evaluate(Bare));
        const string Clear = """
            ['body', '.progress', '.field input', '.choice input']
              .filter(name => /, 0\)$/.test(getComputedStyle(document.querySelector(name)).backgroundColor))
            """;
        Assert.Equal("[]", await Evaluate(Clear));
        await Page.Keyboard.PressAsync("Tab");
        Assert.Equal("\"3px\"", await Evaluate("getComputedStyle(document.activeElement).outlineWidth"));
        if (Environment.GetEnvironmentVariable("CHECKLIST_PRINTS") is { } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"old-{scheme}.png") });
        }
    }
}
