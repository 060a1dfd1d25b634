using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Rules;
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
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core;

/// <summary>The front door: a catalog's files in, findings and output files out. Touches neither disk nor clock.</summary>
public static class ChecklistBuild
{
    private const string SchemaId = "https://checklist.example/schema/catalog-1.json"; // a name, not a place: nothing is fetched

    private const string ProfileSchemaId = "https://checklist.example/schema/profile-1.json";

    /// <summary>Reads and validates a catalog. All findings go into the bag.</summary>
    /// <param name="sources">The folder that holds the catalog.</param>
    /// <param name="catalogPath">The catalog's file in that folder, most often <c>catalog.yaml</c>.</param>
    /// <param name="asOf">The day as ISO 8601; null leaves out what depends on the day.</param>
    public static void Check(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics, string? asOf = null)
    {
        var catalog = CatalogReader.Read(sources, catalogPath, diagnostics);
        if (catalog is null)
        {
            return;
        }

        if (Validate(catalog, diagnostics) is { } validated)
        {
            Profiles(sources, validated, diagnostics);
            new TemplateSet(sources, diagnostics).ReportUnknownFiles();
            AuditFiles.Check(sources, profile => Document(sources, validated, profile, diagnostics), diagnostics);
            ReleaseCheck.Check(sources, validated, asOf, diagnostics);
        }
        else if (catalog.IsComplete)
        {
            VanishedRule.Check(sources, catalog, diagnostics);
        }
    }

    /// <summary>Renders a catalog in all formats asked for into memory, or gives null when its sources have errors.</summary>
    public static BuildResult? Build(ISourceProvider sources, string catalogPath, BuildOptions options, DiagnosticBag diagnostics)
    {
        var memory = new MemorySink();
        return Write(sources, catalogPath, options, _ => memory, diagnostics) is { } report
            ? new BuildResult(report.CatalogId, report.Title, [.. report.Files.Select(file => memory[file.Path])]) { Losses = report.Losses }
            : null;
    }

    /// <summary>Renders a catalog in all formats asked for, or gives null when its sources have errors; then nothing that went into the sink counts.</summary>
    /// <param name="open">
    /// Gives the sink for a catalog's id, once, when the sources hold and before the first file is made; null, with a finding in the bag,
    /// when it takes none.
    /// </param>
    public static BuildReport? Write(ISourceProvider sources, string catalogPath, BuildOptions options, Func<string, IOutputSink?> open, DiagnosticBag diagnostics)
    {
        var validated = Validate(sources, catalogPath, diagnostics);
        var profiles = validated is null ? null : Profiles(sources, validated, diagnostics);
        var variants = profiles is null ? [] : VariantPlanner.Plan(validated!, profiles, AuditedDocument.Profiles(options), diagnostics);
        var mayBuild = validated is not null && !diagnostics.HasErrors && !(options.IsStrict && diagnostics.HasWarnings);
        return mayBuild ? Write(sources, validated!, profiles!, variants, options, open, diagnostics) : null;
    }

    /// <summary>The edits that give every control without an id one of its own, in the order of the file.</summary>
    public static IReadOnlyList<TextEdit> FixMissingIds(ISourceProvider sources, string catalogPath)
    {
        var catalog = CatalogReader.Read(sources, catalogPath, new DiagnosticBag());
        return catalog is null ? [] : MissingIdFix.Edits(catalog);
    }

    /// <summary>JSON Schema (draft-07) of a profile file, for editors.</summary>
    public static string ProfileSchema() => JsonSchemaWriter.Write(ProfileFormat.Profile, ProfileSchemaId, "Checklist profile, format 1");

    /// <summary>JSON Schema (draft-07) of the catalog file, for editors.</summary>
    public static string CatalogSchema() => JsonSchemaWriter.Write(CatalogFormat.Catalog, SchemaId, "Checklist catalog, format 1");

    /// <summary>The document of a catalog without errors, as audits hold answers against it; else null.</summary>
    /// <param name="profile">The profile that is audited; null for the whole catalog.</param>
    /// <param name="diagnostics">Gets the catalog's findings when one is an error; its warnings are for <c>check</c>.</param>
    internal static ChecklistDocument? ReadDocument(ISourceProvider sources, string catalogPath, string? profile, DiagnosticBag diagnostics)
    {
        var findings = new DiagnosticBag();
        var validated = Validate(sources, catalogPath, findings);
        var document = validated is null || findings.HasErrors ? null : Document(sources, validated, profile, findings);
        if (findings.HasErrors)
        {
            diagnostics.AddAll(findings);
        }

        return document;
    }

    private static ChecklistDocument? Document(ISourceProvider sources, ValidatedCatalog validated, string? profile, DiagnosticBag diagnostics)
    {
        if (profile is null)
        {
            return DocumentBuilder.Build(ProfileResolver.ResolveWhole(validated));
        }

        var profiles = Profiles(sources, validated, diagnostics);
        var variants = profiles is null ? [] : VariantPlanner.Plan(validated, profiles, ProfileRequest.Of(profile), diagnostics);
        return variants is [var variant] ? DocumentBuilder.Build(variant.Resolved) : null;
    }

    internal static ValidatedCatalog? Validate(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics)
    {
        var catalog = CatalogReader.Read(sources, catalogPath, diagnostics);
        return catalog is null ? null : Validate(catalog, diagnostics);
    }

    private static ValidatedCatalog? Validate(Catalog catalog, DiagnosticBag diagnostics)
    {
        var validated = CatalogValidator.Validate(catalog, diagnostics);
        if (validated is not null)
        {
            GuideChangeRule.Check(validated, diagnostics);
        }

        return validated;
    }

