using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK7028: what the preview cannot do.</summary>
public static class PreviewDiagnostics
{
    public static readonly DiagnosticDescriptor HostNotHereDescriptor = new(
        "CHK7028", "host-not-here", Severity.Error, "The preview cannot answer at this address",
        "`checklist serve --host` takes an address that this machine has, such as `192.168.1.5`, or `0.0.0.0` for all of them. Addresses "
        + "change when a machine joins another network: `ip addr` on Linux, `ipconfig` on Windows and the network settings of macOS list "
        + "them.");

    public static Diagnostic HostNotHere(string address) => new(
        HostNotHereDescriptor, Diagnostic.Nowhere("checklist"), $"this machine does not have the address {Quote(address)}",
        "give one of its addresses, or `0.0.0.0` for all of them");
}
