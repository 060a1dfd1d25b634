using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Support;

/// <summary>
/// The law that ties a check to a build: what a check calls free of errors builds, in every format and edition, and can be released.
/// </summary>
internal static class ProseBuild
{
    private static readonly Edition?[] Editions = [null, .. Enum.GetValues<Edition>()];

    private static readonly BuildOptions Options = new(Enum.GetValues<OutputFormat>(), PaperSize.A4, "0.0.0");

    /// <summary>All findings.</summary>
    /// <exception cref="InvalidOperationException">A build has errors, or gives nothing, where the check has none.</exception>
    public static DiagnosticBag Check(ISourceProvider sources)
    {
        var diagnostics = new DiagnosticBag();
        Workspace.Open(sources, "catalog.yaml", diagnostics).Check();
        if (diagnostics.HasErrors)
        {
            return diagnostics;
        }

        foreach (var edition in Editions)
        {
            var findings = new DiagnosticBag();
            var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", findings), Options with { Edition = edition });
            if (result is null || findings.HasErrors)
            {
                throw new InvalidOperationException(
                    $"a check finds no error, and a build of the edition {edition} does: {string.Join(", ", findings.Sorted().Select(finding => finding.Message))}");
            }
        }

        var catalog = CatalogReader.Read(sources, "catalog.yaml", new DiagnosticBag())!;
        ReleaseBuilder.Build(ProfileResolver.ResolveWhole(CatalogValidator.Validate(catalog, new DiagnosticBag())!));
        return diagnostics;
    }
}
