using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers;

/// <summary>
/// The answers of an audit on <c>handout.html</c>, which prints what the fonts of the PDF cannot: the same answers as in the PDF form, with
/// what was noted.
/// </summary>
internal sealed class PrintedForms(ChecklistDocument document)
{
    /// <summary>One for each target; none where nobody has answered anything.</summary>
    public IReadOnlyList<AnswerForm> Of(ChecklistItem item, ChecklistCheck check, Func<string, string> escape)
    {
        if (document.Answers is null)
        {
            return [];
        }

        return document.Targets.Count == 0
            ? [Form(item, check, null, escape)]
            : [.. document.Targets.Select(target => Form(item, check, target, escape))];
    }

    private AnswerForm Form(ChecklistItem item, ChecklistCheck check, DocumentTarget? target, Func<string, string> escape)
    {
        var result = FormAnswers.Of(document, item, check, target?.Id);
        var isDone = check.Answer == AnswerKind.Tick && (result?.Value is not null || result?.Result == Verdict.Pass);
        var isValue = check.Answer is not (AnswerKind.Verdict or AnswerKind.Tick);
        var value = check.TakesVerdict ? result?.Value ?? "" : FormAnswers.ValueWord(result);
        var word = isDone ? "done" : isValue ? value : FormAnswers.Word(result);
        var name = document.Targets.Count > 1 && target is not null ? $"{target.Title}: " : "";
        return new AnswerForm(target is null ? null : escape(target.Title), isDone, "")
        {
            Result = escape(word),
            Verdict = check.TakesVerdict && result?.Result is { } verdict ? VerdictWords.Of(verdict) : "",
            Noted = [.. Lines(item, check, target, result).Select(line => escape(name + line))],
        };
    }

    private IEnumerable<string> Lines(ChecklistItem item, ChecklistCheck check, DocumentTarget? target, CheckResult? result)
    {
        var evidence = EvidenceLine.Write(result?.Evidence ?? []);
        var who = string.Join(", ", new[] { result?.By, DocumentDate.From(result?.On, document.Language)?.Text }.OfType<string>());
        return
        [
            .. FormAnswers.Known(document, item, check, target?.Id) is { } known ? [known] : Array.Empty<string>(),
            .. !check.TakesVerdict && result is { Value: not null, Result: { } verdict and not Verdict.NotChecked }
                ? [VerdictWords.LabelOf(verdict, document.Words)]
                : Array.Empty<string>(),
            .. (result?.Note ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries),
            .. evidence.Length == 0 ? Array.Empty<string>() : [document.Words.Format("known.evidence", evidence)],
            .. who.Length == 0 ? Array.Empty<string>() : [who],
        ];
    }
}
