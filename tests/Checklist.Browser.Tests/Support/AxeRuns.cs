using Deque.AxeCore.Commons;

namespace Checklist.Browser.Tests.Support;

/// <summary>axe over a page in every mode that people read it in.</summary>
internal static class AxeRuns
{
    /// <summary>What colors decide. The other rules look at elements and names, which are the same in every color.</summary>
    private static readonly string[] ColorRules = ["color-contrast", "link-in-text-block"];

    /// <summary>
    /// These two load style sheets and media again, wait ten seconds for what the policy forbids, and then look at nothing.
    /// </summary>
    private static readonly string[] LoadingRules = ["css-orientation-lock", "no-autoplay-audio"];

    /// <summary>
    /// What is made by one template again and again is looked at a few times: the hundredth control costs as much as the first and shows no
    /// more.
    /// </summary>
    private const string KeepSome = """
        for (const [list, count] of [['.control', 6], ['tbody > tr', 12], ['.entries > div', 12], ['.change', 4]])
          [...document.querySelectorAll(list)].slice(count).forEach(element => element.remove());
        """;

    private static readonly (ColorScheme Scheme, Media Media, ForcedColors Forced, bool IsSameContent)[] Modes =
    [
        (ColorScheme.Light, Media.Screen, ForcedColors.None, false),
        (ColorScheme.Dark, Media.Screen, ForcedColors.None, true),
        (ColorScheme.Dark, Media.Screen, ForcedColors.Active, true),
        (ColorScheme.Light, Media.Print, ForcedColors.None, false),
    ];

    /// <summary>Fails on any violation in light, dark, forced colors or print.</summary>
    public static async Task HasNoViolationInAnyMode(this IPage page)
    {
        foreach (var (scheme, media, forced, isSameContent) in Modes)
        {
            await page.EmulateMediaAsync(
                new() { ColorScheme = scheme, Media = media, ForcedColors = forced, ReducedMotion = ReducedMotion.Reduce });
            await page.HasNoViolation($"{scheme} {media} {forced}", isSameContent ? ColorRules : []);
        }
    }

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails on any violation of the page as it stands; of these rules only, where some are named.</summary>
    public static async Task HasNoViolation(this IPage page, string mode = "", params string[] rules)
    {
        await page.EvaluateAsync(KeepSome);
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync($"() => {{ {Axe} }}");
        }

        const string Run = """
            async ([off, only]) => {
              const rules = Object.fromEntries(off.map(rule => [rule, { enabled: false }]));
              const run = { rules, resultTypes: ['violations'], ...(only.length > 0 && { runOnly: { type: 'rule', values: only } }) };
              const { passes, violations, incomplete, inapplicable } = await axe.run(run);
              if (passes.length + violations.length + incomplete.length + inapplicable.length === 0) return ['axe looked at nothing'];
              return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
            }
            """;
        var violations = await page.EvaluateAsync<string[]>(Run, new[] { LoadingRules, rules });
        Assert.Empty(violations.Select(violation => $"{mode} {violation}"));
    }
}
