using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Revisions;

/// <summary>Where a control carries the digest of the section that it distils, the section is still the same.</summary>
internal static class GuideChangeRule
{
    public static void Check(ValidatedCatalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var control in catalog.Controls.Where(control => HasChanged(catalog, control)))
        {
            diagnostics.Add(CoverageDiagnostics.GuideChanged(control.GuideDigest!.Span, control.Id!.Value, control.Guide!.Value));
        }
    }

    /// <summary>The ids of the controls that the rule reports.</summary>
    public static IReadOnlySet<string> Changed(ValidatedCatalog catalog) =>
        catalog.Controls.Where(control => HasChanged(catalog, control))
            .Select(control => control.Id!.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>A shorter digest holds as far as it goes.</summary>
    private static bool HasChanged(ValidatedCatalog catalog, Control control) =>
        control is { Guide: { } guide, GuideDigest: { } digest }
            && GuideSection.Digest(catalog, guide.Value)?.StartsWith(digest.Value, StringComparison.Ordinal) == false;
}
