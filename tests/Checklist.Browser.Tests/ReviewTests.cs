using System.Text;
using Checklist.Browser.Tests.Support;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Reviews;

namespace Checklist.Browser.Tests;

/// <summary>The page on which people review a version, and what comes back from it.</summary>
public sealed class ReviewTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string First = "control/hv-host-01";
    private const string Second = "control/hv-host-02";

    private static readonly string Address = Pages.Review("1.1.0", "2.0.0");

    private ILocator Status => Page.Locator(".review-progress");

    private ILocator Articles => Page.Locator("[data-entry]");

    [Fact]
    public async Task Decisions_are_kept_and_counted()
    {
        await Page.Visit(Address);
        await Page.Locator("[name=reviewer]").FillAsync("Ann Berg");
        var entries = await Entries();
        await Decide(entries[0], "accept");
        await Decide(entries[1], "reject", "Too strict.", "Be lenient.");
        var all = await Articles.CountAsync();
        Assert.Equal($"2 of {all} decided, 1 comment", await Text(Status));
        await Page.VisitAgain();
        Assert.Equal($"2 of {all} decided, 1 comment", await Text(Status));
        Assert.Equal("Ann Berg", await Page.Locator("[name=reviewer]").InputValueAsync());
        Assert.Equal("Be lenient.", await Article(entries[1]).Locator("[data-field=proposed]").InputValueAsync());
    }

    [Fact]
    public async Task Every_kind_of_entry_can_be_decided_about()
    {
        await Page.Visit(Address);
        var kinds = (await Entries()).Select(entry => entry.Split('/')[0]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["catalog", "chapter", "control", "group", "parameter"], kinds);
        Assert.Equal(await Articles.CountAsync(), await Page.Locator("[data-entry] .decision").CountAsync());
    }

    [Fact]
    public async Task What_is_undecided_can_be_shown_alone_and_a_decision_cleared()
    {
        await Page.Visit(Address);
        var entries = await Entries();
        await Decide(entries[0], "accept");
        await Page.Locator(".review-undecided").CheckAsync();
        await Assertions.Expect(Article(entries[0])).ToBeHiddenAsync();
        await Decide(entries[1], "accept");
        await Assertions.Expect(Article(entries[1])).ToBeVisibleAsync();
        await Article(entries[1]).Locator(".decision-clear").ClickAsync();
        Assert.StartsWith("1 of", await Text(Status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_nothing_is_exported()
    {
        await Page.Visit(Address);
        await Decide((await Entries())[0], "accept");
        await Act("export");
        Assert.StartsWith("Write your name first.", await Text(Page.Locator(".banner")), StringComparison.Ordinal);
        Assert.True(await Page.Locator("[name=reviewer]").EvaluateAsync<bool>("field => field === document.activeElement"));
    }

    /// <summary>The file has every entry of the page, and no character that a file may not hold.</summary>
    [Fact]
    public async Task An_export_is_what_the_command_reads()
    {
        await Page.Visit(Address);
        var entries = await Entries();
        await Page.Locator("[name=reviewer]").FillAsync("Zoë “Zed” O’Hara");
        foreach (var entry in entries)
        {
            await Decide(entry, "accept-with-change", "Tab\there,\u00a0\u202eturned\nand <b>\"quoted\"</b> {{ braces }} 😀", "- a\n- b");
        }

        var download = await Page.RunAndWaitForDownloadAsync(() => Act("export"));
        Assert.Equal("hyper-v-2012-2.0.0-review-zoe-zed-o-hara.json", download.SuggestedFilename);
        var diagnostics = new DiagnosticBag();
        var sent = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var collected = Pages.Collect("2.0.0", [sent], diagnostics);
        Assert.Empty(diagnostics.Sorted().Select(finding => finding.Message));
        Assert.Equal(entries.Order(StringComparer.Ordinal),
            collected!.Decisions.Select(decision => decision.Decision.Entry).Order(StringComparer.Ordinal));
        Assert.Equal("Tab here, turned\nand <b>\"quoted\"</b> {{ braces }} 😀", collected.Decisions[0].Decision.Opinion.Comment!.Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task Three_reviewers_decide_and_one_record_comes_of_it()
    {
        var ann = await Reviewed("Ann Berg", (First, "accept", ""), (Second, "reject", "Keep the old limit."));
        var ben = await Reviewed("Ben Okafor", (First, "accept-with-change", "Name the version."), (Second, "accept", ""));
        var cleo = await Reviewed("Cleo Diaz", (First, "accept", ""), ("catalog", "reject", "The title is too long."));
        var diagnostics = new DiagnosticBag();
        var collected = Pages.Collect("2.0.0", [cleo, ann, ben], diagnostics);
        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(Enumerable.Repeat(ReviewState.New, 6), collected!.Decisions.Select(decision => decision.State));
        Assert.Empty(collected.Clashes);
        var again = Pages.Collect("2.0.0", [ann, ben, cleo], new DiagnosticBag());
        Assert.Equal(Encoding.UTF8.GetString(collected.Bytes!), Encoding.UTF8.GetString(again!.Bytes!));

        await Page.Visit(Pages.Matrix(collected));
        Assert.Equal("3 reviewers, 3 comments, 3 open.", await Text(Page.Locator(".headline")));
        var rows = await Page.Locator(".comments tbody tr").AllInnerTextsAsync();
        Assert.Equal(3, rows.Count);
        Assert.Contains("The title is too long.", rows[0], StringComparison.Ordinal);
        Assert.Contains("Name the version.", rows[1], StringComparison.Ordinal);
        Assert.Contains("Keep the old limit.", rows[2], StringComparison.Ordinal);
        await Page.HasNoViolationInAnyMode();
        await Page.SetViewportSizeAsync(390, 740);
        Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);
    }

    [Fact]
    public async Task An_own_file_is_merged_and_what_differs_is_shown()
    {
        var file = await Reviewed("Ann Berg", (First, "accept", ""), (Second, "reject", "No."));
        await Page.Visit(Address);
        await Import(file);
        Assert.StartsWith("Review imported. 2 decisions taken, 0 the same.", await Text(Page.Locator(".banner")), StringComparison.Ordinal);
        Assert.Equal("Ann Berg", await Page.Locator("[name=reviewer]").InputValueAsync());
        await Decide(First, "reject", "After all.");
        await Import(file);
        Assert.True(await Article(First).Locator("[value=reject]").IsCheckedAsync());
        Assert.Contains("You, in a different file: accept", await Text(Article(First).Locator(".asides")), StringComparison.Ordinal);
        await Article(First).Locator("[data-action=take-aside]").ClickAsync();
        Assert.True(await Article(First).Locator("[value=accept]").IsCheckedAsync());
        Assert.Contains("reject; “After all.”", await Text(Article(First).Locator(".asides")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_says_is_beside_and_does_not_count()
    {
        var other = await Reviewed("Ben Okafor", (First, "reject", "No."));
        await Page.Visit(Address);
        await Page.Locator("[name=reviewer]").FillAsync("Ann Berg");
        await Decide(First, "accept");
        await Import(other);
        await Page.VisitAgain();
        Assert.Contains("Ben Okafor: reject; “No.”", await Text(Article(First).Locator(".asides")), StringComparison.Ordinal);
        Assert.Contains("\"decision\": \"accept\"", await Export(), StringComparison.Ordinal);
        await Article(First).Locator("[data-action=drop-aside]").ClickAsync();
        await Assertions.Expect(Article(First).Locator(".asides")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("{}", "The file is no review.")]
    [InlineData("not JSON", "The file is no review.")]
    [InlineData("{\"format\":\"checklist-review-1\",\"entries\":[7,null],\"catalog\":\"other\"}", "about the catalog “other”")]
    [InlineData("{\"format\":\"checklist-review-1\",\"entries\":[],\"catalog\":\"hyper-v-2012\",\"new\":{\"version\":\"3.0.0\"}}", "about version “3.0.0”")]
    public async Task A_file_that_is_no_review_of_this_is_refused(string text, string problem)
    {
        await Page.Visit(Address);
        await Import(text);
        Assert.Contains(problem, await Text(Page.Locator(".banner--error")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_is_cleared_for_the_next_person()
    {
        await Page.Visit(Address);
        await Page.Locator("[name=reviewer]").FillAsync("Ann Berg");
        await Decide(First, "accept");
        await Act("clear");
        await AnswerDialog("Clear the review");
        await Page.VisitAgain();
        Assert.StartsWith("0 of", await Text(Status), StringComparison.Ordinal);
        Assert.Equal("", await Page.Locator("[name=reviewer]").InputValueAsync());
    }

    [Fact]
    public async Task A_page_with_decisions_has_no_violation()
    {
        var other = await Reviewed("Ben Okafor", (First, "reject", "No."));
        await Page.Visit(Address);
        await Page.Locator("[name=reviewer]").FillAsync("Ann Berg");
        await Decide(First, "accept");
        await Import(other);
        await Page.HasNoViolationInAnyMode();
    }

    private async Task<string> Reviewed(string name, params (string Entry, string Decision, string Comment)[] decisions)
    {
        await Page.Visit(Address);
        await Page.Locator("[name=reviewer]").FillAsync(name);
        foreach (var (entry, decision, comment) in decisions)
        {
            await Decide(entry, decision, comment);
        }

        var file = await Export();
        await Page.EvaluateAsync("localStorage.clear()");
        await Page.Visit("about:blank");
        return file;
    }

    private async Task Decide(string entry, string decision, string comment = "", string proposed = "")
    {
        await Article(entry).Locator($"[value={decision}]").CheckAsync();
        if (comment.Length > 0)
        {
            await Article(entry).Locator("[data-field=comment]").FillAsync(comment);
        }

        if (proposed.Length > 0)
        {
            await Article(entry).Locator("[data-field=proposed]").FillAsync(proposed);
        }
    }

    private ILocator Article(string entry) => Page.Locator($"[data-entry=\"{entry}\"]");

    private async Task<IReadOnlyList<string>> Entries() =>
        await Articles.EvaluateAllAsync<string[]>("articles => articles.map(article => article.dataset.entry)");
}
