using Checklist.Core.Assessments;
using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>The answers that stood in a paper form when it was made.</summary>
internal sealed class PrintedAnswers(FormContents contents, IReadOnlySet<string> fields)
{
    private readonly Dictionary<AnswerKey, CheckResult> resultsByKey =
        (contents.Prefilled?.Results ?? []).GroupBy(AnswerKey.Of).ToDictionary(group => group.Key, group => group.First());

    /// <summary>Null where the box was left empty: nobody had answered, or the answer was to an older text.</summary>
    public CheckResult? Find(FormQuestion question, string? target)
    {
        var result = resultsByKey.GetValueOrDefault(new AnswerKey(question.Control, question.Check ?? "", target ?? ""));
        return result?.Digest is null || result.Digest == question.Digest ? result : null;
    }

    /// <summary>Older forms have no boxes beside a value.</summary>
    private PaperQuestion Printed(FormQuestion question)
    {
        var verdict = FieldNames.OfCheck(question.Control, question.Check ?? "", contents.TargetIds[0], FieldNames.Result);
        return new PaperQuestion(question.Control, question.Check ?? "", question.Answer, question.Choices, fields.Contains(verdict));
    }

    /// <summary>The fields of one control as they were printed.</summary>
    public IReadOnlyDictionary<string, string> Fields(IReadOnlyList<FormQuestion> questions)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (resultsByKey.Count > 0)
        {
            var byCheck = questions.ToDictionary(question => question.Check ?? "", StringComparer.Ordinal);
            PaperValues.Add(
                values, [.. questions.Select(Printed)], contents.TargetIds, (question, target) => Find(byCheck[question.Check], target));
        }

        return values.Where(value => fields.Contains(value.Key))
            .ToDictionary(StringComparer.Ordinal); // paper leaves lines out that nobody has to fill in
    }
}
