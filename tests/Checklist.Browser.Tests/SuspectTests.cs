using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>A new version of the file, opened in the same browser.</summary>
public sealed class SuspectTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private static readonly string Next = Pages.Lab
        .Replace("version: 1.0.0", "version: 1.1.0", StringComparison.Ordinal)
        .Replace("no other role is installed", "no other role or feature is installed", StringComparison.Ordinal);

    private ILocator Banner => Check("lab-01", "b").Locator(".banner--suspect");

    private async Task AnswerThenOpenNext()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/b", "fail").CheckAsync();
        await Field("ui:lab-01/b-note").FillAsync("Print server.");
        await Field("ui:lab-01/b-by").FillAsync("A. Auditor");
        await Field("ui:lab-01/b-on").FillAsync("2026-08-12");
        await Radio("lab-05/a", "pass").CheckAsync();
        await Page.Visit("about:blank"); // the browser hands stored texts from one process to the next behind our back
        await Page.Visit(Pages.Checklist(Next));
        Assert.Equal("0 of 9 answered", await Text(Progress));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Take them over" }).ClickAsync();
        await Assertions.Expect(Page.Locator("[data-message=done]")).ToContainTextAsync("Answers taken over.");
    }

    [Fact]
    public async Task Unchanged_answers_are_taken_over_and_changed_ones_are_suspect()
    {
        await AnswerThenOpenNext();
        Assert.True(await Radio("lab-05/a", "pass").IsCheckedAsync());
        Assert.False(await Radio("lab-01/b", "fail").IsCheckedAsync());
        Assert.Equal("1 of 9 answered, 1 to look at again", await Text(Progress));
        Assert.Contains("The answer before: Fail, A. Auditor, 12 August 2026.", await Text(Banner), StringComparison.Ordinal);
        Assert.Equal("Print server.", await Field("ui:lab-01/b-note").InputValueAsync());
    }

    [Fact]
    public async Task The_old_answer_can_be_kept()
    {
        await AnswerThenOpenNext();
        await Banner.GetByRole(AriaRole.Button, new() { Name = "Keep the old answer" }).ClickAsync();
        Assert.Equal(0, await Banner.CountAsync());
        await Page.VisitAgain();
        Assert.True(await Radio("lab-01/b", "fail").IsCheckedAsync());
        Assert.Equal("2 of 9 answered, 1 failed", await Text(Progress));
    }

    [Fact]
    public async Task The_old_answer_can_be_discarded()
    {
        await AnswerThenOpenNext();
        await Banner.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Page.VisitAgain();
        Assert.Equal(0, await Banner.CountAsync());
        Assert.Equal("1 of 9 answered", await Text(Progress));
        Assert.Equal("", await Field("ui:lab-01/b-note").InputValueAsync());
    }

    [Fact]
    public async Task A_new_answer_counts_for_the_new_text()
    {
        await AnswerThenOpenNext();
        await Radio("lab-01/b", "pass").CheckAsync();
        await Page.VisitAgain();
        Assert.Equal(0, await Banner.CountAsync());
        Assert.Equal("2 of 9 answered", await Text(Progress));
    }

    [Fact]
    public async Task A_note_alone_confirms_nothing()
    {
        await AnswerThenOpenNext();
        await Field("ui:lab-01/b-note").FillAsync("Print server, still.");
        await Page.VisitAgain();
        Assert.Equal(1, await Banner.CountAsync());
        Assert.Equal("Print server, still.", await Field("ui:lab-01/b-note").InputValueAsync());
    }

    [Fact]
    public async Task The_older_version_opened_again_still_knows_its_answer()
    {
        await AnswerThenOpenNext();
        await Page.Visit(Pages.Checklist());
        Assert.True(await Radio("lab-01/b", "fail").IsCheckedAsync());
    }

    [Fact]
    public async Task An_old_file_is_imported_as_suspect()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/b", "pass").CheckAsync();
        var file = await Export();
        await Page.EvaluateAsync("localStorage.clear()");
        await Page.Visit(Pages.Checklist(Next));
        await Import(file);
        await Assertions.Expect(Page.Locator("[data-message=done]")).ToContainTextAsync("1 to look at again");
        Assert.Equal("0 of 9 answered, 1 to look at again", await Text(Progress));
    }
}
