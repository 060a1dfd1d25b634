using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>Reading what changed between two versions: one kind at a time, change by change, side by side, whole or short.</summary>
public sealed class ChangesPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private ILocator Shown => Page.Locator(".changes:not(.is-hidden) .change");

    private ILocator Current => Page.Locator(".change.is-current");

    private Task Press(string name) => Page.Locator(".change-tools").GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    private Task<bool> IsInView() => Current.EvaluateAsync<bool>(
        "change => { const { top } = change.getBoundingClientRect(); return top >= -1 && top < innerHeight; }");

    [Fact]
    public async Task One_kind_is_shown_and_the_numbers_are_those_of_the_summary()
    {
        await Page.Visit(Pages.Review());
        var all = await Shown.CountAsync();
        var sum = 0;
        var kinds = await Page.Locator(".change-filter option").AllAsync();
        foreach (var kind in kinds.Skip(1))
        {
            var words = await Text(kind);
            await Page.Locator(".change-filter").SelectOptionAsync(await kind.GetAttributeAsync("value") ?? "");
            Assert.EndsWith($"({await Shown.CountAsync()})", words);
            Assert.True(await Page.Locator("[id='ui:changes-concordance']").IsVisibleAsync());
            sum += await Shown.CountAsync();
        }

        Assert.Equal((all, true), (sum, kinds.Count > 3));
    }

    [Fact]
    public async Task Next_and_previous_go_from_change_to_change_through_what_is_shown_and_what_is_folded()
    {
        await Page.Visit(Pages.Review());
        await Page.Locator(".change-filter").SelectOptionAsync("ui:changes-guide");
        var count = await Shown.CountAsync();
        for (var index = 0; index < count; index++)
        {
            await Press("Next");
            Assert.Equal(1, await Current.CountAsync());
            Assert.True(await Shown.Nth(index).EvaluateAsync<bool>("change => change === document.activeElement"));
            Assert.True(await Current.IsVisibleAsync());
        }

        Assert.True(await IsInView());
        await Press("Next"); // the last one stays
        Assert.True(await Shown.Nth(count - 1).EvaluateAsync<bool>("change => change.classList.contains('is-current')"));
        await Press("Previous");
        Assert.True(await Shown.Nth(count - 2).EvaluateAsync<bool>("change => change.classList.contains('is-current')"));
    }

    /// <summary>Left what was, right what is; together they are the redline, and so they are again when it is switched off.</summary>
    [Fact]
    public async Task Side_by_side_shows_the_old_text_left_and_the_new_one_right()
    {
        await Page.Visit(Pages.Review());
        var before = await Page.Locator("main").InnerHTMLAsync();
        await Page.Locator(".change-side").CheckAsync();
        var pairs = Page.Locator(".pair:has(> .is-old del):has(> .is-new ins)");
        Assert.True(await pairs.CountAsync() > 10);
        var pair = pairs.Filter(new() { Visible = true }).First;
        Assert.False(await pair.Locator("> .is-old ins").First.IsVisibleAsync());
        Assert.True(await pair.Locator("> .is-old del").First.IsVisibleAsync());
        Assert.False(await pair.Locator("> .is-new del").First.IsVisibleAsync());
        Assert.True(await pair.Locator("> .is-new ins").First.IsVisibleAsync());
        var (left, right) = (await pair.Locator("> .is-old").BoundingBoxAsync(), await pair.Locator("> .is-new").BoundingBoxAsync());
        Assert.True(left!.X + left.Width <= right!.X + 1 && Math.Abs(left.Y - right.Y) < 2);
        await Page.Locator(".change-side").UncheckAsync();
        Assert.Equal(before.Replace(" is-old", "", StringComparison.Ordinal), (await Page.Locator("main").InnerHTMLAsync()));
    }

    [Fact]
    public async Task Whole_texts_are_shown_on_request_and_on_paper()
    {
        await Page.Visit(Pages.Review());
        var rest = Page.Locator(".rest").First;
        Assert.False(await rest.IsVisibleAsync());
        await Page.Locator(".change-whole").CheckAsync();
        Assert.True(await rest.IsVisibleAsync());
        await Page.Locator(".change-whole").UncheckAsync();
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await rest.EvaluateAsync<bool>("text => getComputedStyle(text).display !== 'none'"));
    }
}
