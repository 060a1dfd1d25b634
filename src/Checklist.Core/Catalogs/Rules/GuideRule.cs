using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>The digest of what a control distils is a digest.</summary>
internal static partial class GuideRule
{
    public static void Check(CatalogIndex index, DiagnosticBag diagnostics)
    {
        foreach (var control in index.Controls)
        {
            if (control.GuideDigest is { } digest && !DigestPattern().IsMatch(digest.Value))
            {
                diagnostics.Add(CoverageDiagnostics.InvalidGuideDigest(digest.Span, digest.Value, control.Id!.Value));
            }
        }
    }

    /// <summary>As many digits as every page prints, or more.</summary>
    [GeneratedRegex(@"\Asha256:[0-9a-f]{12,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DigestPattern();
}
