using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Outputs;
using Checklist.Core.Writers;

namespace Checklist.Core.Workspaces;

/// <summary>Renders catalogs. Touches neither disk nor clock.</summary>
public static class Builds
{
    private const int MostPrintedTargets = 100; // more are several sheets

    /// <summary>
    /// Renders a catalog in all formats asked for into memory, or gives null when <see cref="Workspace.Check"/> refuses its sources.
    /// </summary>
    public static BuildResult? Build(Workspace workspace, BuildOptions options)
    {
        var memory = new MemorySink();
        return Write(workspace, options, _ => memory) is { } report
            ? new BuildResult(report.CatalogId, report.Title, [.. report.Files.Select(file => memory[file.Path])])
            {
                Front = report.Front,
                Losses = report.Losses,
            }
            : null;
    }

    /// <summary>
    /// Renders a catalog in all formats asked for, or gives null when <see cref="Workspace.Check"/> refuses its sources; then nothing that
    /// went into the sink counts.
    /// </summary>
    /// <param name="open">
    /// Gives the sink for a catalog's id, once, when the sources hold and before the first file is made; null, with a finding in the bag,
    /// when it takes none.
    /// </param>
    public static BuildReport? Write(Workspace workspace, BuildOptions options, Func<string, IOutputSink?> open) =>
        Plan(workspace, options) is { } plan && open(plan.CatalogId) is { } sink
            ? new BuildWriter(plan, options, new OutputCollector(sink, "")).Write()
            : null;

    /// <summary>
    /// From here on the catalog itself is not needed: where nothing else holds the workspace, its memory is free for the outputs.
    /// </summary>
    private static BuildPlan? Plan(Workspace workspace, BuildOptions options)
    {
        var isSound = options.IsPreview ? workspace.IsSoundText : workspace.IsSound;
        var templates = workspace.Templates;
        if (workspace.Catalog is not { } catalog || workspace.Profiles is null)
        {
            return null;
        }

        var planner = new VariantPlanner(workspace);
        var variants = planner.Plan(Profiles(workspace, options));
        var matrix = planner.Matrix(variants);
        var documents = variants
            .Select(variant => (variant.Folder, Document: workspace.Document(Request(variant, matrix, options)))).ToList();
        if (!isSound || workspace.IsStopped(options.IsStrict) || documents.Exists(planned => planned.Document is null))
        {
            return null;
        }

        var mostTargets = documents.Select(pair => pair.Document!.Targets.Count).DefaultIfEmpty().Max();
        if (mostTargets > MostPrintedTargets && options.Formats.Any(IsForPeople))
        {
            var place = options.Audit is { } audit ? Diagnostic.Nowhere(audit.Assessment.DisplayPath) : catalog.Catalog.Source.Start;
            workspace.Diagnostics.Add(CollectDiagnostics.TooManyPrinted(place, mostTargets, MostPrintedTargets));
            return null;
        }

        var planned = documents.Select(pair => new PlannedDocument(pair.Folder, pair.Document!)).ToList();
        var whole = planned.Select(pair => pair.Document).FirstOrDefault(document => document.Tailoring is null)
            ?? workspace.TextOf(workspace.Whole);
        if (options.Edition == Edition.Applicability)
        {
            if (!KnowsFrameworks(workspace, options))
            {
                return null;
            }

            planned = [.. planned.Select(pair => pair with { Applicability = Statement(pair.Document, workspace, options) })];
        }

        return new BuildPlan(whole, planned, templates, new SourcePlaces(catalog), workspace.Diagnostics);
    }

    private static bool KnowsFrameworks(Workspace workspace, BuildOptions options)
    {
        var frameworks = workspace.QuietCatalog!.Catalog.Frameworks.Select(framework => framework.Id.Value).ToList();
        var unknown = options.Frameworks.Except(frameworks, StringComparer.Ordinal).ToList();
        foreach (var id in unknown)
        {
            workspace.Diagnostics.Add(
                ApplicabilityDiagnostics.UnknownFramework(workspace.QuietCatalog.Catalog.Source.Start, id, frameworks));
        }

        return unknown.Count == 0;
    }

    private static ApplicabilityStatement Statement(ChecklistDocument document, Workspace workspace, BuildOptions options)
    {
        var asked = options.Frameworks.ToHashSet(StringComparer.Ordinal);
        var narrowed = asked.Count == 0
            ? document
            : document with { Frameworks = [.. document.Frameworks.Where(framework => asked.Contains(framework.Id))] };
        return ApplicabilityBuilder.Build(narrowed, workspace.TextOf(workspace.Whole));
    }

    /// <summary>Has a box for each target beside each check; a table has a row.</summary>
    private static bool IsForPeople(OutputFormat format) => format is not (OutputFormat.Csv or OutputFormat.Xlsx);

    /// <summary>What the build asked for, or else the profile that was audited.</summary>
    private static ProfileRequest Profiles(Workspace workspace, BuildOptions options)
    {
        var audited = options.Profiles.IsNone && options.Audit is { } audit ? workspace.Audited.Find(audit.Assessment).Read.Quiet : null;
        return audited?.Assessment.Catalog.Profile is { } profile ? ProfileRequest.Of(profile) : options.Profiles;
    }

    private static DocumentRequest Request(BuildVariant variant, MatrixBuilder matrix, BuildOptions options) => new(variant.Resolved)
    {
        Audit = options.Audit,
        Copy = options.Copy,
        Matrix = matrix.For(variant.Id),
        Since = options.Since,
        SinceOnly = options.SinceOnly,
        Targets = options.Targets,
    };
}
