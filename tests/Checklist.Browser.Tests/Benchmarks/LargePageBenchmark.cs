using System.Globalization;
using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests.Benchmarks;

/// <summary>
/// 1,189 controls, 2,378 checks: from the event to the frame after it. A measurement and no test: times depend on what
/// else the machine does. Run it with <c>dotnet test --project tests/Checklist.Browser.Tests --explicit only</c>; the aim is
/// less than 100 ms at the 95th percentile.
/// </summary>
public sealed class LargePageBenchmark(BrowserFixture fixture, ITestOutputHelper output) : BrowserTest(fixture)
{
    private const int Rounds = 40;

    private const string Round = """
        async ({ round, kind }) => {
          const frame = () => new Promise(resolve => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); }));
          const change = (name, type, values) => {
            const field = document.querySelector(`[data-filter=${name}]`);
            field.value = values[round % values.length];
            field.dispatchEvent(new Event(type, { bubbles: true }));
          };
          window.radios ??= document.querySelectorAll('[data-check] input[type=radio]');
          const start = performance.now();
          if (kind === 'tick') window.radios[(round * 37 + 2) % window.radios.length].click();
          if (kind === 'filter') change('severity', 'change', ['critical', '', 'high', 'low']);
          if (kind === 'search') change('text', 'input', ['acc', 'account', 'number 77', 'zzz', '']);
          await frame();
          return performance.now() - start;
        }
        """;

    [Theory(Explicit = true)]
    [InlineData("tick")]
    [InlineData("filter")]
    [InlineData("search")]
    public async Task Time_to_the_next_frame(string kind)
    {
        await Page.Visit(Pages.Large());
        await Page.Locator(".filters > summary").ClickAsync();
        await Page.WaitForTimeoutAsync(1500); // texts are read while idle
        var session = await Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        await Measure(session, kind);
    }

    private async Task Measure(ICDPSession session, string kind)
    {
        var work = new List<double>();
        var waits = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = await TaskTime(session);
            waits.Add(await Page.EvaluateAsync<double>(Round, new { round, kind }));
            work.Add(await TaskTime(session) - before);
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kind}: work median {At(work, 0.5):F1} ms, 95th percentile {At(work, 0.95):F1} ms; to the next frame median {At(waits, 0.5):F1} ms, 95th percentile {At(waits, 0.95):F1} ms"));
    }

    private static double At(List<double> times, double part) => times.Order().ElementAt((int)(times.Count * part));

    /// <summary>Processor time of the main thread so far, in milliseconds.</summary>
    private static async Task<double> TaskTime(ICDPSession session)
    {
        var metrics = await session.SendAsync("Performance.getMetrics");
        var time = metrics!.Value.GetProperty("metrics").EnumerateArray()
            .Single(metric => metric.GetProperty("name").GetString() == "TaskDuration");
        return time.GetProperty("value").GetDouble() * 1000;
    }
}
