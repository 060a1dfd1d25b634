using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;
using Checklist.Core.Writers;
using Checklist.Core.Writers.Applicability;
using Checklist.Core.Writers.Fields;
using Checklist.Core.Writers.Front;
using Checklist.Core.Writers.Handout;
using Checklist.Core.Writers.Markdown;
using Checklist.Core.Writers.Sheets;
using Checklist.Core.Writers.Site;
using Checklist.Core.Writers.Summary;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Workspaces;

/// <summary>Runs the writers of all formats over the documents of a build.</summary>
internal sealed class BuildWriter(BuildPlan plan, BuildOptions options, OutputCollector output)
{
    /// <summary>Null when something went wrong on the way; the bag says what.</summary>
    public BuildReport? Write()
    {
        var findings = plan.Diagnostics.Scope();
        ReportUndecided(findings);
        var files = plan.Documents.SelectMany(planned => Write(planned, findings)).ToList();
        var front = new GuideFrontWriter([.. plan.Documents.Select(planned => (planned.Folder, planned.Document))]);
        if (options.Rendered.Contains(OutputFormat.Html) && !IsAlone)
        {
            files.InsertRange(0, front.Write(Has, Context("", plan.Documents[0].Document, findings)));
        }

        var losses = FieldLossFinder.Find(plan.Templates);
        IReadOnlyList<ChecklistDocument> documents = [.. plan.Documents.Select(planned => planned.Document)];
        EssentialFieldRule.Report(losses, documents, plan.Templates, findings);
        OutputPaths.ReportClashes(files, plan.Places.Start, findings);
        if (findings.Stops(options.IsStrict))
        {
            return null;
        }

        var tailored = documents.Where(document => document.Tailoring is not null);
        var manifest = ManifestWriter.Write(plan.Whole, [.. tailored], files, options.ToolVersion);
        return new BuildReport(plan.CatalogId, plan.Whole.Title, [.. files, output.Put(ManifestWriter.Path, manifest)])
        {
            Front = front.Front(Has),
            Losses = losses,
        };

        // A preview makes the other formats later, and links to them.
        bool Has(string path) => files.Exists(file => file.Path == path)
            || LaterPaths(options).Any(later => path.EndsWith(later, StringComparison.Ordinal));
    }

    private bool IsAlone => options.Edition is { } edition && Editions.Of(edition).IsAlone;

    /// <summary>A statement of applicability decides about everything, or says that nobody did.</summary>
    private void ReportUndecided(DiagnosticBag diagnostics)
    {
        foreach (var planned in plan.Documents.Where(planned => planned.Applicability is not null))
        {
            foreach (var framework in planned.Applicability!.Frameworks)
            {
                foreach (var item in framework.Items.Where(item => item.Standing.State == ApplicabilityState.NotDecided))
                {
                    diagnostics.Add(ApplicabilityDiagnostics.UndecidedItem(
                        plan.Places.OfItem(framework.Framework.Id, item.Id), framework.Framework.Id, item.Id,
                        planned.Document.Tailoring?.ProfileId));
                }
            }
        }
    }

    private static IEnumerable<string> LaterPaths(BuildOptions options) => options.Formats.Except(options.Rendered).SelectMany(
        IEnumerable<string> (format) => format switch
        {
            OutputFormat.Markdown => ["markdown/index.md"],
            OutputFormat.Print => ["handout.pdf", "handout.html"],
            OutputFormat.Xlsx => ["checklist.xlsx"],
            OutputFormat.Csv => ["checklist.csv"],
            _ => [],
        });

    /// <summary>The writers run side by side; files come in their order.</summary>
    private IEnumerable<OutputEntry> Write(PlannedDocument planned, DiagnosticBag bag)
    {
        var jobs = WithoutRepeats(options).SelectMany(format => Jobs(format, planned, options)).ToList();
        return bag.SideBySide(jobs, (job, own) => Write(job.Writer, job.Edition, Context(planned.Folder, job.Edition, own)))
            .SelectMany(files => files);
    }

