using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Checklist.Cli.Preview;

/// <summary>Refuses what a page of somebody else could send: a foreign name for this machine, a foreign origin, a change.</summary>
internal static class RequestGuard
{
    /// <summary>Null when the request may be answered.</summary>
    public static (int Status, string Reason)? Refusal(HttpRequest request)
    {
        var hosts = Hosts(request.HttpContext.Connection);
        if (!hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
        {
            return (StatusCodes.Status421MisdirectedRequest, $"this server answers to {string.Join(" and ", hosts)} only");
        }

        if (IsForeign(request, hosts))
        {
            return (StatusCodes.Status403Forbidden, "this server answers its own pages only");
        }

        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? null
            : (StatusCodes.Status405MethodNotAllowed, "this server only shows pages");
    }

    /// <summary>The names under which a browser on this machine, or one that came to another address of it, asks for its pages.</summary>
    private static IReadOnlyList<string> Hosts(ConnectionInfo connection)
    {
        var port = connection.LocalPort;
        var address = connection.LocalIpAddress ?? IPAddress.Loopback;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        List<string> names = [PreviewDoor.Authority(address, port)];
        if (IPAddress.IsLoopback(address))
        {
            names.Add(string.Create(CultureInfo.InvariantCulture, $"localhost:{port}"));
        }

        const string UsualPort = ":80"; // browsers leave it out
        return port == 80 ? [.. names, .. names.Select(name => name[..^UsualPort.Length])] : names;
    }

    /// <summary>A link from elsewhere may be followed; pages of other origins may not read, embed or frame anything.</summary>
    private static bool IsForeign(HttpRequest request, IReadOnlyList<string> hosts)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isFollowed = request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";
        return (origin.Length > 0
            && !hosts.Contains(origin.Replace("http://", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase))
            || (site is "cross-site" or "same-site" && !isFollowed);
    }
}
