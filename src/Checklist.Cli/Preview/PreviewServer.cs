using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Checklist.Cli.Preview;

/// <summary>Kestrel without a host around it, on the loopback address only: nothing of it is reached from another machine.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2); // for answers under way when the preview ends

    private readonly KestrelServer server;
    private readonly CancellationTokenSource ending;

    private PreviewServer(KestrelServer server, CancellationTokenSource ending)
    {
        this.server = server;
        this.ending = ending;
    }

    /// <summary>As it is printed, with a slash at its end.</summary>
    public string Address => server.Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/') + "/";

    /// <exception cref="IOException">The port cannot be used.</exception>
    public static async Task<PreviewServer> StartAsync(int port, PreviewState state, CancellationToken cancellation)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 0; // pages are read, nothing is sent
        options.Limits.MaxConcurrentConnections = 200;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var server = new PreviewServer(new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance), ending);
        await server.server.StartAsync(new PreviewApplication(state, ending.Token), cancellation);
        return server;
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
