using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Checklist.Cli;

/// <summary>Asks the terminal behind the error stream what it can do.</summary>
internal static partial class TerminalProbe
{
    private const int WindowsErrorStream = -12; // STD_ERROR_HANDLE
    private const uint VirtualTerminal = 4; // ENABLE_VIRTUAL_TERMINAL_PROCESSING

    /// <summary>In cells; 0 when it cannot be told.</summary>
    public static int Width()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException) // Windows asks the standard output, which may go into a file
        {
            return 0;
        }
    }

    /// <summary>Whether colours and movements of the cursor act, and are not printed as they are written.</summary>
    public static bool SupportsEscapes() =>
        OperatingSystem.IsWindows()
            ? SwitchOn()
            : Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } kind && kind != "dumb";

    /// <summary>Consoles of Windows act on escape sequences once a program asks for it.</summary>
    [SupportedOSPlatform("windows")]
    private static bool SwitchOn()
    {
        var stream = GetStdHandle(WindowsErrorStream);
        return GetConsoleMode(stream, out var mode) && ((mode & VirtualTerminal) != 0 || SetConsoleMode(stream, mode | VirtualTerminal));
    }

    [LibraryImport("kernel32.dll", EntryPoint = "GetStdHandle")]
    private static partial nint GetStdHandle(int stream);

    [LibraryImport("kernel32.dll", EntryPoint = "GetConsoleMode")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint stream, out uint mode);

    [LibraryImport("kernel32.dll", EntryPoint = "SetConsoleMode")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint stream, uint mode);
}
