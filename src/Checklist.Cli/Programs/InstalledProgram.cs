using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Checklist.Cli.Programs;

#pragma warning disable RS0030 // this is the one class that starts programs

/// <summary>
/// A program of this machine, known by its absolute path. Only this class starts programs: the class library would look for a bare
/// name in the program's own folder and in the working directory first, and would hand the whole environment on.
/// </summary>
internal sealed class InstalledProgram
{
    private const int MostErrorBytes = 64 * 1024; // what is quoted of an error stream is a line or two

    private readonly string path;
    private readonly IReadOnlyList<string> firstArguments;
    private readonly SearchPath searchPath;

    private InstalledProgram(string path, IReadOnlyList<string> firstArguments, SearchPath searchPath) =>
        (this.path, this.firstArguments, this.searchPath) = (path, firstArguments, searchPath);

    /// <summary>This tool itself, to do a piece of work in a process of its own.</summary>
    public static InstalledProgram OfThisTool()
    {
        var ofProcess = SearchPath.OfProcess([], []);
        if (ThisRuntime.IsNative)
        {
            return new InstalledProgram(Environment.ProcessPath!, [], ofProcess); // the native program
        }

        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var dotnet = Path.GetFullPath($"../../../dotnet{suffix}", RuntimeEnvironment.GetRuntimeDirectory());
        return File.Exists(dotnet)
            ? new InstalledProgram(dotnet, [Path.Combine(AppContext.BaseDirectory, "checklist.dll")], ofProcess)
            : new InstalledProgram(Path.Combine(AppContext.BaseDirectory, "checklist" + suffix), [], ofProcess); // brings its own runtime
    }

    /// <summary>Null when no folder of the path has it.</summary>
    /// <param name="name">Without an ending.</param>
    public static InstalledProgram? Find(string name, SearchPath searchPath) =>
        searchPath.Find(name) is { } path ? new InstalledProgram(path, [], searchPath) : null;

    /// <summary>Runs it to its end. Null when the system does not start it.</summary>
    /// <exception cref="OperationCanceledException">The person does not want to wait any longer; the program was ended.</exception>
    public ProgramResult? Run(ProgramCall call, CancellationToken cancellation)
    {
        using var process = Start(call);
        if (process is null)
        {
            return null;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(call.Longest);
        try
        {
            return TalkAsync(process, call, stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ProgramResult(ProgramEnd.TookTooLong, -1, [], "");
        }
        finally
        {
            Kill(process);
        }
    }

    /// <summary>Starts it and lets it run on by itself, with nothing to read and nobody who listens. False where that fails.</summary>
    public bool Leave(ProgramCall call)
    {
        if (OperatingSystem.IsWindows())
        {
            using var window = Start(call, isTalking: false);
            return window is not null;
        }

        // A pipe would break when this process ends, and the terminal is not its to write to: a shell gives it the null device.
        var quiet = new InstalledProgram(
            "/bin/sh", ["-c", "exec \"$0\" \"$@\" </dev/null >/dev/null 2>&1", path, .. firstArguments], searchPath);
        using var process = quiet.Start(call, isTalking: false);
        return process is not null;
    }

    private Process? Start(ProgramCall call, bool isTalking = true)
    {
        var start = new ProcessStartInfo(path, [.. firstArguments, .. call.Arguments])
        {
            RedirectStandardInput = isTalking,
            RedirectStandardOutput = isTalking,
            RedirectStandardError = isTalking,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetDirectoryName(path), // nothing that it looks for beside itself comes from a stranger's folder
        };
        ProgramEnvironment.Set(start.Environment, searchPath, call.Environment);
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception) // it went away, or is no program of this machine
        {
            return null;
        }
    }

    private static async Task<ProgramResult> TalkAsync(Process process, ProgramCall call, CancellationToken stop)
    {
        // A read of a pipe cannot be stopped everywhere, and a child of the program may keep the pipe open: nobody waits for either.
        var error = BoundedReader.ReadAsync(process.StandardError.BaseStream, MostErrorBytes, goesOn: true);
        var output = BoundedReader.ReadAsync(process.StandardOutput.BaseStream, call.MostBytes, goesOn: false);
        var input = GiveAsync(process.StandardInput.BaseStream, call.Input, stop);
        var (bytes, isWhole) = await output.WaitAsync(stop).ConfigureAwait(false);
        if (!isWhole)
        {
            return new ProgramResult(ProgramEnd.GaveTooMuch, -1, [], "");
        }

        await Task.WhenAll(input, error, process.WaitForExitAsync(stop)).WaitAsync(stop).ConfigureAwait(false);
        return new ProgramResult(
            ProgramEnd.Exited, process.ExitCode, bytes, Encoding.UTF8.GetString((await error.ConfigureAwait(false)).Bytes));
    }

    private static async Task GiveAsync(Stream stream, Stream input, CancellationToken stop)
    {
        try
        {
            await input.CopyToAsync(stream, stop).ConfigureAwait(false);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It no longer wants to read, or ended: its answer says why.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception refusal) when (refusal is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself.
        }
    }
}

/// <summary>How this program runs.</summary>
internal static class ThisRuntime
{
    /// <summary>
    /// It is one native file, and not compiled as it runs. The list of assemblies that a runtime may load is there only for the
    /// other kind; what says whether code may be made as it runs is set for both alike when the project is built.
    /// </summary>
    public static bool IsNative { get; } = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is null;
}
