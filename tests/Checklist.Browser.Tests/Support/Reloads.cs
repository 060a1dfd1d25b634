
namespace Checklist.Browser.Tests.Support;

/// <summary>Loads a page again with what it has stored.</summary>
internal static class Reloads
{
    private const int MaximumTries = 5;

    /// <summary>
    /// Chromium may give the page another process, which on a busy machine gets what was stored a moment ago while the page runs
    /// already. So it is loaded until all of that is there, and once more to read it. What a page did not store, or takes away while it
    /// loads, stays away.
    /// </summary>
    public static async Task Again(IPage page)
    {
        var stored = await page.EvaluateAsync<string>(
            "() => { try { return JSON.stringify(Object.entries(localStorage)); } catch { return '[]'; } }");
        var isThere = false;
        for (var tries = 0; !isThere && tries < MaximumTries; tries++)
        {
            await page.ReloadAsync();
            isThere = await page.EvaluateAsync<bool>(
                "text => JSON.parse(text).every(([key, value]) => localStorage.getItem(key) === value)", stored);
        }

        await page.ReloadAsync();
    }
}
