using System.Text;
using Checklist.Cli.Programs;
using Checklist.Cli.Reports;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Git;

/// <summary>Opens the catalog's folder as a commit has it, and says plainly why that is not possible.</summary>
internal static class GitCommit
{
    /// <summary>Null with CHK0050 or CHK7032 to CHK7037 in the bag.</summary>
    /// <param name="reference">A branch, a tag or a commit.</param>
    public static GitSourceProvider? Open(string folder, string reference, Terminal terminal, DiagnosticBag diagnostics)
    {
        var place = Diagnostic.Nowhere($"git:{reference}");
        try
        {
            return Open(new GitProcess(folder, terminal), folder, reference, place, terminal, diagnostics);
        }
        catch (IOException failure)
        {
            diagnostics.Add(OperandDiagnostics.GitFailed(place, failure.Message));
            return null;
        }
    }

    /// <summary>The same for a catalog that lay elsewhere in the commit. CHK5064 where nothing lies there.</summary>
    /// <param name="path">From the top of the repository: a folder, or the catalog's file.</param>
    /// <param name="defaultName">Of the file, where the path is a folder.</param>
    public static (GitSourceProvider Sources, string FileName)? OpenAt(
        string folder, string reference, string path, string defaultName, Terminal terminal, DiagnosticBag diagnostics)
    {
        var place = Diagnostic.Nowhere($"git:{reference}:{path}");
        try
        {
            return OpenAt(new GitProcess(folder, terminal), folder, reference, path, defaultName, place, terminal, diagnostics);
        }
        catch (IOException failure)
        {
            diagnostics.Add(OperandDiagnostics.GitFailed(place, failure.Message));
            return null;
        }
    }

    private static (GitSourceProvider Sources, string FileName)? OpenAt(
        GitProcess git, string folder, string reference, string path, string defaultName, SourceSpan place,
        Terminal terminal, DiagnosticBag diagnostics)
    {
        if (Resolve(git, folder, reference, place, terminal, diagnostics) is not { } commit)
        {
            return null;
        }

        var named = path.Replace('\\', '/').Trim('/');
        var kind = named.Length == 0 ? "tree" : Text(git.Run("cat-file", "-t", $"{commit.Id}:{named}")!);
        var (below, fileName) = kind == "blob"
            ? (named[..(named.LastIndexOf('/') + 1)].TrimEnd('/'), named[(named.LastIndexOf('/') + 1)..])
            : (named, defaultName);
        if (kind is not ("tree" or "blob")
            || Read(git, commit.Id, below, below.Length == 0 ? folder : below, $"{reference}:{below}".TrimEnd(':')) is not { } sources)
        {
            diagnostics.Add(OperandDiagnostics.NotInCommit(place, reference, path));
            return null;
        }

        return (sources, fileName);
    }

    private static GitSourceProvider? Open(
        GitProcess git, string folder, string reference, SourceSpan place, Terminal terminal, DiagnosticBag diagnostics)
    {
        if (Resolve(git, folder, reference, place, terminal, diagnostics) is not { } commit)
        {
            return null;
        }

        var tree = git.Run("ls-tree", "-r", "-l", "-z", "--full-tree", $"{commit.Id}:{commit.Prefix}")!;
        if (tree is not { ExitCode: 0, Output.Length: > 0 })
        {
            var isPartial = tree.Error.Contains("promisor remote", StringComparison.Ordinal)
                || tree.Error.Contains("lazy fetching", StringComparison.Ordinal);
            diagnostics.Add(
                isPartial ? OperandDiagnostics.PartialClone(place, reference) : OperandDiagnostics.UnknownRef(place, reference));
            return null;
        }

        return Provider(git, tree, folder, reference);
    }

    /// <summary>Null where the commit has nothing there.</summary>
    private static GitSourceProvider? Read(GitProcess git, string commit, string below, string folder, string display)
    {
        var tree = git.Run("ls-tree", "-r", "-l", "-z", "--full-tree", $"{commit}:{below}")!;
        return tree is { ExitCode: 0, Output.Length: > 0 } ? Provider(git, tree, folder, display) : null;
    }

    private static GitSourceProvider Provider(GitProcess git, ProgramResult tree, string folder, string display) => new(
        git,
        Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
        $"git:{VisibleText.Escape(display)}",
        GitSourceProvider.Blobs(Encoding.UTF8.GetString(tree.Output)));

    /// <summary>The commit, and where the folder lies in its repository.</summary>
    private static (string Id, string Prefix)? Resolve(
        GitProcess git, string folder, string reference, SourceSpan place, Terminal terminal, DiagnosticBag diagnostics)
    {
        var prefix = git.Run("rev-parse", "--show-prefix");
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

        var commit = git.Run("rev-parse", "--verify", "--end-of-options", reference + "^{commit}")!;
        if (commit.Error.Contains("ambiguous", StringComparison.Ordinal))
        {
            diagnostics.Add(OperandDiagnostics.AmbiguousRef(place, reference));
            return null;
        }

        if (commit.ExitCode != 0)
        {
            var isShallow = git.Run("rev-parse", "--is-shallow-repository") is { } answer && Text(answer) == "true";
            diagnostics.Add(
                isShallow ? OperandDiagnostics.ShallowClone(place, reference) : OperandDiagnostics.UnknownRef(place, reference));
            return null;
        }

        return (Text(commit), Text(prefix));
    }

    private static string Text(ProgramResult result) => Encoding.UTF8.GetString(result.Output).TrimEnd('\n', '\r');
}
