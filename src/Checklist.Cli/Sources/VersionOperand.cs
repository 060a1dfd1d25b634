using Checklist.Cli.Git;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Cli.Sources;

/// <summary>One side of a comparison: a version, a release file, a catalog, or a commit.</summary>
internal sealed class VersionOperand(CatalogLocation? catalog, Terminal terminal, DiagnosticBag diagnostics)
{
    private const string GitPrefix = "git:";

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

        return Path.Exists(path) || SemanticVersion.Parse(operand) is null ? OfSources(operand) : OfVersion(operand);
    }

    private Release? OfCommit(string reference)
    {
        if (catalog is null)
        {
            diagnostics.Add(HostDiagnostics.SourceMissing(new SourceText(GitPrefix + reference, "").Start, SourceDiscovery.CatalogFileName));
            return null;
        }

        var sources = GitCommit.Open(catalog.Folder, reference, terminal, diagnostics);
        return sources is null ? null : ChecklistRevisions.Current(sources, catalog.FileName, diagnostics);
    }

    private Release? OfFile(string path)
    {
        var sources = new DiskSourceProvider(Path.GetDirectoryName(path)!, terminal);
        var source = SourceLoader.Load(sources, Path.GetFileName(path), null, diagnostics);
        return source is null ? null : ReleaseReader.Read(source, diagnostics);
    }

    private Release? OfSources(string operand)
    {
        var found = SourceDiscovery.Find(operand, terminal, diagnostics);
        if (found.Count > 1)
        {
            throw new CommandLine.UsageException($"`{operand}` holds more than one catalog", "name one of them");
        }

        return found.Count == 0 ? null : ChecklistRevisions.Current(new DiskSourceProvider(found[0].Folder, terminal), found[0].FileName, diagnostics);
    }

    private Release? OfVersion(string version)
    {
        var path = catalog is null ? null : Path.Combine(catalog.Folder, ReleaseHistoryReader.PathOf(version));
        if (path is not null && File.Exists(path))
        {
            return OfFile(path);
        }

        diagnostics.Add(OperandDiagnostics.UnknownVersion(new SourceText(version, "").Start, version, KnownVersions()));
        return null;
    }

    private IReadOnlyList<string> KnownVersions()
    {
        var folder = catalog is null ? null : Path.Combine(catalog.Folder, "releases");
        var names = folder is null ? [] : FolderListing.Files(folder).Where(file => file.EndsWith(".json", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file));
        return [.. names.Where(name => SemanticVersion.Parse(name) is not null).OrderBy(SemanticVersion.Parse)];
    }
}
