using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Rules;
using Checklist.Core.Templates;
using Checklist.Core.Text;
using Checklist.Core.Writers;
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
        return mayBuild && Plan(sources, validated!, profiles!, variants, options, diagnostics) is { } plan && open(plan.CatalogId) is { } sink
            ? new BuildWriter(plan, options, new OutputCollector(sink, ""), diagnostics).Write(sources)
            : null;
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

    /// <summary>From here on the catalog itself is not needed, and its memory is free for the outputs.</summary>
    private static BuildPlan? Plan(
        ISourceProvider sources, ValidatedCatalog validated, IReadOnlyList<ValidatedProfile> profiles, IReadOnlyList<BuildVariant> variants, BuildOptions options, DiagnosticBag diagnostics)
    {
        if (BuildHistory.Read(sources, validated, options.Since, diagnostics) is not { } addHistory)
        {
            return null;
        }

        var matrix = VariantPlanner.Matrix(validated, profiles, variants);
        var documents = variants
            .Select(variant => AuditedDocument.Apply(addHistory(DocumentBuilder.Build(variant.Resolved)) with { Matrix = matrix.For(variant.Id), Targets = options.Targets }, options.Audit, sources, diagnostics))
            .OfType<ChecklistDocument>()
            .ToList();
        var whole = documents.FirstOrDefault(document => document.Tailoring is null) ?? DocumentBuilder.Build(ProfileResolver.ResolveWhole(validated));
        return documents.Count < variants.Count
            ? null
            : new BuildPlan(whole, [.. variants.Zip(documents, (variant, document) => new PlannedDocument(variant.Folder, document))], new SourcePlaces(validated));
    }
}
