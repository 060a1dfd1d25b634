using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>The file that “Export answers” in <c>checklist.html</c> makes.</summary>
internal static class JsonFormReader
{
    public static FilledForm? Read(SourceText source, DiagnosticBag diagnostics)
    {
        using var document = JsonValues.Parse(Encoding.UTF8.GetBytes(source.Content));
        if (document is null)
        {
            diagnostics.Add(FormDiagnostics.Damaged(source.Start, "it begins as JSON, but does not end as it should"));
            return null;
        }

        var hasResults = document.RootElement.TryGetProperty("results", out _);
        var answers = hasResults ? new AssessmentJsonReader(source, diagnostics).Read(document.RootElement) : null;
        if (answers is null)
        {
            diagnostics.Add(FormDiagnostics.Foreign(source.Start, "this JSON file holds no answers to a checklist", "give the file that “Export answers” made"));
            return null;
        }

        return new FilledForm(FormKind.Json, answers);
    }
}
