using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests.Engines;

/// <summary>Chromium by Playwright, in a context of its own.</summary>
internal sealed class ChromiumEngine(IBrowserContext context) : Engine
{
    public static async Task<ChromiumEngine> Start(BrowserFixture fixture) =>
        new(await fixture.Get().NewContextAsync(new() { ViewportSize = new() { Width = Width, Height = Height } }));

    public override async Task<Tab> Open()
    {
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(BrowserTest.ListenForViolations);
        return new ChromiumTab(page);
    }

    public override ValueTask DisposeAsync() => context.DisposeAsync();

    private sealed class ChromiumTab : Tab
    {
        private readonly IPage page;

        public ChromiumTab(IPage page)
        {
            this.page = page;
            page.PageError += (_, error) => Troubles.Add(error);
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                {
                    Troubles.Add(message.Text);
                }
            };
        }

        public override Task Go(string address) => page.Visit(address);

        public override Task Reload() => page.VisitAgain();

        public override Task Close() => page.CloseAsync();

        public override Task Resize(int width) => page.SetViewportSizeAsync(width, Height);

        public override Task<byte[]> Print() => page.PdfAsync(new() { PreferCSSPageSize = true });

        public override Task<string> Run(string body) => page.EvaluateAsync<string>($"async () => {{ {body} }}");
    }
}
