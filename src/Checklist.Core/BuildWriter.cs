using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Templates;
using Checklist.Core.Text;
using Checklist.Core.Writers;
using Checklist.Core.Writers.Fields;
using Checklist.Core.Writers.Handout;
using Checklist.Core.Writers.Markdown;
using Checklist.Core.Writers.Sheets;
using Checklist.Core.Writers.Site;
using Checklist.Core.Writers.Summary;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core;

/// <summary>Runs the writers of all formats over the documents of a build.</summary>
internal sealed class BuildWriter(BuildPlan plan, BuildOptions options, OutputCollector output, DiagnosticBag diagnostics)
{
    /// <summary>Null when something went wrong on the way; the bag says what.</summary>
    public BuildReport? Write(ISourceProvider sources)
    {
        var templates = new TemplateSet(sources, diagnostics);
        templates.ReportUnknownFiles();
        var files = plan.Documents.SelectMany(planned => Write(planned, templates)).ToList();
        var losses = FieldLossFinder.Find(templates);
        IReadOnlyList<ChecklistDocument> documents = [.. plan.Documents.Select(planned => planned.Document)];
        EssentialFieldRule.Report(losses, documents, templates, diagnostics);
        OutputPaths.ReportClashes(files, plan.Places.Start, diagnostics);
        if (diagnostics.HasErrors || (options.IsStrict && diagnostics.HasWarnings))
        {
            return null;
        }

        var manifest = ManifestWriter.Write(plan.Whole, [.. documents.Where(document => document.Tailoring is not null)], files, options.ToolVersion);
        return new BuildReport(plan.CatalogId, plan.Whole.Title, [.. files, output.Put(ManifestWriter.Path, manifest)]) { Losses = losses };
    }

    private IEnumerable<OutputEntry> Write(PlannedDocument planned, TemplateSet templates) =>
        WriteAll(WithoutRepeats(options).SelectMany(format => Jobs(format, planned.Document, options)), diagnostics, (edition, findings) =>
            new WriterContext(templates, new TemplateRenderer(templates, findings), TermLinker.ForPagesOf(edition), options.Paper, findings)
            {
                Output = output.Below(planned.Folder),
                Formats = options.Formats,
                IsFlat = options.IsFlat,
                PlaceOf = plan.Places.Of,
                PlaceOfFile = plan.Places.OfThemeFile,
            });

    /// <summary>Runs the writers side by side, each with a bag of its own; files and findings come in the order of the writers.</summary>
    private static List<OutputEntry> WriteAll(
        IEnumerable<(IChecklistWriter Writer, ChecklistDocument Edition)> jobs,
        DiagnosticBag diagnostics,
        Func<ChecklistDocument, DiagnosticBag, WriterContext> contextFor)
    {
        var written = SideBySide.Select([.. jobs], job =>
        {
            var findings = new DiagnosticBag();
            return (Files: job.Writer.Write(job.Edition, contextFor(job.Edition, findings)).ToList(), Findings: findings);
        });
        foreach (var (_, findings) in written)
        {
            diagnostics.AddAll(findings);
        }

        return [.. written.SelectMany(result => result.Files)];
    }

    private static IEnumerable<(IChecklistWriter Writer, ChecklistDocument Edition)> Jobs(OutputFormat format, ChecklistDocument document, BuildOptions options)
    {
        if (options.Edition == Edition.Summary && SummaryWriterOf(format) is { } summary)
        {
            return [(summary, document with { Edition = Edition.Summary })]; // it counts what the edition leaves out
        }

        var edition = EditionFilter.Apply(document, options.Edition ?? EditionOf(format));
        return WritersOf(format, options).Select(writer => (writer, edition));
    }

    /// <summary>Null where the summary is the format's usual output with little in it.</summary>
    private static IChecklistWriter? SummaryWriterOf(OutputFormat format) => format switch
    {
        OutputFormat.Markdown => new SummaryMarkdownWriter(),
        OutputFormat.Html => new SummaryHtmlWriter(),
        _ => null,
    };

    /// <summary>Print has the PDF already, and HTML the checklist.</summary>
    private static IEnumerable<OutputFormat> WithoutRepeats(BuildOptions options) => options.Rendered.Distinct().Where(format => format switch
    {
        OutputFormat.Pdf => !options.Rendered.Contains(OutputFormat.Print),
        OutputFormat.Checklist => !options.Rendered.Concat(options.Formats).Contains(OutputFormat.Html),
        _ => true,
    });

    private static Edition EditionOf(OutputFormat format) => format is OutputFormat.Print or OutputFormat.Pdf ? Edition.Handout : Edition.Guide;

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
