using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>
/// What can still be told of a form that lost its attachment, as after some “optimizers”: catalog by the subject, checks by their fields.
/// </summary>
internal static class LostContents
{
    public static FormContents? Guess(PdfForm form, SourceText file, DiagnosticBag diagnostics)
    {
        var words = (form.Subject ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hasDigest = words.Length is 2 or 3 && words[^1].StartsWith("sha256:", StringComparison.Ordinal);
        var questions = form.Values.Keys.Select(Question).OfType<FormQuestion>().GroupBy(question => (question.Control, question.Check))
            .Select(fields => fields.FirstOrDefault(field => field.Answer == AnswerKind.Text) ?? fields.First()) // a verdict may be beside
            .OrderBy(question => question.Control, StringComparer.Ordinal).ToList();
        if (!hasDigest || (questions.Count == 0 && form.Values.Count > 0))
        {
            return null;
        }

        diagnostics.Add(FormDiagnostics.NoDigest(file.Start, "its attachment `checklist.json` is gone"));
        return new FormContents(new AssessedCatalog(words[0], words.Length == 3 ? words[1] : null, words[^1]), [], questions, null);
    }

    /// <summary>Names as <c>c/control/result</c> or <c>c/control/check/result</c>.</summary>
    private static FormQuestion? Question(string name) => name.Split('/') switch
    {
        ["c", var control, "result" or "value"] => Question(control, null, name),
        ["c", var control, var check, "result" or "value"] => Question(control, check, name),
        _ => null,
    };

    private static FormQuestion Question(string control, string? check, string name) =>
        new(control.Replace('~', '.'), check?.Replace('~', '.'), null,
            name.EndsWith("/value", StringComparison.Ordinal) ? AnswerKind.Text : AnswerKind.Verdict, []);
}
