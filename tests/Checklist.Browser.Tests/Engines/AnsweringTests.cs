using System.Text.Json.Nodes;
using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests.Engines;

/// <summary>A checklist is filled in, in each engine, from disk and from a web server.</summary>
[Collection(Engines.Collection)]
public sealed class AnsweringTests(BrowserFixture chromium, Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.AllPlaces), MemberType = typeof(Engines))]
    public async Task Answers_survive_a_reload_and_travel_as_a_file(string name, string scheme)
    {
        var tab = await (await engines.Get(name, chromium)).OpenFresh(PageServer.At(scheme, Pages.Checklist()));
        await tab.Do("""
            box('lab-01/b', 'fail').click();
            set('ui:lab-01/b-note', 'Zoë: "<script>" 🔒\nline two');
            set('ui:lab-01/b-evidence', 'Shot <shots/1.png> ; https://example.org/2');
            set('ui:lab-02/a-value', '2026-11-20');
            set('ui:lab-02/c-value', 'WSUS');
            set('ui:sign-assessor-name', 'A. Auditor');
            return 1;
            """);
        await tab.Reload();
        Assert.Equal("\"3 of 9 answered, 1 failed\"", await tab.Do("return progress()"));
        var file = JsonNode.Parse(await tab.Do("return await exported()"))!.GetValue<string>();
        Assert.Contains("line two", file, StringComparison.Ordinal);
        await tab.Do("act('clear'); await answered('clear'); return 1");
        Assert.Equal("\"0 of 9 answered\"", await tab.Do("return progress()"));
        await tab.Do($"await imported({JsonValue.Create(file).ToJsonString()}, 'mine'); return 1");
        Assert.Equal(
            """["3 of 9 answered, 1 failed","A. Auditor","Shot <shots/1.png> ; https://example.org/2"]""",
            await tab.Do("return [progress(), field('ui:sign-assessor-name').value, field('ui:lab-01/b-evidence').value]"));
        Assert.Equal(file, JsonNode.Parse(await tab.Do("return await exported()"))!.GetValue<string>());
        await tab.Do("""
            document.querySelector('.filters').open = true;
            set('ui:filter-text', 'owner');
            await until(() => document.querySelectorAll('article.control:not([hidden])').length === 1);
            return 1;
            """);
        await tab.Close();
    }

    [Theory]
    [MemberData(nameof(Engines.AllPlaces), MemberType = typeof(Engines))]
    public async Task A_conflict_is_asked_and_the_choice_taken(string name, string scheme)
    {
        var tab = await (await engines.Get(name, chromium)).OpenFresh(PageServer.At(scheme, Pages.Checklist()));
        var result = await tab.Do("""
            box('lab-03', 'pass').click();
            const file = await exported();
            box('lab-03', 'partial').click();
            const here = await imported(file, 'theirs');
            return [here.result, box('lab-03', 'pass').checked];
            """);
        Assert.Equal("[\"partial\",true]", result);
        await tab.Close();
    }

    /// <summary>The faults of the trial: WebKit tells a tab from disk nothing of what another one wrote.</summary>
    [Theory]
    [MemberData(nameof(Engines.AllPlaces), MemberType = typeof(Engines))]
    public async Task Two_tabs_keep_the_answers_of_both(string name, string scheme)
    {
        var engine = await engines.Get(name, chromium);
        var address = PageServer.At(scheme, Pages.Checklist());
        var first = await engine.OpenFresh(address);
        await first.Do("box('lab-01/a', 'pass').click(); return 1");
        var second = await engine.Open();
        await second.Go(address);
        await second.Do("set('ui:lab-01/a-note', 'From the second tab.'); box('lab-03', 'partial').click(); return 1");
        await first.Do($"{HasStored("From the second tab.")} {HasStored("partial")} return 1");
        var file = await first.Do("return JSON.parse(await exported()).results.map(result => [result.control, result.note ?? ''])");
        Assert.Equal("[[\"lab-01\",\"From the second tab.\"],[\"lab-03\",\"\"]]", file);
        await second.Do("set('ui:lab-01/a-note', 'Changed in the second tab.'); return 1");
        await first.Do($"{HasStored("Changed in the second tab.")} box('lab-01/a', 'fail').click(); return 1");
        await second.Do($"{HasStored("fail")} return 1");
        await second.ComeBack();
        Assert.Equal(
            """[true,"Changed in the second tab."]""",
            await second.Do("return [box('lab-01/a', 'fail').checked, field('ui:lab-01/a-note').value]"));
        await first.Reload();
        Assert.Equal(
            """[true,"Changed in the second tab.","2 of 9 answered, 1 failed, 1 note or evidence missing"]""",
            await first.Do("return [box('lab-01/a', 'fail').checked, field('ui:lab-01/a-note').value, progress()]"));
        await first.Close();
        await second.Close();
    }

    /// <summary>A write that began before the note arrives after it, and the tab of the note is gone before it could see that.</summary>
    [Theory]
    [MemberData(nameof(Engines.AllPlaces), MemberType = typeof(Engines))]
    public async Task A_tab_that_is_overtaken_and_closed_loses_nothing(string name, string scheme)
    {
        var engine = await engines.Get(name, chromium);
        var address = PageServer.At(scheme, Pages.Checklist());
        var first = await engine.OpenFresh(address);
        await first.Do("box('lab-01/a', 'pass').click(); return 1");
        var second = await engine.Open();
        await second.Go(address);
        await second.Do("""
            const key = Object.keys(localStorage).find(key => key.endsWith('/lab-01/a/'));
            const late = JSON.parse(localStorage.getItem(key));
            set('ui:lab-01/a-note', 'Written and closed.');
            late.v.result = 'fail';
            localStorage.setItem(key, JSON.stringify(late));
            return 1;
            """);
        await second.Close();
        await first.Do($"{HasStored("\"fail\"")} return 1");
        await first.Reload();
        Assert.Equal(
            """[true,"Written and closed."]""",
            await first.Do("return [box('lab-01/a', 'fail').checked, field('ui:lab-01/a-note').value]"));
        await first.Close();
    }

    /// <summary>Firefox hands what one tab stored to the next one's process a moment later.</summary>
    private static string HasStored(string text) =>
        $"await until(() => Object.values(localStorage).some(text => text.includes('{text}')));";

    /// <summary>Full, then blocked, then emptied by another tab while this one writes.</summary>
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_storage_that_fails_is_said_and_loses_nothing(string name)
    {
        var engine = await engines.Get(name, chromium);
        var address = PageServer.At(Uri.UriSchemeHttp, Pages.Checklist());
        var tab = await engine.OpenFresh(address);
        var said = await tab.Do("""
            const message = () => document.querySelector('[data-message=storage]')?.textContent ?? '';
            const { setItem } = Storage.prototype;
            const getter = Object.getOwnPropertyDescriptor(window, 'localStorage');
            Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
            box('lab-01/a', 'pass').click();
            const full = message();
            Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } });
            box('lab-01/b', 'pass').click();
            const blocked = message();
            Storage.prototype.setItem = setItem;
            Object.defineProperty(window, 'localStorage', getter);
            box('lab-03', 'pass').click();
            return [full.includes('storage is full'), blocked.includes('does not let the page keep anything'), message()];
            """);
        Assert.Equal("[true,true,\"\"]", said);
        var other = await engine.Open();
        await other.Go(address);
        await other.Do($"{HasStored("lab-03")} localStorage.clear(); return 1");
        await other.Close();
        await tab.Do("""
            await until(() => {
              window.dispatchEvent(new Event('focus'));
              return document.querySelector('[data-message=emptied]');
            });
            box('lab-03', 'fail').click();
            return 1;
            """);
        await tab.Reload();
        Assert.Equal("\"3 of 9 answered, 1 failed, 2 notes or evidence missing\"", await tab.Do("return progress()"));
        await tab.Close();
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_page_of_one_audit_leaves_the_blank_page_alone(string name)
    {
        var engine = await engines.Get(name, chromium);
        var blank = await engine.OpenFresh(PageServer.At(Uri.UriSchemeHttp, Pages.HyperV()));
        await blank.Do("box('hv-host-02/a', 'partial').click(); return 1");
        var filled = await engine.Open();
        await filled.Go(PageServer.At(Uri.UriSchemeHttp, Pages.Answered()));
        Assert.Equal("1", await blank.Do("return JSON.parse(await exported()).results.length"));
        Assert.Equal("\"2026-lab\"", await filled.Do("return JSON.parse(await exported()).id"));
        await blank.Close();
        await filled.Close();
    }

    /// <summary>Firefox alone keeps each file on disk apart, and its page says so.</summary>
    [Theory]
    [MemberData(nameof(Engines.AllPlaces), MemberType = typeof(Engines))]
    public async Task A_page_says_where_a_copy_of_it_would_begin_empty(string name, string scheme)
    {
        var tab = await (await engines.Get(name, chromium)).OpenFresh(PageServer.At(scheme, Pages.Checklist()));
        var isSaid = await tab.Do("return document.querySelector('.stored').textContent.includes('a copy of the file begins empty')");
        Assert.Equal(name == Engines.Firefox && scheme == Uri.UriSchemeFile ? "true" : "false", isSaid);
        await tab.Close();
    }
}
