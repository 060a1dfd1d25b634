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
        await Radio("lab-02/b", "partial").CheckAsync();
        await Field("ui:lab-02/e-value").CheckAsync();
        await Radio("lab-03", "partial").CheckAsync();
        await Field("ui:sign-assessor-name").FillAsync("A. Auditor");
    }

    private Task<string> State() => Evaluate("""
        Object.fromEntries(Object.entries(localStorage).sort()
          .filter(([key]) => !/-assessment|-about/.test(key))
          .map(([key, text]) => [key, JSON.parse(text).v])
          .filter(([, value]) => value !== null))
        """);

    private async Task ClearAll()
    {
        await Act("clear");
        await AnswerDialog("Clear all answers");
    }

    private static JsonNode Result(string json, string control, string check) =>
        JsonNode.Parse(json)!["results"]!.AsArray()
            .Single(result => (string?)result!["control"] == control && ((string?)result["check"] ?? "") == check)!;

    [Fact]
    public async Task Export_clear_and_import_come_to_the_same_state()
    {
        await Page.Visit(Pages.Checklist());
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
        await Page.Visit(Pages.Checklist());
        await FillIn();
        var file = JsonNode.Parse(await Export())!;
        Assert.Equal("lab", (string?)file["catalog"]!["id"]);
        Assert.Equal("1.0.0", (string?)file["catalog"]!["version"]);
        Assert.StartsWith("sha256:", (string?)file["catalog"]!["digest"], StringComparison.Ordinal);
        Assert.Equal("pass", (string?)Result(file.ToJsonString(), "lab-01", "a")["result"]);
        Assert.Equal("14", (string?)Result(file.ToJsonString(), "lab-02", "b")["value"]);
        Assert.Equal("partial", (string?)Result(file.ToJsonString(), "lab-02", "b")["result"]);
        Assert.Null(Result(file.ToJsonString(), "lab-03", "")["check"]);
        Assert.Equal("Assessor", (string?)file["sign-off"]![0]!["role"]);
    }

    [Fact]
    public async Task Importing_the_same_file_twice_changes_nothing()
    {
        await Page.Visit(Pages.Checklist());
        await FillIn();
        var file = await Export();
        await Import(file);
        await Assertions.Expect(Message).ToContainTextAsync("0 new answers, 0 completed or brought up to date, 6 the same.");
        Assert.Equal(file, await Export());
    }

    [Fact]
    public async Task A_conflict_shows_both_answers_and_takes_the_chosen_one()
    {
        await Page.Visit(Pages.Checklist());
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
        await AnswerDialog("Import");
        Assert.True(await Radio("lab-01/a", "pass").IsCheckedAsync());
        Assert.True(await Radio("lab-03", "pass").IsCheckedAsync());
        await Assertions.Expect(Message).ToContainTextAsync("2 conflicts: 1 taken from the file, 1 kept.");
    }

    [Fact]
    public async Task A_conflict_that_is_left_imports_nothing()
    {
        await Page.Visit(Pages.Checklist());
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
        await Page.Visit(Pages.Checklist());
        await FillIn();
        var before = await State();
        await Act("clear");
        await AnswerDialog("Keep them");
        Assert.Equal(before, await State());
        await ClearAll();
        Assert.DoesNotContain("lab-01", await State(), StringComparison.Ordinal);
        await Message.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.Equal(before, await State());
        Assert.True(await Radio("lab-01/b", "fail").IsCheckedAsync());
    }

    /// <summary>Another tab writes while the question is open: it is not what the person agreed to lose.</summary>
    [Fact]
    public async Task Clearing_leaves_what_was_written_since_it_asked()
    {
        await Page.Visit(Pages.Checklist());
        await FillIn();
        await Act("clear");
        await Page.Locator("dialog").WaitForAsync();
        await StoreUnseen("lab-05/a/", """{"result":"pass"}""");
        await StoreUnseen("lab-01/b/", """{"result":"fail","note":"From the other tab."}""");
        await StoreUnseen("-sign-off/Owner", """{"role":"Owner","name":"O. Owner","on":"","digest":""}""");
        await AnswerDialog("Clear all answers");
        await Assertions.Expect(Message).ToContainTextAsync("2 answers that another tab wrote meanwhile are kept.");
        Assert.StartsWith("2 of 9 answered", await Text(Progress), StringComparison.Ordinal);
        Assert.Equal("From the other tab.", await Field("ui:lab-01/b-note").InputValueAsync());
        var file = await Export();
        Assert.Contains("O. Owner", file, StringComparison.Ordinal);
        Assert.DoesNotContain("A. Auditor", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undoing_leaves_what_was_written_since()
    {
        await Page.Visit(Pages.Checklist());
        await FillIn();
        await ClearAll();
        await StoreUnseen("lab-05/a/", """{"result":"pass"}""");
        await StoreUnseen("lab-03//", """{"result":"fail","note":"From the other tab."}""");
        await Message.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(Message).ToContainTextAsync("2 answers written since are kept.");
        await Page.VisitAgain();
        Assert.True(await Radio("lab-01/b", "fail").IsCheckedAsync());
        Assert.True(await Radio("lab-05/a", "pass").IsCheckedAsync());
        Assert.True(await Radio("lab-03", "fail").IsCheckedAsync());
        Assert.Contains("The other one: Partial", await Text(Check("lab-03", "").Locator(".banner--other")), StringComparison.Ordinal);
        Assert.Equal("A. Auditor", await Field("ui:sign-assessor-name").InputValueAsync());
    }

    /// <summary>What the person chose was between two answers that they saw; a third one is not dropped with it.</summary>
    [Fact]
    public async Task A_choice_holds_for_the_answers_that_were_shown()
    {
        await Page.Visit(Pages.Checklist());
        await FillIn();
        var file = await Export();
        await Radio("lab-01/a", "partial").CheckAsync();
        await Radio("lab-03", "pass").CheckAsync();
        await Import(file);
        await Page.Locator("dialog").WaitForAsync();
        await StoreUnseen("lab-01/a/", """{"result":"not-applicable","note":"From the other tab."}""");
        await Page.Locator("dialog input[name='ui:conflict-all'][value=theirs]").CheckAsync();
        await AnswerDialog("Import");
        await Assertions.Expect(Message).ToContainTextAsync("1 conflict: 1 taken from the file, 0 kept.");
        await Assertions.Expect(Message).ToContainTextAsync("1 answer changed while you were asked: both answers are kept, look at them.");
        Assert.True(await Radio("lab-01/a", "not-applicable").IsCheckedAsync());
        Assert.Contains("The other one: Pass", await Text(Check("lab-01", "a").Locator(".banner--other")), StringComparison.Ordinal);
        Assert.True(await Radio("lab-03", "partial").IsCheckedAsync());
    }

    [Fact]
    public async Task An_import_can_be_undone()
    {
        await Page.Visit(Pages.Checklist());
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
    [InlineData("{\"catalog\": {\"id\": \"lab\\ud800\"}, \"results\": []}", "The file holds answers to the catalog")]
    [InlineData(
        "{\"catalog\": {\"id\": \"other\"}, \"results\": []}", "The file holds answers to the catalog “other”. This page is “lab”.")]
    public async Task A_file_of_another_kind_is_refused_with_the_reason(string text, string reason)
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        var before = await State();
        await Import(text);
        await Assertions.Expect(Message).ToContainTextAsync(reason);
        Assert.Equal(before, await State());
    }

    [Fact]
    public async Task Answers_to_unknown_checks_are_kept_reported_and_exported()
    {
        await Page.Visit(Pages.Checklist());
        await Import("""{"catalog":{"id":"lab"},"results":[{"control":"gone-07","check":"a","result":"pass","digest":"sha256:0"}]}""");
        await Assertions.Expect(Message).ToContainTextAsync("1 belongs to a check that is not on this page");
        Assert.Contains(
            "1 stored answer belongs to checks that are not on this page", await Text(Page.Locator(".stored")), StringComparison.Ordinal);
        Assert.Equal("pass", (string?)Result(await Export(), "gone-07", "a")["result"]);
    }

    /// <summary>Half of a character is no text that an address or a key of storage can be made of.</summary>
    [Fact]
    public async Task Half_a_character_is_shown_as_missing_and_ends_nothing()
    {
        await Page.Visit(Pages.Checklist());
        await Import(
            """{"catalog":{"id":"lab"},"results":[{"control":"lab-03","result":"pass","note":"a\ud83db","digest":"\udd12"},{"control":"\ud83d","check":"a","result":"pass"}]}""");
        await Assertions.Expect(Message).ToContainTextAsync("Answers imported.");
        Assert.Equal("a\ufffdb", await Field("ui:lab-03-note").InputValueAsync());
        await Page.VisitAgain();
        Assert.Equal("a\ufffdb", await Field("ui:lab-03-note").InputValueAsync());
    }

    [Fact]
    public async Task A_result_that_cannot_be_read_is_named_and_the_rest_is_taken()
    {
        await Page.Visit(Pages.Checklist());
        await Import(
            """{"catalog":{"id":"lab"},"results":[{"control":"lab-03","result":"maybe"},{"control":"lab-05","check":"a","result":"pass"},7]}""");
        await Assertions.Expect(Message).ToContainTextAsync("Result 1 (lab-03): “maybe” is not a result");
        await Assertions.Expect(Message).ToContainTextAsync("Result 3 does not name a control");
    }
}
