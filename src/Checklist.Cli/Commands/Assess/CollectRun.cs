using System.Globalization;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Forms;
using Checklist.Cli.Programs;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Reads forms, merges their answers, and writes what changed into the assessment.</summary>
internal sealed class CollectRun(CollectArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        var place = new AuditPlace(terminal, diagnostics);
        var location = place.FindCatalog(arguments.Catalog, arguments.Into);
        if (location is not null)
        {
            Collect(location, place, arguments.Into ?? OnlyAssessment(location));
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Collect(CatalogLocation location, AuditPlace place, string into)
    {
        if (!ClosedFile.Allows(into, terminal, diagnostics))
        {
            return;
        }

        var file = place.Read(into);
        var forms = new FormProcess(InstalledProgram.OfThisTool(), terminal.Cancellation);
        var request = new CollectRequest(file, arguments.Files.Select(place.ReadForm), arguments.Prefer)
        {
            ReadForm = forms.Read,
            TakesOtherAudits = arguments.TakesOtherAudits,
            AddsTargets = arguments.AddsTargets,
            Decisions = arguments.Decisions,
            Decision = new AnswerDecision(
                arguments.By, AssessOptions.Day(null, terminal).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        };
        var result = Progress.Run(
            terminal, () => $"reading {Words.Count(arguments.Files.Count, "file")}",
            () => Audits.Collect(location.Open(terminal, diagnostics), request));
        var path = terminal.FullPath(into);
        if (result is null)
        {
            return;
        }

        var changed = new List<string>();
        var parts = result.Parts.Select(part =>
        {
            changed.AddRange(part.NamesEvidence ? [part.Path] : []);
            return part;
        });
        var writer = new AuditWriter(location, terminal, diagnostics);
        if (arguments.IsDryRun ? writer.Check(path, result.Edits, parts) : writer.Write(path, result.Edits, parts))
        {
            RecordEvidence(place, into, changed, location);
            CollectSummary.Write(result, terminal.DisplayPath(path), arguments.IsDryRun, terminal);
        }
    }

    /// <summary>What forms name as evidence gets its sum while it is what they mean.</summary>
    /// <param name="changed">Paths of the included files that were written and name evidence.</param>
    private void RecordEvidence(AuditPlace place, string into, IReadOnlyList<string> changed, CatalogLocation location)
    {
        if (arguments.IsDryRun)
        {
            return;
        }

        var sources = new DiskSourceProvider(location.Folder, terminal);
        if (Audits.RecordFoundEvidence(place.Read(into), changed, sources, place.EvidenceOf(into).Find) is { } recorded)
        {
            new AuditWriter(location, terminal, diagnostics).Write(terminal.FullPath(into), recorded.Edits, recorded.Parts);
        }
    }

    /// <summary>Relative to the working directory, as if it had been named.</summary>
    private string OnlyAssessment(CatalogLocation location)
    {
        var folder = Path.Combine(location.Folder, AuditPlace.Folder);
        string[] found = Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.yaml")
                .Where(path => Path.GetFileName(path) != "waivers.yaml").Order(StringComparer.Ordinal)]
            : [];
        return found switch
        {
            [var only] => only,
            [] => throw new UsageException(
                $"there is no assessment in `{terminal.DisplayPath(folder)}`", "start one with `checklist assess new`"),
            _ => throw new UsageException(
                $"there are {found.Length} assessments in `{terminal.DisplayPath(folder)}`", "name one with `--into <file>`"),
        };
    }
}
