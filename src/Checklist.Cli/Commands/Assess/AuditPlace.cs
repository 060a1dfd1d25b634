using Checklist.Cli.CommandLine;
using Checklist.Cli.Disk;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Which catalog an audit is about, and the files of the audit.</summary>
internal sealed class AuditPlace(Terminal terminal, DiagnosticBag diagnostics)
{
    public const string Folder = "assessments";

    /// <summary>
    /// The one catalog that was named, or the nearest upwards from a file or the working directory; null when there is none, which is
    /// reported.
    /// </summary>
    /// <param name="named">The value of <c>--catalog</c>, or null.</param>
    /// <param name="file">A file of the audit, or null.</param>
    public CatalogLocation? FindCatalog(string? named, string? file)
    {
        var start = named is null && file is not null
            ? terminal with { WorkingDirectory = Path.GetDirectoryName(terminal.FullPath(file))! }
            : terminal;
        var found = SourceDiscovery.Find(named, start, diagnostics);
        return found.Count switch
        {
            0 => null,
            1 => found[0],
            _ => throw new UsageException($"`{named}` holds {found.Count} catalogs", "name one of them with `--catalog`"),
        };
    }

    /// <summary>Where the evidence lies that an assessment names.</summary>
    public EvidenceFolder EvidenceOf(string assessment) => new(Path.GetDirectoryName(terminal.FullPath(assessment))!);

    /// <summary>A file that may lie anywhere, because it was named on the command line.</summary>
    public SourceFile Read(string path) => Read(path, Limits.FileBytes);

    /// <summary>A filled form, or another assessment; forms carry pictures and fonts, so they may be larger.</summary>
    public SourceFile ReadForm(string path) => Read(path, Limits.FormBytes);

    private SourceFile Read(string path, int limit)
    {
        var fullPath = terminal.FullPath(path);
        var displayPath = terminal.DisplayPath(fullPath);
        try
        {
            return RegularFile.Read(fullPath, limit) is { } bytes
                ? new SourceFile(displayPath, SourceFileState.Read, bytes)
                : SourceFile.TooLarge(displayPath);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return ReadRefusal.FileOf(refusal, displayPath);
        }
    }
}
