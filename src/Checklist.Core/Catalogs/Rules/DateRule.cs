using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>A catalog is published and in force before it has to be reviewed.</summary>
internal static class DateRule
{
    public static void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        CheckOrder("published", catalog.Published, "review-by", catalog.ReviewBy, diagnostics);
        CheckOrder("effective", catalog.Effective, "review-by", catalog.ReviewBy, diagnostics);
    }

    private static void CheckOrder(string earlierKey, SourcedText? earlier, string laterKey, SourcedText? later, DiagnosticBag diagnostics)
    {
        var areDates = earlier is not null && later is not null
            && TextPatterns.IsMatch(TextKind.Date, earlier.Value) && TextPatterns.IsMatch(TextKind.Date, later.Value);
        if (areDates && string.CompareOrdinal(later!.Value, earlier!.Value) < 0)
        {
            diagnostics.Add(CatalogDiagnostics.DateOrder(later.Span, earlierKey, laterKey, earlier.Span));
        }
    }
}
