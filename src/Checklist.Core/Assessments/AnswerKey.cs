namespace Checklist.Core.Assessments;

/// <summary>What an answer is an answer to.</summary>
/// <param name="Check">Empty where the control is its own check.</param>
/// <param name="Target">Empty where the audit has no targets.</param>
public readonly record struct AnswerKey(string Control, string Check, string Target)
{
    public static AnswerKey Of(CheckResult result) => new(result.Control, result.Check ?? "", result.Target ?? "");

    public static int Compare(AnswerKey left, AnswerKey right)
    {
        var order = string.CompareOrdinal(left.Control, right.Control);
        order = order != 0 ? order : string.CompareOrdinal(left.Check, right.Check);
        return order != 0 ? order : string.CompareOrdinal(left.Target, right.Target);
    }
}
