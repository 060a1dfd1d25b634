using Checklist.Core.Assessments;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>Narrows a document to controls with answers of some kinds.</summary>
internal static class AnswerSelection
{
    /// <summary>The document with only those controls whose answers are of one of the chosen kinds.</summary>
    /// <param name="document">One with answers.</param>
    public static ChecklistDocument Keep(ChecklistDocument document, IReadOnlyList<AnswerChoice> only)
    {
        var answers = document.Answers!;
        var chosen = answers.All
            .Where(answer => only.Any(choice => IsChosen(choice, answer)))
            .Select(answer => answer.Item.Id)
            .ToHashSet(StringComparer.Ordinal);
        var words = string.Join(", ", only.Distinct().Select(MachineWord.Of));
        return DocumentSelection.Keep(
            document, item => chosen.Contains(item.Id), document.Words.Format("selection.answers-that-are", words, answers.Title));
    }

    private static bool IsChosen(AnswerChoice choice, DocumentAnswer answer) => choice switch
    {
        AnswerChoice.Open => answer.Bucket
            is AnswerBucket.NotChecked or AnswerBucket.Fail or AnswerBucket.Partial or AnswerBucket.Suspect or AnswerBucket.Conflicting,
        AnswerChoice.Failed => answer.Verdict is Verdict.Fail or Verdict.Partial && answer.Standing != AnswerStanding.Suspect,
        AnswerChoice.Suspect => answer.Standing is AnswerStanding.Suspect or AnswerStanding.Conflicting,
        AnswerChoice.New => answer.Results.Count == 0 || (answer.Standing == AnswerStanding.Unanswered && answer.Result?.HasAnswer != true),
        AnswerChoice.Changed => answer.Standing == AnswerStanding.Suspect,
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
