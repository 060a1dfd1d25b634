using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>Reports texts of answers that no cell can hold, each where it is in the assessment.</summary>
internal static class LongAnswers
{
    /// <summary>Reports answers that are too long for a cell.</summary>
    /// <param name="diagnostics">Gets CHK6063.</param>
    public static void Report(ChecklistDocument document, string file, DiagnosticBag diagnostics)
    {
        foreach (var result in document.Answers?.All.SelectMany(answer => answer.Results) ?? [])
        {
            var name = string.Join(' ', new[] { result.Control, result.Check, result.Target }.OfType<string>());
            foreach (var what in TooLong(result))
            {
                diagnostics.Add(FormDiagnostics.CannotHold(result.Place ?? Diagnostic.Nowhere(file), what, name, file, CellText.Longest));
            }
        }
    }

    private static IEnumerable<string> TooLong(CheckResult result)
    {
        var texts =
            new[] { ("the answer to", result.Value), ("the note on", result.Note), ("the evidence for",
                EvidenceLine.Write(result.Evidence)) };
        return texts.Where(text => text.Item2?.Length > CellText.Longest).Select(text => text.Item1);
    }
}
