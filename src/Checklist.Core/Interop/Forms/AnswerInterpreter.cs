using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;

namespace Checklist.Core.Interop.Forms;

/// <summary>
/// From what was written to what it means. What cannot be understood is reported, and kept in the note as it was written.
/// </summary>
internal sealed class AnswerInterpreter(DiagnosticBag diagnostics)
{
    /// <summary>Null where nothing was written.</summary>
    public CheckResult? Interpret(WrittenAnswer written)
    {
        var (verdict, value) = Answer(written);
        var beside = VerdictBeside(written, verdict);
        var isContradicted = beside.Verdict is not null && verdict is not null && verdict != beside.Verdict;
        var on = FormDate.ReadMoment(written.On, written.Place, written.Name, diagnostics);
        var isUnread = verdict is null && value is null && FormText.Clean(written.Answer) is not null && !IsOpen(written);
        verdict ??= beside.Verdict;
        var note = BesideFields.Append(
            FormText.Clean(written.Note),
            [
                isUnread ? BesideFields.Line("Answer", written.Answer!) : null,
                beside.IsUnread || isContradicted ? BesideFields.Line("Result", written.Verdict!) : null,
                on is null && FormText.CleanLine(written.On) is { } day ? BesideFields.Line("Date", day) : null,
                .. written.Beside,
            ]);
        ReportText(written, note);
        var result = new CheckResult(written.Question.Control, written.Question.Check, written.Target)
        {
            Result = verdict,
            Value = value,
            Note = FormText.Clean(note),
            Evidence = EvidenceLine.Parse(FormText.Clean(written.Evidence) ?? ""),
            Sample = AnswerSample.From(FormText.CleanLine(written.Sample.Size), FormText.CleanLine(written.Sample.Of)),
            By = FormText.CleanLine(written.By),
            On = on,
            Digest = written.Question.Digest,
            CarriedFrom = written.CarriedFrom,
        };
        var isAnswered = verdict is not null || value is not null;
        var hasWords = result.Note is not null || result.Evidence.Count > 0 || result.Sample is not null
            || result.By is not null || result.On is not null;
        return isAnswered ? result : hasWords ? result with { Result = Verdict.NotChecked } : null;
    }

    /// <summary>What is in the place for a verdict beside the answer; one that contradicts the answer is kept in the note.</summary>
    private (Verdict? Verdict, bool IsUnread) VerdictBeside(WrittenAnswer written, Verdict? answered)
    {
        if (FormText.Clean(written.Verdict) is not { } word)
        {
            return (null, false);
        }

        var verdict = Known(written, word, VerdictWords.Parse(word));
        if (verdict is not (null or Verdict.NotChecked) && answered is not null && answered != verdict)
        {
            diagnostics.Add(
                FormContentDiagnostics.TextKept(
                    written.Place, $"the result in {written.Name}, which is not its answer,", word, written.Name));
        }

        return verdict == Verdict.NotChecked ? (null, false) : (verdict, verdict is null);
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
            AnswerKind.Tick => Tick(written, text),
            AnswerKind.Date when VerdictWords.Parse(text) is { } verdict => (verdict, null),
            AnswerKind.Date => (null, FormDate.Read(text, written.Place, written.Name, diagnostics) ?? text),
            AnswerKind.Choice => (null, Choice(written.Question, text)),
            AnswerKind.Number when VerdictWords.Parse(text) is { } verdict => (verdict, null), // n/a instead of a number
            AnswerKind.Number => (null, Number(written, text)),
            _ => (null, text),
        };
    }

    /// <summary>A verdict that says that there is none.</summary>
    private static bool IsOpen(WrittenAnswer written) => VerdictWords.Parse(written.Answer!) == Verdict.NotChecked;

    private Verdict? Known(WrittenAnswer written, string text, Verdict? verdict)
    {
        if (verdict is null)
        {
            diagnostics.Add(
                FormDiagnostics.UnknownAnswer(written.Place, text, written.Name, "pass, fail, partial, not applicable or not checked"));
        }

        return verdict;
    }

    private (Verdict? Verdict, string? Value) Tick(WrittenAnswer written, string text)
    {
        var tick = TickWords.Parse(text);
        if (tick == (null, null) && VerdictWords.Parse(text) is null)
        {
            diagnostics.Add(FormDiagnostics.UnknownAnswer(written.Place, text, written.Name, "done, not done, or nothing"));
        }

        return tick;
    }

    private string Number(WrittenAnswer written, string text)
    {
        if (ValueFinding.Of(AnswerKind.Number, [], text, written.Place, Quoting.Quote(written.Name)) is { } finding)
        {
            diagnostics.Add(finding);
        }

        return text;
    }

    private static string Choice(FormQuestion question, string text) =>
        question.Choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? text;

    private void ReportText(WrittenAnswer written, string? note)
    {
        IEnumerable<string?> texts =
        [
            written.Answer, written.Note, written.Evidence, written.Sample.Size, written.Sample.Of, written.By, .. written.Beside,
        ];
        foreach (var text in texts.OfType<string>())
        {
            if (text.Length > FormLimits.TextCharacters)
            {
                diagnostics.Add(FormDiagnostics.TextCut(written.Place, written.Name));
                return;
            }

            if (FormText.Clean(text) is { } clean
                && clean.Contains('\uFFFD', StringComparison.Ordinal) && !text.Contains('\uFFFD', StringComparison.Ordinal))
            {
                diagnostics.Add(FormDiagnostics.CharactersReplaced(written.Place, written.Name));
            }
        }

        if (note?.Length > FormLimits.TextCharacters) // each part of it is short enough
        {
            diagnostics.Add(FormDiagnostics.TextCut(written.Place, written.Name));
        }
    }
}
