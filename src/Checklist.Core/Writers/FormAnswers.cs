using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Languages;

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
            AnswerStanding.Suspect => document.Words.Format("known.older-text", Say(answer.Results, document.Words)),
            AnswerStanding.Conflicting => document.Words.Format("known.twice", Say(answer.Results, document.Words)),
            AnswerStanding.Waived when answer.Waiver is { } waiver =>
                document.Words.Format("known.waived", waiver.Until.Text, waiver.Justification),
            AnswerStanding.WaiverExpired when answer.Waiver is { } waiver => document.Words.Format("known.waiver-ended", waiver.Until.Text),
            _ => null,
        };
    }

    private static string Say(IReadOnlyList<CheckResult> results, Words words) =>
        string.Join("; ", results.Select(result => Say(result, words)));

    private static string Say(CheckResult result, Words words) =>
        string.Join(
            ", ", new[] { Said(result, words), result.By, result.On, result.Note }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Said(CheckResult result, Words words) => result switch
    {
        { Result: { } verdict and not Verdict.NotChecked } => words.InSentence(words.Of(verdict)),
        { Value: { } value } => value.Replace('-', ' '),
        _ => words["known.no-result"],
    };
}
