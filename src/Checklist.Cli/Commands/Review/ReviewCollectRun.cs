using Checklist.Cli.Commands.Assess;
using Checklist.Cli.Fixes;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Review;

/// <summary>Reads what reviewers sent, merges it, and writes what changed.</summary>
internal sealed class ReviewCollectRun(ReviewCollectArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        if (OneCatalog.Find(arguments.Catalog, terminal, diagnostics) is { } location)
        {
            Collect(location);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Collect(CatalogLocation location)
    {
        var place = new AuditPlace(terminal, diagnostics);
        var forms = arguments.Files.Select(place.Read).ToList();
        if (Reviews.Collect(location.Open(terminal, diagnostics), forms, arguments.Version) is not { } collected)
        {
            return;
        }

        var path = Path.Combine(location.Folder, collected.Path);
        if (Write(path, collected, location))
        {
            ReviewSummary.Write(collected, terminal.DisplayPath(path), arguments.IsDryRun, terminal);
        }
    }

    /// <summary>What is not going to be written is looked at all the same.</summary>
    private bool Write(string path, CollectedReviews collected, CatalogLocation location)
    {
        var writer = new FileWriter([location.Folder], terminal, diagnostics);
        if (collected.Bytes is { } bytes)
        {
            var created = new FileToWrite(path, bytes, WrittenKind.Review);
            return arguments.IsDryRun ? writer.CheckEach([created]) : writer.Create(created);
        }

        if (collected.Edits.Count == 0)
        {
            return true;
        }

        var edited = EditedFile.Create(path, collected.Edits, WrittenKind.Review, diagnostics);
        return edited is not null && (arguments.IsDryRun ? writer.CheckEach([edited]) : writer.Replace(edited));
    }
}
