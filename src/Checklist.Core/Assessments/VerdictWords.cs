namespace Checklist.Core.Assessments;

/// <summary>The words for a verdict in files, and those that people write for it on forms.</summary>
public static class VerdictWords
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Partial => "partial",
        Verdict.NotApplicable => "not-applicable",
        Verdict.NotChecked => "not-checked",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>As it is printed: <c>Not applicable</c>.</summary>
    public static string LabelOf(Verdict verdict)
    {
        var word = Of(verdict).Replace('-', ' ');
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>The verdict of a word, without regard to case, hyphens and spaces; null for any other word.</summary>
    public static Verdict? Parse(string word) => word.Trim().Replace(' ', '-').ToLowerInvariant() switch
    {
        "pass" or "passed" => Verdict.Pass,
        "fail" or "failed" => Verdict.Fail,
        "partial" => Verdict.Partial,
        "not-applicable" or "n/a" or "na" => Verdict.NotApplicable,
        "not-checked" => Verdict.NotChecked,
        _ => null,
    };
}
