using System.Text;
using Checklist.Cli.Reports;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Git;

/// <summary>Opens the catalog's folder as a commit has it, and says plainly why that is not possible.</summary>
internal static class GitCommit
{
    /// <summary>Null with CHK7032 to CHK7037 in the bag.</summary>
    /// <param name="reference">A branch, a tag or a commit.</param>
    public static GitSourceProvider? Open(string folder, string reference, Terminal terminal, DiagnosticBag diagnostics)
    {
        var place = new SourceText($"git:{reference}", "").Start;
        try
        {
            return Open(folder, reference, place, terminal, diagnostics);
        }
        catch (IOException failure)
        {
            diagnostics.Add(OperandDiagnostics.GitFailed(place, failure.Message));
            return null;
        }
    }

    private static GitSourceProvider? Open(string folder, string reference, SourceSpan place, Terminal terminal, DiagnosticBag diagnostics)
    {
        var prefix = Run("rev-parse", "--show-prefix");
        if (prefix is null)
        {
            diagnostics.Add(OperandDiagnostics.NoGit(place));
            return null;
        }

        if (prefix.ExitCode != 0)
        {
            diagnostics.Add(OperandDiagnostics.NotARepository(place, terminal.DisplayPath(folder)));
            return null;
        }

        var commit = Run("rev-parse", "--verify", "--end-of-options", reference + "^{commit}")!;
        if (commit.Error.Contains("ambiguous", StringComparison.Ordinal))
        {
            diagnostics.Add(OperandDiagnostics.AmbiguousRef(place, reference));
            return null;
        }

        var hash = Text(commit);
        var tree = commit.ExitCode != 0 ? null : Run("ls-tree", "-r", "-l", "-z", "--full-tree", $"{hash}:{Text(prefix)}");
        if (tree is not { ExitCode: 0, Output.Length: > 0 })
        {
            var isShallow = Run("rev-parse", "--is-shallow-repository") is { } answer && Text(answer) == "true";
            diagnostics.Add(isShallow && commit.ExitCode != 0 ? OperandDiagnostics.ShallowClone(place, reference) : OperandDiagnostics.UnknownRef(place, reference));
            return null;
        }

        var blobs = GitSourceProvider.Blobs(Encoding.UTF8.GetString(tree.Output));
        return new GitSourceProvider(folder, $"git:{VisibleText.Escape(reference)}", blobs, terminal.Cancellation);

        GitResult? Run(params IReadOnlyList<string> arguments) => GitProcess.Run(folder, terminal.Cancellation, arguments);
    }

    private static string Text(GitResult result) => Encoding.UTF8.GetString(result.Output).TrimEnd('\n', '\r');
}
