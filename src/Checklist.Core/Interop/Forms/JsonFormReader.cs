using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>The file that “Export answers” in <c>checklist.html</c> makes.</summary>
internal static class JsonFormReader
{
    /// <summary>Reads the answers that a page exported.</summary>
    /// <param name="bytes">Of the file, in any encoding.</param>
    public static FilledForm? Read(SourceText source, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        using var document = JsonValues.Parse(Utf8Of(source, bytes));
        if (document is null)
        {
            diagnostics.Add(FormDiagnostics.Damaged(source.Start, "it begins as JSON, but does not end as it should"));
            return null;
        }

        var hasResults = document.RootElement.TryGetProperty("results", out _);
        var answers = hasResults ? new AssessmentJsonReader(source, diagnostics).Read(document.RootElement) : null;
        if (answers is null)
        {
            diagnostics.Add(
                FormDiagnostics.Foreign(
                    source.Start, "this JSON file holds no answers to a checklist", "give the file that “Export answers” made"));
            return null;
        }

        return new FilledForm(FormKind.Json, answers) { Copy = FormText.CleanLine(JsonValues.Text(document.RootElement, "copy")) };
    }

    /// <summary>A copy is made only of what is no UTF-8.</summary>
    private static ReadOnlyMemory<byte> Utf8Of(SourceText source, ReadOnlyMemory<byte> bytes) =>
        TextDecoder.IsUtf8(bytes.Span)
            ? bytes[(bytes.Length - TextDecoder.WithoutMark(bytes.Span).Length)..]
            : Encoding.UTF8.GetBytes(source.Content);
}
