using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Checklist.Browser.Tests.Engines;

/// <summary>
/// WebKitGTK: WebKitWebDriver drives its small browser under a display of its own. That cannot print and tells nothing of the console;
/// <see cref="WebKitView"/> can.
/// </summary>
internal sealed class WebKitEngine : Engine
{
    public const string Driver = "/usr/bin/WebKitWebDriver";

    private static readonly EnumerationOptions NotDeep = new() { RecurseSubdirectories = true, MaxRecursionDepth = 3 };

    private static readonly string Program = Directory.Exists("/usr/lib")
        ? Directory.EnumerateFiles("/usr/lib", "MiniBrowser", NotDeep).Order(StringComparer.Ordinal).LastOrDefault() ?? ""
        : "";

    private readonly HttpClient client;
    private readonly Process process;
    private string current = "";
    private string home = ""; // a window that stays: without one in front the driver opens no other

    private WebKitEngine(Process process, int port)
    {
        this.process = process;
        client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromMinutes(1) };
    }

    private string Session { get; set; } = "";

    public static async Task<WebKitEngine> Start()
    {
        var port = PageServer.FreePort();
        var start = new ProcessStartInfo("/usr/bin/xvfb-run", ["-a", "-s", "-screen 0 2000x1200x24", Driver, $"--port={port}"]);
        WebKitView.Prepare(start);
        var engine = new WebKitEngine(Process.Start(start)!, port);
        return await Reach(engine, engine.Connect);
    }

    private async Task Connect()
    {
        var options = new JsonObject { ["binary"] = Program, ["args"] = new JsonArray("--automation") };
        var wanted = new JsonObject { ["webkitgtk:browserOptions"] = options };
        var capabilities = new JsonObject { ["capabilities"] = new JsonObject { ["alwaysMatch"] = wanted } };
        for (var tries = 1; Session.Length == 0; tries++)
        {
            try
            {
                Session = (string)(await Send(HttpMethod.Post, "session", capabilities))!["sessionId"]!;
            }
            catch (HttpRequestException) when (tries < 200) // the driver does not listen yet
            {
                await Task.Delay(50);
            }
        }

        home = (string)(await Send(HttpMethod.Get, $"session/{Session}/window"))!;
    }

    private async Task<JsonNode?> Send(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        var value = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["value"];
        return response.IsSuccessStatusCode
            ? value
            : throw new InvalidOperationException($"{path}: {value?["error"]}: {value?["message"]}");
    }

    private Task<JsonNode?> Post(string path, JsonNode body) => Send(HttpMethod.Post, $"session/{Session}/{path}", body);

    public override async Task<Tab> Open()
    {
        var made = await Post("window/new", new JsonObject { ["type"] = "tab" });
        return new WebKitTab(this, (string)made!["handle"]!);
    }

    public override async ValueTask DisposeAsync()
    {
        if (Session.Length > 0)
        {
            await Send(HttpMethod.Delete, $"session/{Session}");
        }

        client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private sealed class WebKitTab(WebKitEngine engine, string handle) : Tab
    {
        private string address = "about:blank";

        private async Task<JsonNode?> Post(string path, JsonNode body)
        {
            if (engine.current != handle)
            {
                await engine.Post("window", new JsonObject { ["handle"] = handle });
                engine.current = handle;
            }

            return await engine.Post(path, body);
        }

        public override Task Go(string address)
        {
            this.address = address;
            return Post("url", new JsonObject { ["url"] = address });
        }

        public override Task Reload() => Post("refresh", new JsonObject());

        public override async Task Close()
        {
            await Post("window", new JsonObject { ["handle"] = handle });
            await engine.Send(HttpMethod.Delete, $"session/{engine.Session}/window");
            await engine.Post("window", new JsonObject { ["handle"] = engine.home });
            engine.current = engine.home;
        }

        public override Task Resize(int width) => Post("window/rect", new JsonObject { ["width"] = width, ["height"] = Height });

        public override Task<byte[]> Print() =>
            throw new NotSupportedException($"WebKitWebDriver does not print; {nameof(WebKitView)} prints {address}");

        public override async Task<string> Run(string body)
        {
            var script = $$"""
                const done = arguments[0];
                (async () => { {{body}} })().then(text => done(['', text]), error => done([String(error), '']))
                """;
            var value = await Post("execute/async", new JsonObject { ["script"] = script, ["args"] = new JsonArray() });
            var error = (string?)value![0] ?? "";
            return error.Length == 0 ? (string?)value[1] ?? "" : throw new InvalidOperationException(error);
        }
    }
}
