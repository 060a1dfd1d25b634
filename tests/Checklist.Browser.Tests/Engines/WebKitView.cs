using System.Diagnostics;
using System.Text.Json;

namespace Checklist.Browser.Tests.Engines;

/// <summary>WebKitGTK in a window without a driver: it prints, and it tells what pages write into the console.</summary>
internal static class WebKitView
{
    public const string Python = "/usr/bin/python3";

    /// <summary>
    /// A page to open, the body of a function to run in it, where its PDF goes (empty for none), and the widths that it has to fit.
    /// </summary>
    public sealed record Job(string Address, string Script = "", string Pdf = "", params int[] Widths);

    /// <summary>A container has neither of the two.</summary>
    public static void Prepare(ProcessStartInfo start)
    {
        start.Environment["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1";
        start.Environment["WEBKIT_DISABLE_DMABUF_RENDERER"] = "1";
        start.Environment["NO_AT_BRIDGE"] = "1";
    }

    /// <summary>
    /// The pages that were opened, each in a line that begins with <c>PAGE</c>, behind it what did not fit, and what was said in the
    /// console,
    /// which comes by the other stream.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Run(IReadOnlyList<Job> jobs)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "webkit-view.py");
        var start = new ProcessStartInfo("/usr/bin/xvfb-run", ["-a", Python, script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Prepare(start);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        foreach (var job in jobs)
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize<object[]>([job.Address, job.Script, job.Pdf, job.Widths]));
        }

        process.StandardInput.Close();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        var console = (await errors).Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal));
        Assert.True(lines.Count(line => line.StartsWith("PAGE ", StringComparison.Ordinal)) == jobs.Count, await errors);
        return [.. lines, .. console];
    }
}
