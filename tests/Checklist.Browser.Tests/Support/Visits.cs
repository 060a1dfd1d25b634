namespace Checklist.Browser.Tests.Support;

/// <summary>Loads a page and waits until it uses its storage, which in Chromium comes a moment after the load (<c>start.js</c>).</summary>
internal static class Visits
{
    private const string Arrival =
        "() => new Promise(resolve => window.checklist?.afterArrival ? window.checklist.afterArrival(resolve) : resolve())";

    public static async Task<IResponse?> Visit(this IPage page, string address, PageGotoOptions? options = null)
    {
        var response = await page.GotoAsync(address, options);
        await page.EvaluateAsync(Arrival);
        return response;
    }

    public static async Task VisitAgain(this IPage page)
    {
        await page.ReloadAsync();
        await page.EvaluateAsync(Arrival);
    }
}
