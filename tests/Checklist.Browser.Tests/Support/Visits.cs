namespace Checklist.Browser.Tests.Support;

/// <summary>Loads a page and waits until it uses its storage, which in Chromium comes a moment after the load (<c>start.js</c>).</summary>
internal static class Visits
{
    private const int MaximumTries = 5;

    private const string Arrival =
        "() => new Promise(resolve => window.checklist?.afterArrival ? window.checklist.afterArrival(resolve) : resolve())";

    public static async Task<IResponse?> Visit(this IPage page, string address, PageGotoOptions? options = null)
    {
        var response = await page.GotoAsync(address, options);
        await Arrive(page);
        return response;
    }

    public static async Task VisitAgain(this IPage page)
    {
        await page.ReloadAsync();
        await Arrive(page);
    }

    /// <summary>Waits until the page uses its storage.</summary>
    public static async Task Arrive(this IPage page)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await page.EvaluateAsync(Arrival);
                return;
            }
            catch (PlaywrightException gone)
                when (tries < MaximumTries && gone.Message.Contains("context was destroyed", StringComparison.Ordinal))
            {
                await page.WaitForLoadStateAsync(); // the page leads on to another one
            }
        }
    }
}
