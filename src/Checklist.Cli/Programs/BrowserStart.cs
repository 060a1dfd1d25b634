namespace Checklist.Cli.Programs;

/// <summary>Asks the system to show an address in the browser that the person uses.</summary>
internal static class BrowserStart
{
    /// <summary>Where a program finds the screen and the session of the person; it shows nothing without them.</summary>
    private static readonly string[] Session =
    [
        "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "XDG_DATA_DIRS",
        "DBUS_SESSION_BUS_ADDRESS", "DESKTOP_SESSION", "BROWSER", "LANG", "WSL_DISTRO_NAME", "WSL_INTEROP",
    ];

    /// <summary>False where there is no program for it.</summary>
    public static bool Open(string address, SearchPath searchPath)
    {
        var session = Session.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name)))
            .Where(variable => !string.IsNullOrEmpty(variable.Value))
            .ToDictionary(variable => variable.Name, variable => variable.Value!, StringComparer.Ordinal);
        return Calls(address).Any(call =>
            InstalledProgram.Find(call.Program, searchPath)?.Leave(new ProgramCall(call.Arguments) { Environment = session }) == true);
    }

    private static IEnumerable<(string Program, IReadOnlyList<string> Arguments)> Calls(string address)
    {
        if (OperatingSystem.IsWindows())
        {
            return [("rundll32", ["url.dll,FileProtocolHandler", address])];
        }

        return OperatingSystem.IsMacOS() ? [("open", [address])] : [("xdg-open", [address]), ("wslview", [address])];
    }
}