    private static IReadOnlyList<ValidatedProfile>? Profiles(ISourceProvider sources, ValidatedCatalog validated, DiagnosticBag diagnostics)
    {
        var errorsBefore = diagnostics.ErrorCount;
        var profiles = ProfileReader.ReadAll(sources, diagnostics);
        return diagnostics.ErrorCount > errorsBefore ? null : ProfileValidator.Validate(validated, profiles, diagnostics);
    }

    private static BuildReport? Write(
        ISourceProvider sources, ValidatedCatalog validated, IReadOnlyList<ValidatedProfile> profiles, IReadOnlyList<BuildVariant> variants, BuildOptions options, Func<string, IOutputSink?> open, DiagnosticBag diagnostics)
    {
        var templates = new TemplateSet(sources, diagnostics);
        templates.ReportUnknownFiles();
        if (BuildHistory.Read(sources, validated, options.Since, diagnostics) is not { } addHistory)
        {
            return null;
        }

        var matrix = VariantPlanner.Matrix(validated, profiles, variants);
        var documents = variants
            .Select(variant => AuditedDocument.Apply(addHistory(DocumentBuilder.Build(variant.Resolved)) with { Matrix = matrix.For(variant.Id), Targets = options.Targets }, options.Audit, sources, diagnostics))
            .OfType<ChecklistDocument>()
            .ToList();
        if (documents.Count < variants.Count || open(validated.Catalog.Id) is not { } sink)
        {
            return null;
        }

        var output = new OutputCollector(sink, "");
        var files = variants.Zip(documents)
            .SelectMany(pair => WriteVariant(pair.First, pair.Second, templates, options, output.Below(pair.First.Folder), diagnostics))
            .ToList();
        var losses = FieldLossFinder.Find(templates);
        EssentialFieldRule.Report(losses, documents, templates, diagnostics);
        OutputPaths.ReportClashes(files, validated.Catalog.Source, diagnostics);
        if (diagnostics.HasErrors || (options.IsStrict && diagnostics.HasWarnings))
        {
            return null;
        }

        var whole = documents.FirstOrDefault(document => document.Tailoring is null) ?? DocumentBuilder.Build(ProfileResolver.ResolveWhole(validated));
        var manifest = ManifestWriter.Write(whole, [.. documents.Where(document => document.Tailoring is not null)], files, options.ToolVersion);
        return new BuildReport(whole.Id, whole.Title, [.. files, output.Put(ManifestWriter.Path, manifest)]) { Losses = losses };
    }

    private static IEnumerable<OutputEntry> WriteVariant(
        BuildVariant variant, ChecklistDocument document, TemplateSet templates, BuildOptions options, OutputCollector output, DiagnosticBag diagnostics) =>
        WriteAll(WithoutRepeats(options.Rendered).SelectMany(format => Jobs(format, document, options)), diagnostics, (edition, findings) =>
            new WriterContext(templates, new TemplateRenderer(templates, findings), TermLinker.ForPagesOf(edition), options.Paper, findings)
            {
                Output = output,
                Formats = options.Formats,
                IsFlat = options.IsFlat,
                PlaceOf = id => PlaceOf(variant.Resolved, id),
                PlaceOfFile = path => variant.Resolved.Catalog.Theme?.PlaceOf(path) ?? variant.Resolved.Catalog.Source.Start,
            });

    /// <summary>Runs the writers side by side, each with a bag of its own; files and findings come in the order of the writers.</summary>
    private static List<OutputEntry> WriteAll(
        IEnumerable<(IChecklistWriter Writer, ChecklistDocument Edition)> jobs,
        DiagnosticBag diagnostics,
        Func<ChecklistDocument, DiagnosticBag, WriterContext> contextFor)
    {
        var all = jobs.ToList();
        var written = new (List<OutputEntry> Files, DiagnosticBag Findings)[all.Count];
        Parallel.For(0, all.Count, index =>
        {
            var (writer, edition) = all[index];
            var findings = new DiagnosticBag();
            written[index] = ([.. writer.Write(edition, contextFor(edition, findings))], findings);
        });
        foreach (var (_, findings) in written)
        {
            diagnostics.AddAll(findings);
        }

        return [.. written.SelectMany(result => result.Files)];
    }

    private static SourceSpan PlaceOf(ResolvedCatalog resolved, string? id)
    {
        var control = id is null ? null : resolved.Validated.FindControl(id);
        var group = id is null ? null : resolved.Validated.FindGroup(id);
        return control?.Id?.Span ?? group?.Place ?? resolved.Catalog.Source.Start;
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

    /// <summary>Print has the PDF already.</summary>
    private static IEnumerable<OutputFormat> WithoutRepeats(IReadOnlyList<OutputFormat> formats) =>
        formats.Distinct().Where(format => format != OutputFormat.Pdf || !formats.Contains(OutputFormat.Print));

    private static Edition EditionOf(OutputFormat format) => format is OutputFormat.Print or OutputFormat.Pdf ? Edition.Handout : Edition.Guide;

    private static IEnumerable<IChecklistWriter> WritersOf(OutputFormat format, BuildOptions options) => format switch
    {
        OutputFormat.Markdown => [new MarkdownWriter()],
        OutputFormat.Html => [new ChecklistHtmlWriter { IsWhole = options.Edition is not null }, new SiteWriter()],
        OutputFormat.Print => [new HandoutPdfWriter(), new HandoutHtmlWriter()],
        OutputFormat.Pdf => [new HandoutPdfWriter()],
        OutputFormat.Xlsx => [new XlsxWriter()],
        OutputFormat.Csv => [new CsvWriter()],
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
