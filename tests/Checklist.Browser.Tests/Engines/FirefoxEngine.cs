using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests.Engines;

/// <summary>Firefox ESR by WebDriver BiDi: commands and events as JSON over one socket.</summary>
internal sealed class FirefoxEngine : Engine
{
    public const string Program = "/usr/bin/firefox-esr";

    private const string Announcement = "WebDriver BiDi listening on ";

    /// <summary>As people have them: drivers switch off that each file on disk is kept apart.</summary>
    private const string Preferences = """
        user_pref("security.fileuri.strict_origin_policy", true);
        user_pref("browser.shell.checkDefaultBrowser", false);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("app.update.disabledForTesting", true);
        """;

    private readonly Process process;
    private readonly string profile;
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> waiting = new();
    private readonly ConcurrentDictionary<string, FirefoxTab> tabs = new(StringComparer.Ordinal);
    private int number;

    private FirefoxEngine(Process process, string profile)
    {
        this.process = process;
        this.profile = profile;
    }

    public static async Task<FirefoxEngine> Start()
    {
        var profile = Directory.CreateTempSubdirectory("checklist-firefox-").FullName;
        await File.WriteAllTextAsync(Path.Combine(profile, "user.js"), Preferences);
        string[] arguments = ["--headless", "--remote-debugging-port", "0", "--profile", profile, "--no-remote"];
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var engine = new FirefoxEngine(Process.Start(start)!, profile);
        return await Reach(engine, engine.Connect);
    }

    private async Task Connect()
    {
        string? line;
        do
        {
            line = await process.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("Firefox ended before it listened");
        }
        while (!line.StartsWith(Announcement, StringComparison.Ordinal));
        _ = process.StandardError.ReadToEndAsync(); // a pipe that is not emptied stops the browser
        _ = process.StandardOutput.ReadToEndAsync();
        await socket.ConnectAsync(new Uri(line[Announcement.Length..] + "/session"), CancellationToken.None);
        _ = Task.Run(Receive);
        await Send("session.new", new JsonObject { ["capabilities"] = new JsonObject() });
        await Send("session.subscribe", new JsonObject { ["events"] = new JsonArray("log.entryAdded") });
        var listen = $"() => {{ {BrowserTest.ListenForViolations} }}";
        await Send("script.addPreloadScript", new JsonObject { ["functionDeclaration"] = listen });
    }

    private async Task Receive()
    {
        var buffer = new byte[1 << 16];
        while (socket.State == WebSocketState.Open)
        {
            using var message = new MemoryStream();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Text)
            {
                Take(JsonNode.Parse(message.ToArray())!);
            }
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id && waiting.TryRemove((int)id, out var answer))
        {
            if ((string?)message["type"] == "error")
            {
                answer.SetException(new InvalidOperationException($"{message["error"]}: {message["message"]}"));
            }
            else
            {
                answer.SetResult(message["result"]!);
            }
        }
        else if ((string?)message["method"] == "log.entryAdded" && (string?)message["params"]!["level"] == "error"
            && tabs.TryGetValue((string?)message["params"]!["source"]?["context"] ?? "", out var tab))
        {
            tab.Troubles.Add((string?)message["params"]!["text"] ?? "");
        }
    }

    private async Task<JsonNode> Send(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref number);
        var answer = waiting[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var text = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString();
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }

        return await answer.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public override async Task<Tab> Open()
    {
        var created = await Send("browsingContext.create", new JsonObject { ["type"] = "tab" });
        var tab = new FirefoxTab(this, (string)created["context"]!);
        tabs[tab.Context] = tab;
        await tab.Resize(Width);
        return tab;
    }

    public override async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        socket.Dispose();
        sending.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    private sealed class FirefoxTab(FirefoxEngine engine, string context) : Tab
    {
        public string Context => context;

        public override Task Go(string address) => engine.Send("browsingContext.navigate", With(("url", address), ("wait", "complete")));

        public override Task Reload() => engine.Send("browsingContext.reload", With(("wait", "complete")));

        public override Task Close() => engine.Send("browsingContext.close", With());

        public override Task Resize(int width) =>
            engine.Send("browsingContext.setViewport", With(("viewport", new JsonObject { ["width"] = width, ["height"] = Height })));

        public override async Task<byte[]> Print()
        {
            var margin = new JsonObject { ["top"] = 0, ["bottom"] = 0, ["left"] = 0, ["right"] = 0 }; // the page has its own
            var page = new JsonObject { ["width"] = 21.0, ["height"] = 29.7 }; // A4, in cm
            var printed = await engine.Send("browsingContext.print", With(("margin", margin), ("page", page), ("shrinkToFit", false)));
            return Convert.FromBase64String((string)printed["data"]!);
        }

        public override async Task<string> Run(string body)
        {
            var done = await engine.Send("script.evaluate", new JsonObject
            {
                ["expression"] = $"(async () => {{ {body} }})()",
                ["target"] = new JsonObject { ["context"] = context },
                ["awaitPromise"] = true,
            });
            return (string?)done["type"] == "success"
                ? (string?)done["result"]!["value"] ?? ""
                : throw new InvalidOperationException($"{done["exceptionDetails"]?["text"]}");
        }

        private JsonObject With(params (string Name, JsonNode Value)[] parameters)
        {
            var all = new JsonObject { ["context"] = context };
            foreach (var (name, value) in parameters)
            {
                all[name] = value;
            }

            return all;
        }
    }
}
