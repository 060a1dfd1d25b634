using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Interop.Forms;

/// <summary>From what was written to what it means. What cannot be understood is reported and left out; the rest of the answer stays.</summary>
internal sealed class AnswerInterpreter(DiagnosticBag diagnostics)
{
    private const string Done = "done";

    /// <summary>Null where nothing was written.</summary>
    public CheckResult? Interpret(WrittenAnswer written)
    {
        ReportText(written);
        var (verdict, value) = Answer(written);
        var result = new CheckResult(written.Question.Control, written.Question.Check, written.Target)
        {
            Result = verdict,
            Value = value,
            Note = FormText.Clean(written.Note),
            Evidence = EvidenceLine.Parse(FormText.Clean(written.Evidence) ?? ""),
            By = FormText.CleanLine(written.By),
            On = Date(written, written.On),
            Digest = written.Question.Digest,
            CarriedFrom = written.CarriedFrom,
        };
        var isAnswered = verdict is not null || value is not null;
        var hasWords = result.Note is not null || result.Evidence.Count > 0 || result.By is not null || result.On is not null;
        return isAnswered ? result : hasWords ? result with { Result = Verdict.NotChecked } : null;
    }

    private (Verdict? Verdict, string? Value) Answer(WrittenAnswer written)
    {
        if (FormText.Clean(written.Answer) is not { } text)
        {
            return (null, null);
        }

        return written.Question.Answer switch
        {
            AnswerKind.Verdict => (Known(written, text, VerdictWords.Parse(text)), null),
            AnswerKind.Tick => IsUnticked(text) ? (null, null) : (null, Tick(written, text)),
            AnswerKind.Date => (null, Date(written, text) ?? text),
            AnswerKind.Choice => (null, Choice(written.Question, text)),
            _ => (null, text),
        };
    }

    private Verdict? Known(WrittenAnswer written, string text, Verdict? verdict)
    {
        if (verdict is null)
        {
            diagnostics.Add(FormDiagnostics.UnknownAnswer(written.Place, text, written.Name, "pass, fail, partial, not applicable or not checked"));
        }

        return verdict;
    }

    private static bool IsUnticked(string text) => text.ToLowerInvariant() is "off" or "no" or "false" or "0" or "open" or "not done";

    private string? Tick(WrittenAnswer written, string text)
    {
        if (text.ToLowerInvariant() is Done or "yes" or "true" or "on" or "1" or "x" or "✓" or "✔" or "☑" or "☒")
        {
            return Done;
        }

        diagnostics.Add(FormDiagnostics.UnknownAnswer(written.Place, text, written.Name, "done, or nothing"));
        return null;
    }

    private static string Choice(FormQuestion question, string text) =>
        question.Choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? text;

    private string? Date(WrittenAnswer written, string? text)
    {
        if (FormText.CleanLine(text) is not { } line)
        {
            return null;
        }

        var day = FormDate.Parse(line);
        if (day is null)
        {
            diagnostics.Add(FormDiagnostics.UnknownDate(written.Place, line, written.Name));
        }

        return day;
    }

    private void ReportText(WrittenAnswer written)
    {
        foreach (var text in new[] { written.Answer, written.Note, written.Evidence, written.By }.OfType<string>())
        {
            if (text.Length > FormLimits.TextCharacters)
            {
                diagnostics.Add(FormDiagnostics.TextCut(written.Place, written.Name));
            }
            else if (FormText.Clean(text) is { } clean && clean.Contains('\uFFFD', StringComparison.Ordinal) && !text.Contains('\uFFFD', StringComparison.Ordinal))
            {
                diagnostics.Add(FormDiagnostics.CharactersReplaced(written.Place, written.Name));
            }
        }
    }
}
