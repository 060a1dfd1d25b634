using System.Text;
using Checklist.Cli.Disk;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Git;

/// <summary>A <c>.gitignore</c>, read as bytes: what a person wrote stays as it is.</summary>
internal static class IgnoreFile
{
    /// <summary>The file with one line more; null when it has the line, or one that says the same, or cannot be read.</summary>
    /// <param name="line">A folder, with a slash before and after its name.</param>
    public static byte[]? With(string line, string path, Terminal terminal, DiagnosticBag diagnostics)
    {
        try
        {
            return With(line, Path.Exists(path) ? RegularFile.Read(path, Limits.FileBytes) : []);
        }
        catch (NotAFileException)
        {
            return []; // the writer refuses it and says what it is
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            var displayPath = terminal.DisplayPath(path);
            diagnostics.Add(HostDiagnostics.OutputFailed(Diagnostic.Nowhere(displayPath), displayPath, DiskReason.Of(refusal)));
            return null;
        }
    }

    private static byte[]? With(string line, byte[]? bytes)
    {
        var text = Encoding.Latin1.GetString(bytes ?? []); // every byte is a character of it
        string[] same = [line, line[..^1], line[1..], line.Trim('/')];
        if (bytes is null || text.Split('\n').Any(existing => same.Contains(existing.Trim())))
        {
            return null;
        }

        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var gap = text.Length == 0 || text[^1] == '\n' ? "" : newLine;
        return [.. bytes, .. Encoding.ASCII.GetBytes($"{gap}{line}{newLine}")];
    }
}
