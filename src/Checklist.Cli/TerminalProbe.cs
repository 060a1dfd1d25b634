using System.Runtime.InteropServices;
using Spectre.Console;

namespace Checklist.Cli;

/// <summary>Asks the terminal behind the error stream what it can do, without writing to it.</summary>
internal static partial class TerminalProbe
{
    private const int ErrorStream = 2;
    private const nuint GetWindowSize = 0x5413; // TIOCGWINSZ

    /// <summary>In cells; 0 when it cannot be told.</summary>
    public static int Width()
    {
        try
        {
            // Elsewhere the class library tells, but on Linux its console switches the keypad mode of the terminal for that.
            return OperatingSystem.IsLinux() ? LinuxWidth() : Console.WindowWidth;
        }
        catch (IOException) // Windows asks the standard output, which may go into a file
        {
            return 0;
        }
    }

    public static bool SupportsColor()
    {
        if (!OperatingSystem.IsWindows())
        {
            return Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } kind && kind != "dumb";
        }

        // Asking the console library also switches escape sequences on where Windows needs that.
        return AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Profile.Capabilities.Ansi;
    }

    private static int LinuxWidth() => Control(ErrorStream, GetWindowSize, out var size) == 0 ? size.Columns : 0;

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int file, nuint request, out WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct WindowSize
    {
        public readonly ushort Rows;
        public readonly ushort Columns;
        public readonly ushort WidthInPixels;
        public readonly ushort HeightInPixels;
    }
}
