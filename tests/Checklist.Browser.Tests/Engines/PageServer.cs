using System.Net;
using System.Net.Sockets;
using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests.Engines;

/// <summary>The pages of the tests from a web server of this machine.</summary>
internal static class PageServer
{
    private static readonly Lazy<string> Root = new(Start);

    /// <summary>The address of a page from disk, or the same page from the server.</summary>
    public static string At(string scheme, string address) =>
        scheme == Uri.UriSchemeFile ? address : Root.Value + address[Pages.Root.Length..];

    /// <summary>A port of this machine that nothing listens at.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string Start()
    {
        var root = $"http://127.0.0.1:{FreePort()}";
        var listener = new HttpListener();
        listener.Prefixes.Add(root + "/");
        listener.Start();
        _ = Task.Run(() => Serve(listener));
        return root;
    }

    private static async Task Serve(HttpListener listener)
    {
        while (true)
        {
            var context = await listener.GetContextAsync();
            var path = new Uri(Pages.Root).LocalPath + Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
            if (File.Exists(path))
            {
                Send(context, TypeOf(path), await File.ReadAllBytesAsync(path));
                continue;
            }

            context.Response.StatusCode = 404;
            context.Response.Close();
        }
    }

    private static void Send(HttpListenerContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.Close(bytes, willBlock: false);
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        _ => "application/octet-stream",
    };
}
