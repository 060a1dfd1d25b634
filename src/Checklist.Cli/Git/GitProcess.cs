using System.ComponentModel;
using System.Diagnostics;

namespace Checklist.Cli.Git;

/// <summary>
/// Runs git to read objects, and nothing that a repository's settings could make it run: no hooks, no file monitor, no text
/// conversion, no pager, no prompt, no fetch of missing objects.
/// </summary>
internal static class GitProcess
{
    private const int MostBytes = 64 * 1024 * 1024; // six times the largest file that is read
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly string[] Hardened =
        ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.alternateRefsCommand=", "-c", "protocol.allow=never", "--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"];

    /// <summary>Null when there is no git.</summary>
    /// <exception cref="IOException">It took too long, or gave too much.</exception>
    public static GitResult? Run(string folder, CancellationToken cancellation, params IReadOnlyList<string> arguments)
    {
        using var process = Start(folder, arguments);
        if (process is null)
        {
            return null;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Longest);
        using var kill = timeout.Token.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = ReadBounded(process.StandardOutput.BaseStream);
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return timeout.IsCancellationRequested
            ? throw new IOException("git took longer than thirty seconds")
            : new GitResult(process.ExitCode, output, error.Result);
    }

    private static Process? Start(string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", [.. Hardened, "-C", folder, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            var process = Process.Start(start);
            process?.StandardInput.Close();
            return process;
        }
        catch (Win32Exception) // no such program
        {
            return null;
        }
    }

    private static byte[] ReadBounded(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes)
            {
                throw new IOException("git gave more than a catalog can be");
            }
        }

        return bytes.ToArray();
    }
}
