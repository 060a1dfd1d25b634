using Spectre.Console;

namespace Checklist.Cli;

/// <summary>Asks the terminal behind the error stream what it can do.</summary>
internal static class TerminalProbe
{
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

    public static bool SupportsColor()
    {
        if (!OperatingSystem.IsWindows())
        {
            return Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } kind && kind != "dumb";
        }

        // Asking the console library also switches escape sequences on where Windows needs that.
        return AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Profile.Capabilities.Ansi;
    }
}
