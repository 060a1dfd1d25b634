using System.Security.Cryptography;
using Checklist.Cli.Disk;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Front;

namespace Checklist.Cli.Output;

/// <summary>The build before this one: whether its outputs are still there, and are what this one would write.</summary>
/// <param name="folder">Absolute: of all outputs.</param>
/// <param name="publisher">Says what lies at the place of an output.</param>
/// <param name="diagnostics">Gets what the build before found, where it is what this one would find.</param>
internal sealed class EarlierBuild(string folder, OutputPublisher publisher, DiagnosticBag diagnostics)
{
    /// <summary>What the build before said that it wrote; null where there is something to do.</summary>
    /// <param name="key">See <see cref="BuildStamp"/>.</param>
    /// <param name="sources">The folder of each catalog of this build, in its order.</param>
    public IReadOnlyList<BuildReport>? Find(string key, IReadOnlyList<DiskSourceProvider> sources)
    {
        var stamp = BuildStamp.Read(folder);
        if (stamp?.Key != key || stamp.Catalogs.Count != sources.Count || stamp.Front != FrontSum())
        {
            return null;
        }

        var traced = sources.Select(files => new TracedSources(files, publisher.FrontIn(files.Folder))).ToList();
        var isSame = stamp.Catalogs.Zip(traced).All(pair => pair.Second.IsAsIn(pair.First.Inputs));
        var findings = isSame ? stamp.Findings.Select(finding => finding.Tell(traced)).OfType<Diagnostic>().ToList() : [];
        var reports = isSame ? stamp.Catalogs.Zip(sources, Report).OfType<BuildReport>().ToList() : [];
        if (!isSame || findings.Count != stamp.Findings.Count || reports.Count != sources.Count)
        {
            return null;
        }

        findings.ForEach(diagnostics.Add);
        return reports;
    }

    /// <summary>What a build keeps for the next one. Null where the system does not tell when a file changed.</summary>
    public static StampedCatalog? Stamp(BuildReport report, TracedSources sources, long? manifestTime)
    {
        var listed = report.Files.Select(file => file.Path).DistinctBy(FolderOf, StringComparer.Ordinal);
        return sources.Sums is { } inputs && manifestTime is { } time
            ? new StampedCatalog(report.CatalogId, report.Title, time, inputs, [.. listed])
            : null;
    }

    private BuildReport? Report(StampedCatalog catalog, DiskSourceProvider sources)
    {
        var isName = catalog.Id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
        return isName && publisher.Find(catalog.Id, sources.RealPaths) is { } tree && tree.ManifestTime == catalog.ManifestTime
            ? new BuildReport(catalog.Id, catalog.Title, InOrder(catalog.Listed, tree))
            : null;
    }

    /// <summary>The files in the order of their folders; within a folder only the first is known, and told.</summary>
    private static IReadOnlyList<OutputEntry> InOrder(IReadOnlyList<string> listed, PublishedTree tree)
    {
        var byFolder = tree.Entries.Values.ToLookup(entry => FolderOf(entry.Path), StringComparer.Ordinal);
        return
        [
            .. listed.SelectMany(first => byFolder[FolderOf(first)].OrderByDescending(entry => entry.Path == first)
                .DefaultIfEmpty(new OutputEntry(first, 0, ""))), // the manifest does not name itself
        ];
    }

    private static string FolderOf(string path) => path.Contains('/') ? path[..path.IndexOf('/')] : path;

    private string FrontSum()
    {
        try
        {
            var path = Path.Combine(folder, FrontPage.Path);
            return FileStatus.KindOf(path) == FileKind.File && RegularFile.Read(path, Limits.FileBytes) is { } page
                ? Convert.ToHexStringLower(SHA256.HashData(page))
                : "";
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return "";
        }
    }
}