    private WriterContext Context(string folder, ChecklistDocument edition, DiagnosticBag own) =>
        new(plan.Templates, new TemplateRenderer(plan.Templates, own), TermLinker.ForPagesOf(edition), options.Paper, own)
        {
            Output = output.Below(folder),
            Formats = options.Formats,
            IsFlat = options.IsFlat,
            IsArchive = options.IsArchive,
            IsDuplex = options.IsDuplex,
            IsLandscape = options.IsLandscape,
            HasTargetColumns = options.HasTargetColumns,
            LeavesOutAuditPages = options.LeavesOutAuditPages,
            PlaceOf = plan.Places.Of,
            PlaceOfFile = plan.Places.OfThemeFile,
        };

    /// <summary>Writers know controls by their ids only; a fault is named at the place of the one that it came from.</summary>
    private static List<OutputEntry> Write(IChecklistWriter writer, ChecklistDocument edition, WriterContext context)
    {
        try
        {
            return [.. writer.Write(edition, context)];
        }
        catch (Exception fault) when (FaultPlace.Note(fault, context.PlaceOf(FaultPlace.IdOf(fault)), "catalog", edition.Id))
        {
            throw;
        }
    }

    private static IEnumerable<(IChecklistWriter Writer, ChecklistDocument Edition)> Jobs(
        OutputFormat format, PlannedDocument planned, BuildOptions options)
    {
        var document = planned.Document;
        if (planned.Applicability is { } statement)
        {
            return ApplicabilityWritersOf(format, statement)
                .Select(writer => (writer, document with { Edition = Edition.Applicability })); // it asks for what the edition leaves out
        }

        if (options.Edition == Edition.Summary && SummaryWriterOf(format) is { } summary)
        {
            return [(summary, document with { Edition = Edition.Summary })]; // it counts what the edition leaves out
        }

        var edition = DocumentStages.Run(document, new StageInputs
        {
            Edition = options.Edition ?? EditionOf(format, options.Audit is not null),
            LeavesOutCommands = options.LeavesOutCommands,
        });
        return WritersOf(format, options).Select(writer => (writer, edition));
    }

    private static IEnumerable<IChecklistWriter> ApplicabilityWritersOf(
        OutputFormat format, ApplicabilityStatement statement) => format switch
    {
        OutputFormat.Markdown => [new ApplicabilityMarkdownWriter(statement)],
        OutputFormat.Html or OutputFormat.Checklist => [new ApplicabilityHtmlWriter(statement)],
        OutputFormat.Print or OutputFormat.Pdf => [new ApplicabilityPdfWriter(statement)],
        OutputFormat.Xlsx => [new ApplicabilityXlsxWriter(statement)],
        _ => [], // answers are not part of it
    };

    /// <summary>Null where the summary is the format's usual output with little in it.</summary>
    private static IChecklistWriter? SummaryWriterOf(OutputFormat format) => format switch
    {
        OutputFormat.Markdown => new SummaryMarkdownWriter(),
        OutputFormat.Html => new SummaryHtmlWriter(),
        _ => null,
    };

    /// <summary>Print has the PDF already, and HTML the checklist.</summary>
    private static IEnumerable<OutputFormat> WithoutRepeats(BuildOptions options) =>
        options.Rendered.Distinct().Where(format => format switch
        {
            OutputFormat.Pdf => !options.Rendered.Contains(OutputFormat.Print),
            OutputFormat.Checklist => !options.Rendered.Concat(options.Formats).Contains(OutputFormat.Html),
            _ => true,
        });

    private static Edition EditionOf(OutputFormat format, bool isAudit) => format is OutputFormat.Print or OutputFormat.Pdf
        ? isAudit ? Edition.Worksheet : Edition.Handout
        : Edition.Guide;

    private static IEnumerable<IChecklistWriter> WritersOf(OutputFormat format, BuildOptions options) => format switch
    {
        OutputFormat.Markdown => [new MarkdownWriter()],
        OutputFormat.Html => [new ChecklistHtmlWriter { IsWhole = options.Edition is not null }, new SiteWriter()],
        OutputFormat.Checklist => [new ChecklistHtmlWriter { IsWhole = true }],
        OutputFormat.Print => [new HandoutPdfWriter(), new HandoutHtmlWriter()],
        OutputFormat.Pdf => [new HandoutPdfWriter()],
        OutputFormat.Xlsx => [new XlsxWriter()],
        OutputFormat.Csv => [new CsvWriter()],
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
