using Checklist.Browser.Tests.Support;

[assembly: AssemblyFixture(typeof(Checklist.Browser.Tests.Engines.Engines))]

namespace Checklist.Browser.Tests.Engines;

/// <summary>
/// The three engines, each started once and when it is asked for. What is not installed is skipped with its name, or fails where
/// CHECKLIST_BROWSER=required.
/// </summary>
public sealed class Engines : IAsyncLifetime
{
    /// <summary>Tests that share the engines run one after the other: a driver has one window in front at a time.</summary>
    public const string Collection = "engines";

    public const string Chromium = "Chromium";
    public const string Firefox = "Firefox";
    public const string WebKit = "WebKit";

    private readonly Dictionary<string, Engine> started = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim starting = new(1);

    public static TheoryData<string> All => [Chromium, Firefox, WebKit];

    /// <summary>Each engine with pages from disk and with the same pages from a web server.</summary>
    public static TheoryData<string, string> AllPlaces
    {
        get
        {
            var places = new TheoryData<string, string>();
            foreach (var engine in All)
            {
                places.Add(engine, Uri.UriSchemeFile);
                places.Add(engine, Uri.UriSchemeHttp);
            }

            return places;
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    internal async Task<Engine> Get(string name, BrowserFixture chromium)
    {
        Require(name);
        await starting.WaitAsync();
        try
        {
            if (!started.TryGetValue(name, out var engine))
            {
                started[name] = engine = name switch
                {
                    Chromium => await ChromiumEngine.Start(chromium),
                    Firefox => await FirefoxEngine.Start(),
                    WebKit => await WebKitEngine.Start(),
                    _ => throw new ArgumentOutOfRangeException(nameof(name)),
                };
            }

            return engine;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Skips the test where the engine is not there, and says what is missing.</summary>
    internal static void Require(string name)
    {
        var asked = Environment.GetEnvironmentVariable("CHECKLIST_ENGINES");
        Assert.SkipWhen(asked?.Split(',').Contains(name, StringComparer.Ordinal) == false, $"{name} is not asked for");
        string[] needed = name switch
        {
            Firefox => [FirefoxEngine.Program],
            WebKit => [WebKitEngine.Driver, "/usr/bin/xvfb-run", WebKitView.Python],
            _ => [],
        };
        var missing = Array.Find(needed, path => !File.Exists(path));
        var reason = $"{name} is not tested: there is no {missing}";
        if (missing is not null && Environment.GetEnvironmentVariable("CHECKLIST_BROWSER") == "required")
        {
            Assert.Fail(reason);
        }

        Assert.SkipWhen(missing is not null, reason);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in started.Values)
        {
            await engine.DisposeAsync();
        }

        starting.Dispose();
    }
}
