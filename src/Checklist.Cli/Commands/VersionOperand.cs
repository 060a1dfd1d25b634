using Checklist.Cli.Git;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary>One side of a comparison: a version, a release file, a catalog, or a commit.</summary>
internal sealed class VersionOperand(CatalogLocation? catalog, Terminal terminal, DiagnosticBag diagnostics)
{
    private const string GitPrefix = "git:";

    private readonly ReleaseFileReader files = new(); // both sides have most of their text in common

    /// <summary>The release that the operand means; null with a finding in the bag.</summary>
    public Release? Read(string operand)
    {
        if (operand.StartsWith(GitPrefix, StringComparison.Ordinal))
        {
            return OfCommit(operand[GitPrefix.Length..]);
        }

        var path = terminal.FullPath(operand);
        if (File.Exists(path) && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return OfFile(path);
        }

        return Path.Exists(path) || !IsLikeVersion(operand) ? OfSources(operand) : OfVersion(operand);
    }

    /// <summary>Also <c>v1.0.0</c> and <c>1.0</c>, which people type: they are told how the version is called.</summary>
    private static bool IsLikeVersion(string operand) => WithoutLetter(operand) is var number
        && (SemanticVersion.Parse(number) is not null
        || (number.Length > 0 && number.All(sign => char.IsAsciiDigit(sign) || sign == '.') && char.IsAsciiDigit(number[0])));

    private static string WithoutLetter(string operand) => operand.Length > 1 && operand[0] is 'v' or 'V' ? operand[1..] : operand;

    /// <summary>The catalog as a commit has it.</summary>
    /// <param name="operand">A commit, and behind a colon where its catalog lay, if that was elsewhere.</param>
    private Release? OfCommit(string operand)
    {
        var (reference, path) = operand.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? (operand[..colon], operand[(colon + 1)..])
            : (operand, null);
        if (path is not null)
        {
            var place = catalog?.Folder ?? terminal.WorkingDirectory;
            return GitCommit.OpenAt(place, reference, path, SourceDiscovery.CatalogFileName, terminal, diagnostics) is { } found
                ? Releases.Current(Workspace.Open(found.Sources, found.FileName, diagnostics))
                : null;
        }

        if (catalog is null)
        {
            diagnostics.Add(HostDiagnostics.SourceMissing(Diagnostic.Nowhere(GitPrefix + reference), SourceDiscovery.CatalogFileName));
            return null;
        }

        var sources = GitCommit.Open(catalog.Folder, reference, terminal, diagnostics);
        return sources is null ? null : Releases.Current(Workspace.Open(sources, catalog.FileName, diagnostics));
    }

    private Release? OfFile(string path) =>
        files.Read(new DiskSourceProvider(Path.GetDirectoryName(path)!, terminal), Path.GetFileName(path), diagnostics);

    private Release? OfSources(string operand)
    {
        var found = SourceDiscovery.Find(operand, terminal, diagnostics);
        if (found.Count > 1)
        {
            throw new CommandLine.UsageException($"`{operand}` holds more than one catalog", "name one of them");
        }

        return found.Count == 0 ? null : Releases.Current(found[0].Open(terminal, diagnostics));
    }

    private Release? OfVersion(string version)
    {
        var path = catalog is null ? null : Path.Combine(catalog.Folder, ReleaseHistoryReader.PathOf(version));
        if (path is not null && File.Exists(path))
        {
            return OfFile(path);
        }

        diagnostics.Add(OperandDiagnostics.UnknownVersion(Diagnostic.Nowhere(version), version, KnownVersions()));
        return null;
    }

    private IReadOnlyList<string> KnownVersions()
    {
        var folder = catalog is null ? null : Path.Combine(catalog.Folder, "releases");
        var names = folder is null
            ? []
            : FolderListing.Files(folder).Where(file => file.EndsWith(".json", StringComparison.Ordinal))
                .Select(file => Path.GetFileNameWithoutExtension(file));
        return [.. names.Where(name => SemanticVersion.Parse(name) is not null).OrderBy(SemanticVersion.Parse)];
    }
}
