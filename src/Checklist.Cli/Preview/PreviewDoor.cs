using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Checklist.Cli.Preview;

/// <summary>
/// Who may look at the preview: this machine alone, or every machine that reaches an address of it and knows a word that is made for
/// this one preview. The word comes in with the first address, and a cookie keeps it from then on.
/// </summary>
internal sealed class PreviewDoor
{
    private const int TokenBytes = 16; // nobody guesses 128 bits
    private const string TokenName = "token";

    private readonly IPAddress? host;
    private readonly string? token;

    /// <summary>With a word of its own where others may look.</summary>
    /// <param name="host">An address of this machine, or the one that means all of them; null for this machine alone.</param>
    public PreviewDoor(IPAddress? host)
    {
        this.host = host;
        token = host is null || IPAddress.IsLoopback(host) ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
    }

    public IPAddress Address => host ?? IPAddress.Loopback;

    public bool IsForOthers => token is not null;

    /// <summary>As they are printed: one, or where the preview answers to every address of this machine, all that others can use.</summary>
    public IReadOnlyList<string> Addresses(int port)
    {
        var all = Address.Equals(IPAddress.Any) || Address.Equals(IPAddress.IPv6Any) ? OfThisMachine() : [Address];
        return [.. all.Select(address => $"http://{Authority(address, port)}/{(token is null ? "" : $"?{TokenName}={token}")}")];
    }

    /// <summary>Null when the request may be answered.</summary>
    public PreviewAnswer? Refusal(HttpRequest request)
    {
        if (token is null)
        {
            return null;
        }

        var cookie = string.Create(CultureInfo.InvariantCulture, $"checklist-preview-{request.HttpContext.Connection.LocalPort}");
        if (IsToken(request.Query[TokenName].ToString()))
        {
            // Lax, since a link in a mail has to work; the guard refuses what pages of others load.
            var place = "/" + request.Path.ToUriComponent().TrimStart('/'); // two slashes would lead to another machine
            return PreviewAnswer.Text(StatusCodes.Status303SeeOther, place) with
            {
                Location = place,
                Cookie = $"{cookie}={token}; Path=/; HttpOnly; SameSite=Lax",
            };
        }

        return IsToken(request.Cookies[cookie] ?? "")
            ? null
            : PreviewAnswer.Text(StatusCodes.Status403Forbidden, "open the whole address that `checklist serve` printed, with its token");
    }

    public static string Authority(IPAddress address, int port)
    {
        var name = address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"{name}:{port}");
    }

    private bool IsToken(string word) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(word), Encoding.UTF8.GetBytes(token!));

    private static IReadOnlyList<IPAddress> OfThisMachine()
    {
        List<IPAddress> found = [];
        try
        {
            found.AddRange(NetworkInterface.GetAllNetworkInterfaces()
                .Where(network => network.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown)
                .SelectMany(network => network.GetIPProperties().UnicastAddresses)
                .Select(unicast => unicast.Address)
                .Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address)));
        }
        catch (NetworkInformationException)
        {
            // The system does not say: the preview answers all the same.
        }

        return found.Count == 0 ? [IPAddress.Loopback] : found;
    }
}
