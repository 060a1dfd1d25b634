using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class TargetTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string OneHost =
        """{"catalog":{"id":"lab"},"targets":[{"id":"host01"}],"results":[{"control":"lab-03","target":"host01","result":"pass","digest":"DIGEST"}]}""";
    private const string TwoHosts =
        """{"catalog":{"id":"lab"},"targets":[{"id":"host01"},{"id":"host02"}],"results":[{"control":"lab-03","target":"host01","result":"pass","digest":"DIGEST"},{"control":"lab-03","target":"host02","result":"partial","digest":"DIGEST"}]}""";

    private async Task ImportForThisText(string text)
    {
        var digest = await Page.EvaluateAsync<string>(
            "window.checklist.page.readData().checks.find(check => check.control === 'lab-03').digest");
        await Import(text.Replace("DIGEST", digest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_target_has_an_answer_and_a_note_of_its_own()
    {
        await Page.Visit(Pages.Checklist(null, "host01", "host02"));
        await Radio("lab-01/b/host01", "pass").CheckAsync();
        await Radio("lab-01/b/host02", "fail").CheckAsync();
        await Check("lab-01", "b").Locator("[data-target=host02] [data-field=note]").FillAsync("Only here.");
        await Page.VisitAgain();
        Assert.True(await Radio("lab-01/b/host01", "pass").IsCheckedAsync());
        Assert.True(await Radio("lab-01/b/host02", "fail").IsCheckedAsync());
        Assert.Equal("2 of 18 answered, 1 failed", await Text(Progress));
        Assert.Equal("", await Check("lab-01", "b").Locator("[data-target=host01] [data-field=note]").InputValueAsync());
        var file = await Export();
        Assert.Contains("\"target\": \"host02\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_go_from_target_to_target()
    {
        await Page.Visit(Pages.Checklist(null, "host01", "host02"));
        await Page.Keyboard.PressAsync("j");
        await Page.Keyboard.PressAsync("j");
        await Page.Keyboard.PressAsync("2");
        await Page.Keyboard.PressAsync("n");
        await Page.Keyboard.TypeAsync("Seen.");
        Assert.True(await Radio("lab-01/a/host02", "fail").IsCheckedAsync());
        Assert.Equal("Seen.", await Check("lab-01", "a").Locator("[data-target=host02] [data-field=note]").InputValueAsync());
    }

    [Fact]
    public async Task A_file_of_several_targets_asks_which_one_a_page_for_one_is_for()
    {
        await Page.Visit(Pages.Checklist());
        await ImportForThisText(TwoHosts);
        await Page.Locator("dialog select").SelectOptionAsync("host02");
        await AnswerDialog("Import");
        await Assertions.Expect(Radio("lab-03", "partial")).ToBeCheckedAsync();
        var file = await Export();
        Assert.Contains("\"target\": \"host01\"", file, StringComparison.Ordinal);
        Assert.Contains("\"target\": \"host02\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_for_one_target_keeps_its_name()
    {
        await Page.Visit(Pages.Checklist());
        await ImportForThisText(OneHost);
        await Assertions.Expect(Radio("lab-03", "pass")).ToBeCheckedAsync();
        Assert.Contains("\"target\": \"host01\"", await Export(), StringComparison.Ordinal);
    }
}
