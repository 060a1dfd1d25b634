using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Text;

namespace Checklist.Core;

/// <summary>Reads the waivers that lie beside a catalog, and says which of them need a look.</summary>
internal static class WaiverFiles
{
    private const string OfCatalog = "waivers.yaml";
    private const string OfAssessments = "assessments/waivers.yaml";

    /// <summary>Those beside the catalog, which every output shows; with an audit also those among the assessments.</summary>
    public static IReadOnlyList<Waiver> Read(ISourceProvider sources, bool isAudit, DiagnosticBag diagnostics)
    {
        var waivers = new List<Waiver>();
        foreach (var path in isAudit ? [OfCatalog, OfAssessments] : new[] { OfCatalog })
        {
            var file = sources.Read(path);
            if (file.State != SourceFileState.Missing && SourceLoader.Load(file, diagnostics) is { } source)
            {
                waivers.AddRange(WaiverReader.Read(source, diagnostics));
            }
        }

        return waivers;
    }

    /// <summary>A waiver that has expired, or is about nothing in this catalog, is not to be found out by chance.</summary>
    /// <param name="asOf">Null: nobody says what day it is.</param>
    public static void Report(IReadOnlyList<Waiver> waivers, ChecklistDocument document, DateOnly? asOf, DiagnosticBag diagnostics)
    {
        var itemsById = document.Items.Where(item => !item.IsWithdrawn).ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var waiver in waivers)
        {
            var control = waiver.Control;
            if (!itemsById.TryGetValue(control.Value, out var item))
            {
                diagnostics.Add(WaiverDiagnostics.UnknownControl(control.Span, control.Value, Spelling.Nearest(control.Value, itemsById.Keys)));
            }
            else if (waiver.Check is { } check && !item.Checks.Any(known => known.Id == check.Value))
            {
                diagnostics.Add(WaiverDiagnostics.UnknownControl(check.Span, $"{control.Value} {check.Value}", null));
            }

            if (waiver.IsExpired(asOf))
            {
                diagnostics.Add(WaiverDiagnostics.Expired(waiver.ExpiresPlace, control.Value, DocumentDate.Of(waiver.Expires, "en").Text));
            }
        }
    }
}
