using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions;
using Checklist.Core.Templates;
using Checklist.Core.Text;
using Checklist.Core.Writers.Coverage;

namespace Checklist.Core;

/// <summary>The front door to coverage: what of a catalog its outputs leave out, and what of its guide and frameworks no control takes up.</summary>
public static class ChecklistCoverage
{
    private static readonly BuildOptions Everything = new(Enum.GetValues<OutputFormat>(), PaperSize.A4, "");

    /// <summary>Builds the catalog in memory and compares; null when its sources have errors. All findings of a build go into the bag.</summary>
    public static CoverageReport? Read(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics)
    {
        var result = ChecklistBuild.Build(sources, catalogPath, Everything, diagnostics);
        var validated = result is null ? null : ChecklistBuild.Validate(sources, catalogPath, new DiagnosticBag()); // the build reported what there is
        if (validated is null)
        {
            return null;
        }

        var document = DocumentBuilder.Build(ProfileResolver.ResolveWhole(validated));
        return new CoverageReport(document.Id, document.Title)
        {
            Outputs = FieldCoverage.Of(FieldUseReader.Read(sources, catalogPath), result!.Losses),
            Guide = GuideCoverageFinder.Find(document, GuideChangeRule.Changed(validated)),
            Frameworks = FrameworkCoverageFinder.Find(document),
        };
    }

    /// <summary>The report as Markdown, or null when a template of the catalog failed.</summary>
    public static string? Markdown(CoverageReport report, ISourceProvider sources, DiagnosticBag diagnostics) => Writer(sources, diagnostics).Markdown(report);

    /// <summary>The report as one page that needs nothing else, or null when a template of the catalog failed.</summary>
    public static string? Html(CoverageReport report, ISourceProvider sources, DiagnosticBag diagnostics) => Writer(sources, diagnostics).Html(report);

    /// <summary>The edits that write the digest of what controls distil beside it.</summary>
    /// <param name="controls">Ids; <c>*</c> stands for any characters.</param>
    public static IReadOnlyList<TextEdit> WriteDistilled(ISourceProvider sources, string catalogPath, IReadOnlyList<string> controls)
    {
        var validated = ChecklistBuild.Validate(sources, catalogPath, new DiagnosticBag());
        return validated is null ? [] : DistilledFix.Edits(validated, control => controls.Any(pattern => PathPattern.IsMatch(pattern, control.Id!.Value)));
    }

    private static CoverageWriter Writer(ISourceProvider sources, DiagnosticBag diagnostics)
    {
        var templates = new TemplateSet(sources, diagnostics);
        return new CoverageWriter(templates, new TemplateRenderer(templates, diagnostics));
    }
}
