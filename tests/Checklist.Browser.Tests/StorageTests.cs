using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class StorageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Blocked =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })";
    private const string Full = "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); }";

    private const string Prefix = "`checklist/2/lab/${document.documentElement.dataset.digest.replace('sha256:', '').slice(0, 12)}//`";

    private ILocator Message => Page.Locator("[data-message=storage]");

    [Theory]
    [InlineData(Blocked, "This browser does not let the page keep anything.")]
    [InlineData(Full, "This browser’s storage is full.")]
    [InlineData("Storage.prototype.setItem = () => {}", "This browser’s storage is full.")]
    public async Task A_storage_that_takes_nothing_is_reported_and_nothing_is_lost(string script, string reason)
    {
        await Page.AddInitScriptAsync(script);
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/b", "pass").CheckAsync();
        await Assertions.Expect(Message).ToContainTextAsync(reason);
        Assert.Equal("1 of 9 answered", await Text(Progress));
        Assert.Contains("\"lab-01\"", await Export(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_kept_when_there_is_room_again()
    {
        await Page.Visit(Pages.Checklist());
        await Page.EvaluateAsync($"() => {{ window.realSetItem = Storage.prototype.setItem; {Full}; }}");
        await Radio("lab-01/a", "pass").CheckAsync();
        await Assertions.Expect(Message).ToBeVisibleAsync();
        await Page.EvaluateAsync("() => { Storage.prototype.setItem = window.realSetItem; }");
        await Radio("lab-01/b", "pass").CheckAsync();
        await Assertions.Expect(Message).ToHaveCountAsync(0);
        await Page.VisitAgain();
        Assert.True(await Radio("lab-01/a", "pass").IsCheckedAsync());
    }

    [Fact]
    public async Task Leaving_asks_only_while_something_is_not_kept()
    {
        var asked = 0;
        Page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.AcceptAsync();
        };
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Page.VisitAgain();
        Assert.Equal(0, asked);
        await Page.EvaluateAsync($"() => {{ {Full}; }}");
        await Radio("lab-01/b", "pass").CheckAsync();
        await Page.VisitAgain();
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_left_alone_and_said()
    {
        await Page.Visit(Pages.Checklist());
        await Page.EvaluateAsync($"localStorage.setItem({Prefix} + 'lab-01/a/', '{{broken')");
        await Page.VisitAgain();
        Assert.Contains(
            "1 stored under this name cannot be read and is left alone.", await Text(Page.Locator(".stored")), StringComparison.Ordinal);
        Assert.Equal("\"{broken\"", await Evaluate($"localStorage.getItem({Prefix} + 'lab-01/a/')"));
        await Radio("lab-01/a", "pass").CheckAsync();
        Assert.Equal("\"{broken\"", await Evaluate($"localStorage.getItem({Prefix} + '-unreadable/lab-01/a/')"));
    }

    [Fact]
    public async Task One_catalog_does_not_see_the_answers_of_another()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Page.Visit(Pages.Checklist(Pages.Lab.Replace("id: lab\n", "id: lab-b\n", StringComparison.Ordinal)));
        Assert.Equal("0 of 9 answered", await Text(Progress));
    }

    private const string OldPass = """{"control":"lab-01","check":"a","result":"pass","note":"Seen.","digest":"DIGEST"}""";

    /// <summary>The page as if an older one had kept an answer in this browser.</summary>
    private async Task OpenWithOldAnswer(string name, string value)
    {
        await Page.Visit(Pages.Checklist());
        await Page.EvaluateAsync(
            "([name, value]) => localStorage.setItem(name, value.replace('DIGEST', checklist.page.readData().checks[0].digest))",
            new[] { name, value });
        await Page.VisitAgain();
    }

    private ILocator TakeOver => Page.Locator("[data-message^=take-over]");

    [Fact]
    public async Task What_an_older_page_kept_is_taken_when_the_person_says_so_and_is_left_where_it_was()
    {
        await OpenWithOldAnswer("checklist/1/lab/lab-01/a/", OldPass);
        Assert.Equal("0 of 9 answered", await Text(Progress));
        Assert.Contains("holds 1 answer that an older version of this page kept.", await Text(TakeOver), StringComparison.Ordinal);
        await TakeOver.GetByText("Take them over").ClickAsync();
        await Assertions.Expect(TakeOver).ToHaveCountAsync(0);
        Assert.True(await Radio("lab-01/a", "pass").IsCheckedAsync());
        await Page.VisitAgain();
        Assert.Equal("Seen.", await Field("ui:lab-01/a-note").InputValueAsync());
        Assert.Equal(0, await TakeOver.CountAsync());
        Assert.NotEqual("null", await Evaluate("localStorage.getItem('checklist/1/lab/lab-01/a/')"));
    }

    [Fact]
    public async Task What_is_left_is_offered_again_only_when_it_changed()
    {
        await OpenWithOldAnswer("checklist/1/lab/lab-01/a/", OldPass);
        await TakeOver.GetByText("Leave them").ClickAsync();
        await Page.VisitAgain();
        Assert.Equal(0, await TakeOver.CountAsync());
        Assert.Equal("0 of 9 answered", await Text(Progress));
        await OpenWithOldAnswer("checklist/1/lab/lab-01/a/", OldPass.Replace("Seen.", "Seen again.", StringComparison.Ordinal));
        Assert.Equal(1, await TakeOver.CountAsync());
    }

    /// <summary>Nothing of it runs, nothing counts that has no digest, and nothing ends the page.</summary>
    [Theory]
    [InlineData("lab-01/a/", """{"v":{"control":"lab-01","check":"a","result":"pass"},"w":{}}""")]
    [InlineData("lab-01/a/", """{"v":{"control":"lab-02","check":"a","result":"pass","digest":"DIGEST"},"w":{}}""")]
    [InlineData("lab-01/a/", """{"v":7,"w":{"t1":"x"}}""")]
    [InlineData("-other/lab-01/a/", """{"v":{"control":"lab-01"},"w":{}}""")]
    [InlineData("-other/__proto__", """{"v":[{"control":"__proto__","result":"pass"}],"w":{}}""")]
    [InlineData("-assessment", """{"v":{"id":{},"title":["<img src=x onerror=alert(1)>"]},"w":{}}""")]
    [InlineData("-sign-off/x", """{"v":{"role":"Assessor","name":"</script><b>","on":"soon"},"w":{}}""")]
    [InlineData("-sign-off/x", """{"v":{"role":"\ud800","name":"x"},"w":{}}""")]
    [InlineData("lab-01/a/%", """{"v":{"control":"lab-01","check":"a","target":"\ud800","result":"pass"},"w":{"%":{}}}""")]
    [InlineData("-taken/%", """{"v":{},"w":{}}""")]
    [InlineData("-about", "[]")]
    [InlineData("-start", """{"v":{},"w":[]}""")]
    public async Task What_a_strangers_page_left_counts_for_nothing_and_runs_nothing(string name, string text)
    {
        await Page.Visit(Pages.Checklist());
        await Page.EvaluateAsync(
            $"([name, text]) => localStorage.setItem({Prefix} + name, text.replace('DIGEST', checklist.page.readData().checks[0].digest))",
            new[] { name, text });
        await Page.VisitAgain();
        Assert.StartsWith("0 of 9 answered", await Text(Progress), StringComparison.Ordinal);
        Assert.Equal(0, await Page.Locator("main img, main b:not([data-check] b)").CountAsync());
        await Radio("lab-01/b", "pass").CheckAsync();
        await Page.VisitAgain();
        Assert.StartsWith("1 of 9 answered", await Text(Progress), StringComparison.Ordinal);
    }

    /// <summary>Keys that no page of ours makes, beside those of this catalog.</summary>
    [Theory]
    [InlineData("checklist/2/lab/%zz/x/lab-01/a/")]
    [InlineData("checklist/2/lab/\\ud800//lab-01/a/")]
    [InlineData("checklist/2/lab/")]
    [InlineData("checklist/1/lab/\\ud800")]
    public async Task A_key_that_no_page_made_ends_nothing(string key)
    {
        await Page.Visit(Pages.Checklist());
        await Page.EvaluateAsync(
            $"localStorage.setItem('{key}', JSON.stringify({{ v: {{ control: 'lab-01', check: 'a', result: 'pass' }}, w: {{}} }}))");
        await Page.VisitAgain();
        Assert.Contains("A private window forgets them", await Text(Page.Locator(".stored")), StringComparison.Ordinal);
        await Radio("lab-01/b", "pass").CheckAsync();
        Assert.StartsWith("1 of 9 answered", await Text(Progress), StringComparison.Ordinal);
    }

    /// <summary>It was loaded and not written by this tab, which still holds it.</summary>
    [Theory]
    [InlineData("{broken")]
    [InlineData("""{"v":7,"w":{}}""")]
    [InlineData("""{"v":{"control":"lab-02","check":"a","result":"pass"},"w":{}}""")]
    public async Task What_a_stranger_writes_over_an_answer_is_written_over_again(string text)
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Page.VisitAgain();
        await Page.EvaluateAsync($"text => localStorage.setItem({Prefix} + 'lab-01/a/', text)", text);
        await Page.EvaluateAsync("window.dispatchEvent(new Event('focus'))");
        await Page.VisitAgain();
        Assert.StartsWith("1 of 9 answered", await Text(Progress), StringComparison.Ordinal);
        Assert.NotEqual("null", await Evaluate($"localStorage.getItem({Prefix} + '-unreadable/lab-01/a/')"));
    }

    [Fact]
    public async Task A_filled_page_and_a_blank_one_keep_their_answers_apart()
    {
        await Page.Visit(Pages.HyperV());
        await Radio("hv-host-02/a", "partial").CheckAsync();
        await Page.Visit(Pages.Answered());
        await Page.Visit(Pages.HyperV());
        Assert.StartsWith("1 of ", await Text(Progress), StringComparison.Ordinal);
        var file = await Export();
        Assert.DoesNotContain("2026-lab", file, StringComparison.Ordinal);
        Assert.DoesNotContain("lab-hv01", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storage_that_is_emptied_while_the_page_is_open_is_filled_again_and_said()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Page.EvaluateAsync("localStorage.clear()");
        await Radio("lab-01/b", "pass").CheckAsync();
        await Assertions.Expect(Page.Locator("[data-message=emptied]")).ToBeVisibleAsync();
        await Page.VisitAgain();
        Assert.StartsWith("2 of 9 answered", await Text(Progress), StringComparison.Ordinal);
    }

    /// <summary>It is empty again after each write: the page says so, and goes on.</summary>
    [Fact]
    public async Task A_storage_that_keeps_nothing_of_what_it_takes_ends_nothing()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Radio("lab-01/b", "pass").CheckAsync();
        await Page.EvaluateAsync(
            "() => { Storage.prototype.setItem = () => {}; localStorage.clear(); window.dispatchEvent(new Event('focus')); }");
        await Assertions.Expect(Message).ToContainTextAsync("Your answers are not being saved.");
        await Radio("lab-03", "pass").CheckAsync();
        Assert.Equal("3 of 9 answered, 1 note or evidence missing", await Text(Progress));
        Assert.Contains("\"lab-03\"", await Export(), StringComparison.Ordinal);
    }

    /// <summary>Emptied while something waits for room: the next write is not the first one of a new storage.</summary>
    [Fact]
    public async Task A_storage_that_is_emptied_while_something_waits_gets_all_of_it()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/a", "pass").CheckAsync();
        await Page.EvaluateAsync($"() => {{ window.realSetItem = Storage.prototype.setItem; {Full}; }}");
        await Radio("lab-01/b", "pass").CheckAsync();
        await Assertions.Expect(Message).ToBeVisibleAsync();
        await Page.EvaluateAsync(
            "() => { localStorage.clear(); Storage.prototype.setItem = window.realSetItem; window.dispatchEvent(new Event('pagehide')); }");
        await Page.VisitAgain();
        Assert.StartsWith("2 of 9 answered", await Text(Progress), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_and_a_date_that_two_tabs_gave_make_one_sign_off()
    {
        await Page.Visit(Pages.Checklist());
        await StoreUnseen("-sign-off/Assessor", """{"role":"Assessor","name":"A. Auditor","on":"","digest":""}""");
        await Field("ui:sign-assessor-on").FillAsync("2026-11-21");
        Assert.Equal("A. Auditor", await Field("ui:sign-assessor-name").InputValueAsync());
        await Page.VisitAgain();
        Assert.Equal("A. Auditor", await Field("ui:sign-assessor-name").InputValueAsync());
        Assert.Equal("2026-11-21", await Field("ui:sign-assessor-on").InputValueAsync());
    }

    [Fact]
    public async Task Two_names_that_two_tabs_gave_are_both_said()
    {
        await Page.Visit(Pages.Checklist());
        await StoreUnseen("-sign-off/Assessor", """{"role":"Assessor","name":"A. Auditor","on":"","digest":""}""");
        await Field("ui:sign-assessor-name").FillAsync("B. Auditor");
        await Assertions.Expect(Page.Locator("[data-message=overtaken]"))
            .ToContainTextAsync("The sign-off of Assessor was “A. Auditor” too.");
        Assert.Equal("B. Auditor", await Field("ui:sign-assessor-name").InputValueAsync());
    }

    [Fact]
    public async Task Taking_the_other_answer_drops_none_that_was_not_seen()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/b", "pass").CheckAsync();
        await StoreUnseen("-other/lab-01/b/", """[{"control":"lab-01","check":"b","result":"fail","note":"n","digest":"d"}]""");
        await Page.VisitAgain();
        await StoreUnseen("lab-01/b/", """{"result":"partial"}""");
        await Check("lab-01", "b").GetByText("Take this one").ClickAsync();
        Assert.True(await Radio("lab-01/b", "partial").IsCheckedAsync());
        var file = await Export();
        Assert.Contains("\"fail\"", file, StringComparison.Ordinal);
        Assert.Contains("\"partial\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("\"pass\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_another_tab_gave_unseen_is_beside_this_one_and_not_written_over()
    {
        await Page.Visit(Pages.Checklist());
        await StoreUnseen("lab-01/b/", """{"result":"pass","note":"n"}""");
        await Radio("lab-01/b", "fail").ClickAsync(); // the box of what is stored stays checked
        await Assertions.Expect(Page.Locator("[data-message=overtaken]"))
            .ToContainTextAsync("1 check has two answers now, look at both: lab-01 b.");
        Assert.True(await Radio("lab-01/b", "pass").IsCheckedAsync());
        var other = Check("lab-01", "b").Locator(".banner--other");
        Assert.Contains("Two answers. The other one: Fail", await Text(other), StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(await Export(), "\"lab-01\""));
        await Page.VisitAgain();
        await other.GetByText("Take this one").ClickAsync();
        Assert.True(await Radio("lab-01/b", "fail").IsCheckedAsync());
        Assert.Equal(0, await other.CountAsync());
    }

    /// <summary>The fault of the trial: a tab that was told of nothing wrote its own record over the note of the other.</summary>
    [Fact]
    public async Task A_note_that_another_tab_wrote_unseen_is_kept_with_the_new_answer()
    {
        await Page.Visit(Pages.Checklist());
        await Radio("lab-01/b", "pass").CheckAsync();
        await StoreUnseen("lab-01/b/", """{"result":"pass","note":"From the other tab."}""");
        await Radio("lab-01/b", "fail").CheckAsync();
        await Page.VisitAgain();
        Assert.True(await Radio("lab-01/b", "fail").IsCheckedAsync());
        Assert.Equal("From the other tab.", await Field("ui:lab-01/b-note").InputValueAsync());
    }
}
