using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>The answers of a paper form. A control on which nobody changed what was printed keeps its answers to the letter.</summary>
internal static class PdfResults
{
    /// <param name="named">The target on the cover of a form without targets.</param>
    public static IReadOnlyList<CheckResult> Read(PdfForm form, FormContents contents, string? named, SourceText file, DiagnosticBag diagnostics)
    {
        var interpreter = new AnswerInterpreter(diagnostics);
        var results = new List<CheckResult>();
        foreach (var questions in contents.Questions.GroupBy(question => question.Control, StringComparer.Ordinal))
        {
            foreach (var target in contents.TargetIds)
            {
                var sheet = new PaperSheet(form.Values, [.. questions], target);
                results.AddRange(PaperAnswers.Of(sheet, target ?? named, file.Start).Select(interpreter.Interpret).OfType<CheckResult>());
            }
        }

        return results;
    }
}
