using System.Runtime.CompilerServices;

namespace Checklist.Browser.Tests.Support;

/// <summary>Loads a page again with what it has stored.</summary>
internal static class Reloads
{
    private const int MaximumTries = 10;

    /// <summary>Every entry of a storage as JSON, or null where the page may not have one.</summary>
    private const string Entries = "(() => { try { return JSON.stringify(Object.entries(localStorage)); } catch { return null; } })()";

    private static readonly ConditionalWeakTable<IPage, object> Watched = [];

    /// <summary>
    /// Chromium may give the page another process, and on a busy machine that process may start before it gets what was stored a moment
    /// ago. So each load notes what the storage held before the page's own scripts ran, and the page is loaded until all of it was there.
    /// What a page did not store, or takes away while it loads, stays away.
    /// </summary>
    public static async Task Again(IPage page)
    {
        if (Watched.TryAdd(page, Entries))
        {
            await page.AddInitScriptAsync($"window.storedAtStart = {Entries};");
        }

        var stored = await page.EvaluateAsync<string?>($"() => {Entries}");
        var isThere = false;
        for (var tries = 0; !isThere && tries < MaximumTries; tries++)
        {
            await page.ReloadAsync();
            isThere = stored is null || await page.EvaluateAsync<bool>(
                """
                text => {
                  const there = new Map(JSON.parse(window.storedAtStart ?? '[]'));
                  return JSON.parse(text).every(([key, value]) => there.get(key) === value);
                }
                """,
                stored);
        }
    }
}
