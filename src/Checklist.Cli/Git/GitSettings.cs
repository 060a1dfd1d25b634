using System.Text;
using Checklist.Cli.Disk;
using Checklist.Cli.Output;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Git;

/// <summary>A <c>.gitignore</c> or <c>.gitattributes</c>, read as bytes: what a person wrote stays as it is.</summary>
internal static class GitSettings
{
    private static readonly string[] Outputs = ["/out/"];

    /// <summary>Records that a program wrote and nobody reads line by line. Code hosts fold them, and git prints no difference.</summary>
    private static readonly string[] Records =
        ["/releases/*.json linguist-generated -diff", "/assessments/*.closed.json linguist-generated -diff"];

    /// <summary>The folder's <c>.gitignore</c> with the outputs; null when it has them, or cannot be read.</summary>
    public static FileToWrite? IgnoringOutputs(string folder, Terminal terminal, DiagnosticBag diagnostics) =>
        With(Outputs, Path.Combine(folder, ".gitignore"), terminal, diagnostics);

    /// <summary>The <c>.gitattributes</c> of a catalog's folder with its records; null when it has them, or cannot be read.</summary>
    public static FileToWrite? MarkingRecords(string folder, Terminal terminal, DiagnosticBag diagnostics) =>
        With(Records, Path.Combine(folder, ".gitattributes"), terminal, diagnostics);

    private static FileToWrite? With(string[] lines, string path, Terminal terminal, DiagnosticBag diagnostics)
    {
        try
        {
            var bytes = Path.Exists(path) ? RegularFile.Read(path, Limits.FileBytes) : [];
            return bytes is not null && With(lines, bytes) is { } more ? new FileToWrite(path, more, WrittenKind.Output) : null;
        }
        catch (NotAFileException)
        {
            return new FileToWrite(path, Array.Empty<byte>(), WrittenKind.Output); // the writer refuses it and says what it is
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            var displayPath = terminal.DisplayPath(path);
            diagnostics.Add(HostDiagnostics.OutputFailed(Diagnostic.Nowhere(displayPath), displayPath, DiskReason.Of(refusal)));
            return null;
        }
    }

    private static byte[]? With(string[] lines, byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes); // every byte is a character of it
        var existing = text.Split('\n').Select(PatternOf).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. lines.Where(line => !existing.Contains(PatternOf(line)))];
        if (missing.Length == 0)
        {
            return null;
        }

        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var gap = text.Length == 0 || text[^1] == '\n' ? "" : newLine;
        return [.. bytes, .. Encoding.ASCII.GetBytes(gap + string.Concat(missing.Select(line => line + newLine)))];
    }

    /// <summary>What a line is about, however it anchors the path: a person's line about the same counts.</summary>
    private static string PatternOf(string line) => line.Trim().Split(' ')[0].Trim('/');
}
