using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests.Engines;

[Collection(Engines.Collection)]
public sealed class EveryPageTests(BrowserFixture chromium, Engines engines)
{
    private static readonly int[] Widths = [390, 1280, 1920];

    /// <summary>One page of every kind.</summary>
    private static IReadOnlyList<string> OneOfEach() =>
    [
        .. Pages.SiteFiles().Where(page => !page.Contains('/', StringComparison.Ordinal)).Select(Pages.Site),
        Pages.HyperV(),
        Pages.Answered(),
        Pages.Checklist(null, "host01", "host02"),
        Pages.Handout(),
        Pages.Review(),
        Pages.Report(),
    ];

    /// <summary>What fits does not depend on where a page comes from; what it complains of does.</summary>
    [Theory]
    [MemberData(nameof(Engines.AllPlaces), MemberType = typeof(Engines))]
    public async Task Every_page_fits_and_complains_of_nothing(string name, string scheme)
    {
        var widths = scheme == Uri.UriSchemeFile ? Widths : [];
        var pages = OneOfEach().Select(page => PageServer.At(scheme, page));
        Assert.Empty(
            name == Engines.WebKit ? await WrongInWebKit(pages, widths) : await Wrong(await engines.Get(name, chromium), pages, widths));
    }

    private static async Task<IEnumerable<string>> Wrong(Engine engine, IEnumerable<string> pages, int[] widths)
    {
        var tab = await engine.Open();
        var wrong = new List<string>();
        foreach (var page in pages)
        {
            await tab.Go(page);
            foreach (var width in widths)
            {
                await tab.Resize(width);
                var wide = await tab.Run("""
                    const { scrollWidth } = document.documentElement;
                    return scrollWidth > innerWidth ? `${scrollWidth} in ${innerWidth}` : '';
                    """);
                wrong.AddRange(wide.Length > 0 ? [$"{page}: {wide}"] : []);
            }

            wrong.AddRange(tab.Troubles.Select(text => $"{page}: {text}"));
            tab.Troubles.Clear();
        }

        await tab.Close();
        return wrong;
    }

    /// <summary>Its driver hears nothing of the console, and its window is never as narrow as a phone.</summary>
    private static async Task<IEnumerable<string>> WrongInWebKit(IEnumerable<string> pages, int[] widths)
    {
        Engines.Require(Engines.WebKit);
        var lines = await WebKitView.Run([.. pages.Select(page => new WebKitView.Job(page, Widths: widths))]);
        return lines.Where(line => !line.StartsWith("PAGE ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.AllPlaces), MemberType = typeof(Engines))]
    public async Task A_permanent_address_leads_on_without_a_complaint(string name, string scheme)
    {
        var tab = await (await engines.Get(name, chromium)).Open();
        await tab.Go(PageServer.At(scheme, Pages.Site(Pages.SiteFiles().First(page => page.StartsWith("c/", StringComparison.Ordinal)))));
        Assert.Contains("#hv-", await tab.Until("return document.querySelector('.site') ? location.href : ''"), StringComparison.Ordinal);
        Assert.Empty(tab.Troubles);
        await tab.Close();
    }

    [Fact]
    public async Task WebKit_tells_of_errors_violations_and_what_is_wide()
    {
        Engines.Require(Engines.WebKit);
        const string Script = """
            const image = new Image();
            image.src = 'https://example.org/x.png';
            const told = new Promise(resolve => document.addEventListener('securitypolicyviolation', resolve, { once: true }));
            document.body.append(image);
            document.body.style.width = '2000px';
            await told;
            console.error('heard');
            """;
        var said = string.Join('\n', await WebKitView.Run([new WebKitView.Job(Pages.Handout(), Script, Widths: [390])]));
        Assert.All(["policy: img-src", "heard", "asked for 390"], (string text) => Assert.Contains(text, said, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.AllPlaces), MemberType = typeof(Engines))]
    public async Task The_search_of_the_guide_finds_and_leads_on(string name, string scheme)
    {
        var tab = await (await engines.Get(name, chromium)).Open();
        await tab.Go(PageServer.At(scheme, Pages.Site("index.html")));
        var found = await tab.Do("""
            document.querySelector('.search input').focus();
            set('ui:q', 'server core');
            await until(() => document.querySelectorAll('.results [role=option]').length > 0);
            return document.querySelector('.results [role=option] b').textContent;
            """);
        Assert.Contains("Server Core", found, StringComparison.Ordinal);
        await tab.Do("setTimeout(() => document.querySelector('.results [role=option]').click()); return 1");
        var address = await tab.Until("""
            const isThere = document.readyState === 'complete' && location.protocol !== 'about:';
            return isThere && !location.pathname.endsWith('/index.html') ? location.href : '';
            """);
        Assert.StartsWith(scheme, address, StringComparison.Ordinal);
        await tab.Close();
    }

    /// <summary>
    /// Where an engine clips what stands out of a control, the control is not laid out by itself: its bar and focus rings would be cut.
    /// </summary>
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nothing_that_stands_out_of_a_control_is_clipped(string name)
    {
        var tab = await (await engines.Get(name, chromium)).Open();
        await tab.Go(Pages.Checklist());
        var isWhole = await tab.Do("""
            const { contentVisibility } = getComputedStyle(document.querySelector('.control'));
            return CSS.supports('overflow-clip-margin', '1rem') || contentVisibility === 'visible';
            """);
        Assert.Equal("true", isWhole);
        await tab.Close();
    }

    /// <summary>
    /// Firefox has one storage for each file on disk; the choice goes along in the link, says no more when the page has it, and can be
    /// taken
    /// back.
    /// </summary>
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_choice_of_colors_goes_from_page_to_page_from_disk(string name)
    {
        var tab = await (await engines.Get(name, chromium)).Open();
        await tab.Go(Pages.Site("index.html"));
        Assert.Equal("dark", await ChooseAndGo(tab, "dark", Pages.Site("roles.html")));
        Assert.Equal("light", await ChooseAndGo(tab, "light", Pages.Site("index.html")));
        Assert.Equal("none", await ChooseAndGo(tab, "", Pages.Site("roles.html")));
        await tab.Do("box('ui-theme', 'dark').click(); return 1");
        await tab.Reload();
        Assert.Equal("dark", await Colors(tab, "roles.html"));
        await tab.Do("localStorage.clear(); return 1");
        await tab.Close();
    }

    /// <summary>Chooses colors, follows a link, and gives the colors of the page that it leads to.</summary>
    private static async Task<string> ChooseAndGo(Tab tab, string theme, string address)
    {
        var page = address[(address.LastIndexOf('/') + 1)..];
        await tab.Do($$"""
            box('ui-theme', '{{theme}}').click();
            const link = [...document.querySelectorAll('a[href]')].find(a => a.pathname.endsWith('/{{page}}') && !a.hash);
            setTimeout(() => link.click());
            return 1;
            """);
        return await Colors(tab, page);
    }

    /// <summary>Of a page once it has asked its storage, which it does when it has arrived.</summary>
    private static Task<string> Colors(Tab tab, string page) => tab.Until($$"""
        const isThere = document.querySelector('.site') && document.readyState === 'complete' && location.pathname.endsWith('/{{page}}');
        if (isThere && window.hasAsked === undefined) {
          window.hasAsked = false;
          window.checklist.afterArrival(() => { window.hasAsked = true; });
        }
        return isThere && window.hasAsked ? document.documentElement.dataset.theme ?? 'none' : '';
        """);
}
