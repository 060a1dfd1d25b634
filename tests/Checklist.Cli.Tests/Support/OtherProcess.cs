using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Checklist.Cli.Tests.Support;

/// <summary>Programs as processes of their own, for tests about environments and signals.</summary>
internal static class OtherProcess
{
    public static (int ExitCode, string Output, string Error) Tool(
        string folder, string[] arguments, params (string Name, string Value)[] variables) =>
        Run(ToolPath(AppContext.BaseDirectory), folder, arguments, variables);

    /// <summary>The output of a git that has to do as it is told.</summary>
    public static string Git(string folder, params string[] arguments) =>
        Run("git", folder, ["-c", "user.name=a", "-c", "user.email=a@example.com", .. arguments]) is (0, var output, _)
            ? output
            : throw new InvalidOperationException();

    public static string ToolPath(string folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? "checklist.exe" : "checklist");

    public static (int ExitCode, string Output, string Error) Run(
        string program, string folder, string[] arguments, params (string Name, string Value)[] variables)
    {
        using var process = Start(program, folder, arguments, variables);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result.ReplaceLineEndings("\n"));
    }

    public static Process Start(string program, string folder, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
