using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Checklist.Cli.Preview;

/// <summary>Kestrel without a host around it, on the loopback address unless a person named another one.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private const int MostConnections = 200; // more than a person opens, fewer than the system gives one process
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2); // for answers under way when the preview ends

    private readonly KestrelServer server;
    private readonly CancellationTokenSource ending;

    private PreviewServer(KestrelServer server, CancellationTokenSource ending)
    {
        this.server = server;
        this.ending = ending;
    }

    /// <summary>The one that was asked for, or that the system chose.</summary>
    public int Port => new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>Starts to answer on this machine alone.</summary>
    /// <exception cref="IOException">The port cannot be used.</exception>
    public static async Task<PreviewServer> StartAsync(int port, PreviewDoor door, PreviewState state, CancellationToken cancellation)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 0; // pages are read, nothing is sent
        var places = new ConnectionPlaces(MostConnections);
        options.Listen(door.Address, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(places.Use);
        });
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var preview = new PreviewServer(new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance), source);
        await preview.server.StartAsync(new PreviewApplication(state, door, places, source.Token), cancellation);
        return preview;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        using var limit = new CancellationTokenSource(Patience);
        await server.StopAsync(limit.Token);
        server.Dispose();
        ending.Dispose();
    }
}
