using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Fields;

/// <summary>Warns of a template of the catalog that drops what a checklist cannot do without.</summary>
internal static class EssentialFieldRule
{
    private static readonly IReadOnlyDictionary<string, (string Name, Func<ChecklistItem, bool> IsUsed)> Essential =
        new Dictionary<string, (string, Func<ChecklistItem, bool>)>(StringComparer.Ordinal)
        {
            ["control.title"] = ("title", _ => true),
            ["control.severity"] = ("severity_text", item => item.Severity is not null),
            ["control.state"] = ("state", item => item.State != ControlState.Active),
            ["control.statement"] = ("statement", item => item.Statement is not null),
            ["check.text"] = ("text", item => item.Checks.Any(check => check.Text is not null)),
        };

    public static void Report(
        IEnumerable<FieldLoss> losses, IReadOnlyList<ChecklistDocument> documents, TemplateSet templates, DiagnosticBag diagnostics)
    {
        foreach (var loss in losses.Where(
            loss => Essential.TryGetValue(loss.Field, out var field) && documents.SelectMany(document => document.Items).Any(field.IsUsed)))
        {
            var place = templates.Find(loss.Template)!.Start;
            diagnostics.Add(CoverageDiagnostics.FieldDropped(place, loss.Field, loss.Output, Essential[loss.Field].Name));
        }
    }
}
