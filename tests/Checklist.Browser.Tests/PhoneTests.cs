using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class PhoneTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const float Width = 360;

    protected override BrowserNewContextOptions Options() =>
        new() { ViewportSize = new() { Width = (int)Width, Height = 740 }, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task Nothing_is_wider_than_the_phone_and_a_finger_answers()
    {
        await Page.Visit(Pages.HyperV());
        var radio = Page.Locator("[data-check] input[type=radio]").Nth(1);
        await radio.TapAsync();
        Assert.True(await radio.IsCheckedAsync());
        await Page.GetByRole(AriaRole.Button, new() { Name = "List of keys" }).TapAsync();
        Assert.True(await Page.EvaluateAsync<float>("document.documentElement.scrollWidth") <= Width);
        var box = await Page.Locator("dialog").BoundingBoxAsync();
        Assert.True(box!.X >= 0 && box.X + box.Width <= Width);
    }
}
