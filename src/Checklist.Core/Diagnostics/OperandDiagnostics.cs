using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK7, continued, and CHK0050: what a comparison is asked to compare.</summary>
public static class OperandDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownVersionDescriptor = new(
        "CHK7031", "unknown-version", Severity.Error, "There is no release of this version",
        "A version means the file `releases/<version>.json` beside the catalog. The finding lists the versions that there are. A file or a folder is named by its path, a commit as `git:REF`.");

    public static readonly DiagnosticDescriptor NoGitDescriptor = new(
        "CHK7032", "no-git", Severity.Error, "The program git is not there",
        "`git:REF` reads the catalog as a commit has it, and needs the program `git` for that. It is looked for in the absolute folders of `PATH`, but not in the working directory, in the repository of the catalog, or beside this program, where a stranger may have put one. Install it, or compare with a version or a release file, which need no git.");

    public static readonly DiagnosticDescriptor NotARepositoryDescriptor = new(
        "CHK7033", "not-a-repository", Severity.Error, "The catalog is in no git repository",
        "`git:REF` reads the catalog from the repository that holds its folder. There is none here, or git refuses it because another user owns it.");

    public static readonly DiagnosticDescriptor UnknownRefDescriptor = new(
        "CHK7034", "unknown-ref", Severity.Error, "Git does not know this commit, or the commit does not have the catalog",
        "After `git:` comes a branch, a tag or the number of a commit. Check its spelling; a branch of the server is called `origin/main`. Where the commit exists, the catalog lay in another folder at that time: name it, as in `git:v1:policies/old/catalog.yaml`.");

    public static readonly DiagnosticDescriptor AmbiguousRefDescriptor = new(
        "CHK7035", "ambiguous-ref", Severity.Error, "The name means more than one commit",
        "A branch and a tag have this name, or several commits start with these digits. Write `git:refs/heads/NAME` or `git:refs/tags/NAME`, or more digits.");

    public static readonly DiagnosticDescriptor ShallowCloneDescriptor = new(
        "CHK7036", "shallow-clone", Severity.Error, "The commit is not in this shallow clone",
        "Build servers often fetch only the last commit. Fetch the rest with `git fetch --unshallow`; for GitHub's checkout action set `fetch-depth: 0`. A comparison with a version needs no history.");

    public static readonly DiagnosticDescriptor GitFailedDescriptor = new(
        "CHK7037", "git-failed", Severity.Error, "Git could not read the repository",
        "Git ended with an error, took longer than thirty seconds, or gave more than a catalog can be. Its own words are in the finding.");

    public static readonly DiagnosticDescriptor NotInCommitDescriptor = new(
        "CHK5064", "not-in-commit", Severity.Error, "A commit does not have the path behind its name",
        "`git:REF:PATH` reads a catalog that lay elsewhere at that time. The path is that of the catalog's file or of its folder, from the top of the repository and with `/`, as `git ls-tree -r --name-only REF` lists it.");

    public static readonly DiagnosticDescriptor PartialCloneDescriptor = new(
        "CHK0050", "partial-clone", Severity.Error, "The files of the commit are not in this partial clone",
        "A clone that was made with `--filter` has the files of some commits only, and git fetches the others when it needs them. That opens a connection with whatever the settings of the repository name, so it is not done here. Fetch them all with `git fetch --refetch --no-filter`, or compare with a version, which needs no history.");

    /// <summary>Proposes the version that is meant by <c>v1.0.0</c> or <c>1.0</c>.</summary>
    /// <param name="known">In rising order.</param>
    public static Diagnostic UnknownVersion(SourceSpan span, string version, IReadOnlyList<string> known)
    {
        var number = version.Length > 1 && version[0] is 'v' or 'V' ? version[1..] : version;
        var meant = known.LastOrDefault(name => name == number)
            ?? known.LastOrDefault(name => name.StartsWith(number.TrimEnd('.') + ".", StringComparison.Ordinal)); // `v1.0.0`, `1.0`
        var hint = meant is not null
            ? $"use {Quote(meant)}"
            : known.Count == 0 ? "create one with `checklist release`" : $"use one of {List(known)}";
        return new(UnknownVersionDescriptor, span, $"there is no release {Quote(version)}", hint);
    }

    public static Diagnostic NoGit(SourceSpan span) =>
        new(NoGitDescriptor, span, "the program `git` was not found", "use a version or a release file instead, or put `git` on the path");

    public static Diagnostic NotARepository(SourceSpan span, string folder) =>
        new(NotARepositoryDescriptor, span, $"{Quote(folder)} is in no git repository that can be read",
            "use a version or a release file instead");

    public static Diagnostic UnknownRef(SourceSpan span, string reference) =>
        new(UnknownRefDescriptor, span, $"git knows no commit {Quote(reference)} with this catalog",
            "name a branch, a tag or a commit, and where the catalog lay in it: `git:REF:path/catalog.yaml`");

    public static Diagnostic AmbiguousRef(SourceSpan span, string reference) =>
        new(AmbiguousRefDescriptor, span, $"{Quote(reference)} means more than one commit",
            "write the full name, as in `git:refs/tags/NAME`");

    public static Diagnostic ShallowClone(SourceSpan span, string reference) =>
        new(ShallowCloneDescriptor, span, $"{Quote(reference)} is not in this shallow clone",
            "run `git fetch --unshallow`, or compare with a version");

    public static Diagnostic PartialClone(SourceSpan span, string reference) => new(
        PartialCloneDescriptor,
        span,
        $"the files of {Quote(reference)} are not in this partial clone",
        "run `git fetch --refetch --no-filter`, or compare with a version");

    public static Diagnostic NotInCommit(SourceSpan span, string reference, string path) =>
        new(NotInCommitDescriptor, span, $"commit {Quote(reference)} does not have {Quote(path)}",
            "name the catalog's file or folder from the top of the repository");

    public static Diagnostic GitFailed(SourceSpan span, string words) =>
        new(GitFailedDescriptor, span, $"git could not read the repository: {Quote(words)}", "run git by hand to see what it says");
}
