using Checklist.Core.Assessments;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers;

/// <summary>Which answers a form has in it when it is made.</summary>
internal static class FormAnswers
{
    /// <summary>
    /// The answer that is printed as an answer; null where there is none, where several conflict, and where it was given to an
    /// older text: somebody has to look again, and a box that is ticked already would look like it.
    /// </summary>
    public static CheckResult? Of(ChecklistDocument document, ChecklistItem item, ChecklistCheck check, string? targetId)
    {
        var answer = document.Answers?.Find(item.Id, check.Id, targetId ?? "");
        return answer is null or { Standing: AnswerStanding.Suspect } ? null : answer.Result;
    }

    /// <summary>The printed form of what is answered: a verdict's word, else the value; empty for nothing.</summary>
    public static string Word(CheckResult? result) => result switch
    {
        { Result: { } verdict and not Verdict.NotChecked } => VerdictWords.Of(verdict),
        { Value: { } value } => value,
        _ => "",
    };

    /// <summary>The same for a field that takes a value: a verdict is in it only where there is no value.</summary>
    public static string ValueWord(CheckResult? result) => result?.Value ?? Word(result);

    /// <summary>What was found before and does not count as an answer here, in words; null where there is nothing to say.</summary>
    public static string? Known(ChecklistDocument document, ChecklistItem item, ChecklistCheck check, string? targetId)
    {
        var answer = document.Answers?.Find(item.Id, check.Id, targetId ?? "");
        return answer?.Standing switch
        {
            AnswerStanding.Suspect => $"Answered to an older text: {Say(answer.Results)}. Look again.",
            AnswerStanding.Conflicting => $"Answered twice: {Say(answer.Results)}. Decide.",
            AnswerStanding.Waived when answer.Waiver is { } waiver => $"Waived until {waiver.Until.Text}: {waiver.Justification}",
            AnswerStanding.WaiverExpired when answer.Waiver is { } waiver => $"The waiver ended on {waiver.Until.Text}.",
            _ => null,
        };
    }

    private static string Say(IReadOnlyList<CheckResult> results) => string.Join("; ", results.Select(Say));

    private static string Say(CheckResult result) =>
        string.Join(
            ", ", new[] { Word(result) is { Length: > 0 } word
                ? word.Replace('-', ' ')
                : "no result", result.By, result.On, result.Note }.Where(part => !string.IsNullOrEmpty(part)));
}
