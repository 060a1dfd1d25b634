using System.Text.Json.Nodes;
using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class ExchangeTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private ILocator Message => Page.Locator("[data-message=done]");

    private async Task FillIn()
    {
        await Radio("lab-01/a", "pass").CheckAsync();
        await Radio("lab-01/b", "fail").CheckAsync();
        await Field("ui:lab-01/b-note").FillAsync("Zoë: \"<script>\" 🔒\nline two");
        await Field("ui:lab-02/a-value").FillAsync("2026-11-20");
        await Field("ui:lab-02/b-value").FillAsync("14");
        await Field("ui:lab-02/e-value").CheckAsync();
        await Radio("lab-03", "partial").CheckAsync();
        await Field("ui:sign-assessor-name").FillAsync("A. Auditor");
    }

    private Task<string> State() => Evaluate("Object.fromEntries(Object.entries(localStorage).sort().filter(([key]) => !key.includes('-assessment')))");

    private async Task ClearAll()
    {
        await Act("clear");
        await Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Clear all answers" }).ClickAsync();
    }

    private static JsonNode Result(string json, string control, string check) =>
        JsonNode.Parse(json)!["results"]!.AsArray().Single(result => (string?)result!["control"] == control && ((string?)result["check"] ?? "") == check)!;

    [Fact]
    public async Task Export_clear_and_import_come_to_the_same_state()
    {
        await Page.GotoAsync(Pages.Checklist());
        await FillIn();
        var before = await State();
        var file = await Export();
        await ClearAll();
        Assert.Equal("0 of 9 answered", await Text(Progress));
        await Import(file);
        await Assertions.Expect(Message).ToContainTextAsync("Answers imported.");
        Assert.Equal(before, await State());
        Assert.Equal(file, await Export());
        Assert.Equal("Zoë: \"<script>\" 🔒\nline two", await Field("ui:lab-01/b-note").InputValueAsync());
        Assert.Equal("A. Auditor", await Field("ui:sign-assessor-name").InputValueAsync());
    }

    [Fact]
    public async Task The_file_is_an_assessment()
    {
        await Page.GotoAsync(Pages.Checklist());
        await FillIn();
        var file = JsonNode.Parse(await Export())!;
        Assert.Equal("lab", (string?)file["catalog"]!["id"]);
        Assert.Equal("1.0.0", (string?)file["catalog"]!["version"]);
        Assert.StartsWith("sha256:", (string?)file["catalog"]!["digest"], StringComparison.Ordinal);
        Assert.Equal("pass", (string?)Result(file.ToJsonString(), "lab-01", "a")["result"]);
        Assert.Equal("14", (string?)Result(file.ToJsonString(), "lab-02", "b")["value"]);
        Assert.Null(Result(file.ToJsonString(), "lab-03", "")["check"]);
        Assert.Equal("Assessor", (string?)file["sign-off"]![0]!["role"]);
    }

    [Fact]
    public async Task Importing_the_same_file_twice_changes_nothing()
    {
        await Page.GotoAsync(Pages.Checklist());
        await FillIn();
        var file = await Export();
        await Import(file);
        await Assertions.Expect(Message).ToContainTextAsync("0 new answers, 0 completed or brought up to date, 6 the same.");
        Assert.Equal(file, await Export());
    }

    [Fact]
    public async Task A_conflict_shows_both_answers_and_takes_the_chosen_one()
    {
        await Page.GotoAsync(Pages.Checklist());
        await FillIn();
        var file = await Export();
        await Radio("lab-01/a", "partial").CheckAsync();
        await Radio("lab-03", "pass").CheckAsync();
        await Import(file);
        var dialog = Page.Locator("dialog");
        await Assertions.Expect(dialog).ToContainTextAsync("2 checks have one answer here and another in the file.");
        Assert.Contains("Here: Partial", await Text(dialog), StringComparison.Ordinal);
        Assert.Contains("File: Pass", await Text(dialog), StringComparison.Ordinal);
        await dialog.Locator("input[name='ui:conflict-0'][value=theirs]").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        Assert.True(await Radio("lab-01/a", "pass").IsCheckedAsync());
        Assert.True(await Radio("lab-03", "pass").IsCheckedAsync());
        await Assertions.Expect(Message).ToContainTextAsync("2 conflicts: 1 taken from the file, 1 kept.");
    }

    [Fact]
    public async Task A_conflict_that_is_left_imports_nothing()
    {
        await Page.GotoAsync(Pages.Checklist());
        await FillIn();
        var file = await Export();
        await Radio("lab-01/a", "partial").CheckAsync();
        await Radio("lab-05/a", "pass").CheckAsync();
        var before = await State();
        await Import(file);
        await Page.Locator("dialog").WaitForAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.Equal(before, await State());
    }

    [Fact]
    public async Task Clearing_asks_and_can_be_undone()
    {
        await Page.GotoAsync(Pages.Checklist());
        await FillIn();
        var before = await State();
        await Act("clear");
        await Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Keep them" }).ClickAsync();
        Assert.Equal(before, await State());
        await ClearAll();
        Assert.DoesNotContain("lab-01", await State(), StringComparison.Ordinal);
        await Message.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.Equal(before, await State());
        Assert.True(await Radio("lab-01/b", "fail").IsCheckedAsync());
    }

    [Fact]
    public async Task An_import_can_be_undone()
    {
        await Page.GotoAsync(Pages.Checklist());
        await FillIn();
        var file = await Export();
        await ClearAll();
        await Radio("lab-05/a", "pass").CheckAsync();
        var before = await State();
        await Import(file);
        await Message.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.Equal(before, await State());
        Assert.Equal("1 of 9 answered", await Text(Progress));
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("results:\n  - x", "The file is not JSON.")]
    [InlineData("{\"results\": [", "The file is damaged")]
    [InlineData("[1, 2]", "not an assessment")]
    [InlineData("{\"catalog\": {\"id\": \"other\"}, \"results\": []}", "The file holds answers to the catalog “other”. This page is “lab”.")]
    public async Task A_file_of_another_kind_is_refused_with_the_reason(string text, string reason)
    {
        await Page.GotoAsync(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        var before = await State();
        await Import(text);
        await Assertions.Expect(Message).ToContainTextAsync(reason);
        Assert.Equal(before, await State());
    }

    [Fact]
    public async Task Answers_to_unknown_checks_are_kept_reported_and_exported()
    {
        await Page.GotoAsync(Pages.Checklist());
        await Import("""{"catalog":{"id":"lab"},"results":[{"control":"gone-07","check":"a","result":"pass","digest":"sha256:0"}]}""");
        await Assertions.Expect(Message).ToContainTextAsync("1 belong to checks that are not on this page");
        Assert.Contains("1 stored answer belongs to checks that are not on this page", await Text(Page.Locator(".stored")), StringComparison.Ordinal);
        Assert.Equal("pass", (string?)Result(await Export(), "gone-07", "a")["result"]);
    }

    [Fact]
    public async Task A_result_that_cannot_be_read_is_named_and_the_rest_is_taken()
    {
        await Page.GotoAsync(Pages.Checklist());
        await Import("""{"catalog":{"id":"lab"},"results":[{"control":"lab-03","result":"maybe"},{"control":"lab-05","check":"a","result":"pass"},7]}""");
        await Assertions.Expect(Message).ToContainTextAsync("Result 1 (lab-03): “maybe” is not a result");
        await Assertions.Expect(Message).ToContainTextAsync("Result 3 does not name a control");
    }
}
