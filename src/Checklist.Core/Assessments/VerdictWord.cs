namespace Checklist.Core.Assessments;

/// <summary>The words of the file format for verdicts.</summary>
public static class VerdictWord
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
}
