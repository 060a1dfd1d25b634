using System.Diagnostics;

namespace Checklist.Pdf.Tests.Support;

/// <summary>
/// Runs other people's PDF programs. Where one is missing the test is skipped, or fails when CHECKLIST_TOOLS is "required".
/// </summary>
internal static class Tool
{
    public static (int ExitCode, string Output) Run(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Require(false, $"the program {name} is not installed");
            throw;
        }
    }

    public static void Require(bool isThere, string reason)
    {
        Assert.SkipWhen(!isThere && Environment.GetEnvironmentVariable("CHECKLIST_TOOLS") != "required", reason);
        Assert.True(isThere, reason);
    }
}
