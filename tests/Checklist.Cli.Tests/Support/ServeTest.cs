using System.Net;
using System.Text;
using System.Text.Json;

namespace Checklist.Cli.Tests.Support;

/// <summary>A preview that runs in this process at a free port, and a browser that has no screen.</summary>
internal sealed class ServeTest : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60); // only a hang takes that long

    private readonly CliTest folder;
    private readonly CancellationTokenSource stop = new();
    private readonly LineSignal output = new();
    private readonly StringWriter error = new() { NewLine = "\n" };
    private readonly Task<int> running;
    private readonly List<StreamReader> streams = [];

    private ServeTest(CliTest folder, string[] args)
    {
        this.folder = folder;
        var terminal = new Terminal(output, TextWriter.Synchronized(error), folder.Root) { Cancellation = stop.Token };
        running = Task.Run(() => Application.Run(["serve", "--port", "0", .. args], terminal));
    }

    public HttpClient Client { get; private set; } = null!;

    public string Output => output.ToString();

    public string Error => error.ToString();

    public static async Task<ServeTest> StartAsync(CliTest folder, params string[] args)
    {
        var test = new ServeTest(folder, args);
        var address = (await test.output.FirstLine.WaitAsync(Patience)).Split('?')[0];
        test.Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address), Timeout = Patience };
        return test;
    }

    public async Task<string> PageAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(string path, HttpMethod method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public async Task<StreamReader> EventsAsync()
    {
        var reader = new StreamReader(await Client.GetStreamAsync(new Uri("_preview/events", UriKind.Relative)), Encoding.UTF8);
        streams.Add(reader);
        return reader;
    }

    /// <summary>The next event for which this holds.</summary>
    public static async Task<JsonElement> NextAsync(StreamReader events, Func<JsonElement, bool> isWanted)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var line = await events.ReadLineAsync(limit.Token);
            Assert.NotNull(line);
            if (line.StartsWith("data: ", StringComparison.Ordinal)
                && JsonDocument.Parse(line[6..]).RootElement is var state && isWanted(state))
            {
                return state;
            }
        }
    }

    /// <summary>Presses Ctrl-C.</summary>
    public async Task<int> StopAsync()
    {
        await stop.CancelAsync();
        return await running.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        streams.ForEach(stream => stream.Dispose());
        Client?.Dispose();
        stop.Dispose();
        folder.Dispose();
    }
}
