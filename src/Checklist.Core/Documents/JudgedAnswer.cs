using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>
/// The verdict of an answer. A value is compared with what passes, and one that misses is never a pass, whatever is written beside it; a
/// stricter verdict of a person stays.
/// </summary>
/// <param name="Verdict">Null where nothing judges the value.</param>
/// <param name="IsContradiction">The value misses, and a person wrote that the check passes.</param>
/// <param name="Unjudged">Why a comparison was not possible; null where it was, or where there is nothing to compare.</param>
internal sealed record JudgedAnswer(Verdict? Verdict, bool IsContradiction = false, PassJudgment? Unjudged = null)
{
    /// <summary>What an answer counts as, once its value is held against what passes.</summary>
    /// <param name="filledIn">Values that the audit filled in for open parameters.</param>
    public static JudgedAnswer Of(ChecklistCheck check, CheckResult result, IReadOnlyDictionary<string, string> filledIn)
    {
        var written = result.Result is Assessments.Verdict.NotChecked ? null : result.Result;
        if (check.Answer == AnswerKind.Tick && written is null && result.Value is not null)
        {
            return new JudgedAnswer(Assessments.Verdict.Pass);
        }

        if (check.Passes is not { } passes || result.Value is not { } value)
        {
            return new JudgedAnswer(written ?? result.Result);
        }

        var judgment = passes.Judge(check.Answer, value, AnswerDay.DateOf(result.On), filledIn);
        return judgment.IsPass switch
        {
            null => new JudgedAnswer(written, Unjudged: written is null ? judgment : null),
            true => new JudgedAnswer(written ?? Assessments.Verdict.Pass),
            false when written is null or Assessments.Verdict.Pass =>
                new JudgedAnswer(Assessments.Verdict.Fail, IsContradiction: written is not null),
            false => new JudgedAnswer(written),
        };
    }
}
