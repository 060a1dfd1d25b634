using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>The answers of a paper form. A check whose fields say what was printed into them keeps its answer to the letter.</summary>
internal static class PdfResults
{
    /// <summary>The answers of a form that says what it asks.</summary>
    /// <param name="named">The target on the cover of a form without targets.</param>
    public static IReadOnlyList<CheckResult> Read(
        PdfForm form, FormContents contents, string? named, SourceText file, DiagnosticBag diagnostics)
    {
        var printed = new PrintedAnswers(contents, form.Names);
        var results = new List<CheckResult>();
        foreach (var group in contents.Questions.GroupBy(question => question.Control, StringComparer.Ordinal))
        {
            var questions = group.ToList();
            var before = printed.Fields(questions);
            foreach (var target in contents.TargetIds)
            {
                var now = Interpret(new PaperSheet(form.Values, questions, target), target, file, diagnostics);
                var then = before.Count == 0 ? [] : Interpret(new PaperSheet(before, questions, target), target, file, new DiagnosticBag());
                results.AddRange(
                    questions.Select(
                        (question, index) => Choose(now[index], index < then.Count ? then[index] : null, printed.Find(question, target)))
                            .OfType<CheckResult>());
            }
        }

        return named is null ? results : [.. results.Select(result => result with { Target = named })];
    }

    private static List<CheckResult?> Interpret(PaperSheet sheet, string? target, SourceText file, DiagnosticBag diagnostics)
    {
        var interpreter = new AnswerInterpreter(diagnostics);
        return [.. PaperAnswers.Of(sheet, target, file.Start).Select(interpreter.Interpret)];
    }

    /// <summary>
    /// Paper shows less than an answer may have: two notes on one line, no second name. What was not changed comes back whole, and at
    /// its own check.
    /// </summary>
    private static CheckResult? Choose(CheckResult? now, CheckResult? then, CheckResult? original) =>
        DistinctResults.IsSame(now, then) ? original : now;
}
