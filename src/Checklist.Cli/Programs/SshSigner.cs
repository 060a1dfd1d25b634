using Checklist.Cli.Output;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Programs;

/// <summary>
/// Has <c>ssh-keygen</c> sign a file before it is written. The program asks for a passphrase itself, and talks to the agent and to
/// security keys; this one never sees the private key.
/// </summary>
/// <param name="folder">The catalog's: no program is taken from there.</param>
internal sealed class SshSigner(string folder, Terminal terminal, DiagnosticBag diagnostics)
{
    private const string Extension = ".sig";

    /// <summary>Where the agent and the screen for a question are.</summary>
    private static readonly string[] Session = ["SSH_AUTH_SOCK", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "TERM"];

    /// <summary>The file with its signature beside it; null where there is none that counts, which is in the bag.</summary>
    /// <param name="name">Who signs; null for the file of a release.</param>
    /// <param name="day">ISO 8601, or null.</param>
    public IReadOnlyList<FileToWrite>? Signed(FileToWrite file, string key, Workspace workspace, string? name, string? day)
    {
        var path = file.Path + Extension;
        var bytes = file.Bytes.ToArray();
        if (Sign(key, bytes, terminal.DisplayPath(path)) is not { } signature)
        {
            return null;
        }

        var made = new SourceFile(terminal.DisplayPath(path), SourceFileState.Read, signature);
        return Releases.WillCount(workspace, made, bytes, name, day) ? [file, new FileToWrite(path, signature, WrittenKind.Output)] : null;
    }

    private byte[]? Sign(string key, byte[] bytes, string displayPath)
    {
        var place = Diagnostic.Nowhere(displayPath);
        var program = InstalledProgram.Find("ssh-keygen", SearchPath.OfProcess([terminal.WorkingDirectory], [folder]));
        if (program is null)
        {
            diagnostics.Add(SignatureDiagnostics.NotMade(place, "there is no `ssh-keygen` on this machine"));
            return null;
        }

        using var input = new MemoryStream(bytes);
        var path = Path.GetFullPath(key, terminal.WorkingDirectory);
        var result = program.Run(
            new ProgramCall("-Y", "sign", "-q", "-n", "checklist", "-f", path)
            {
                Input = input,
                Environment = Session.Select(variable => (variable, Value: Environment.GetEnvironmentVariable(variable)))
                    .Where(entry => !string.IsNullOrEmpty(entry.Value))
                    .ToDictionary(entry => entry.variable, entry => entry.Value!, StringComparer.Ordinal),
                Longest = TimeSpan.FromMinutes(2), // a person looks for a passphrase, or for the key to touch
                MostBytes = 64 * 1024,
            },
            terminal.Cancellation);
        if (result is { End: ProgramEnd.Exited, ExitCode: 0, Output.Length: > 0 })
        {
            return result.Output;
        }

        var said = result?.Error.Trim().ReplaceLineEndings("; ");
        var reason = string.IsNullOrEmpty(said) ? "`ssh-keygen` did not sign" : $"`ssh-keygen` says: {said}";
        diagnostics.Add(SignatureDiagnostics.NotMade(place, reason));
        return null;
    }
}
