using System.Globalization;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Fixes;
using Checklist.Cli.Forms;
using Checklist.Cli.Output;
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
        if (result is not null && Write(path, result, location))
        {
            RecordEvidence(place, into, path, location);
            CollectSummary.Write(result, terminal.DisplayPath(path), arguments.IsDryRun, terminal);
        }
    }

    /// <summary>What forms name as evidence gets its sum while it is what they mean.</summary>
    private void RecordEvidence(AuditPlace place, string into, string path, CatalogLocation location)
    {
        if (!arguments.IsDryRun && Audits.RecordFoundEvidence(place.Read(into), place.EvidenceOf(into).Find) is { Edits: [_, ..] edits }
            && EditedFile.Create(path, edits, WrittenKind.Assessment, diagnostics) is { } edited)
        {
            new FileWriter([location.Folder], terminal, diagnostics).Replace(edited);
        }
    }

    private bool Write(string path, CollectResult result, CatalogLocation location)
    {
        IEnumerable<FileToWrite?> whole =
            result.Edits.Count == 0 ? [] : [EditedFile.Create(path, result.Edits, WrittenKind.Assessment, diagnostics)];
        var files = whole.Concat(result.Parts.Select(part => FileOf(part, location)));
        var writer = new FileWriter([location.Folder], terminal, diagnostics);
        return arguments.IsDryRun ? writer.CheckEach(files) : writer.ReplaceEach(files);
    }

    private FileToWrite? FileOf(PartChange part, CatalogLocation location)
    {
        var path = Path.Combine(location.Folder, part.Path);
        return part.Bytes is { } bytes
            ? new FileToWrite(path, bytes, WrittenKind.AssessmentPart)
            : EditedFile.Create(path, part.Edits, WrittenKind.AssessmentPart, diagnostics);
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
