using Checklist.Core.Languages;

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

    private static readonly Lazy<Dictionary<string, Verdict>> Labels = new(() =>
    {
        var labels = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            foreach (var label in ShippedWords.All(KeyOf(verdict)))
            {
                labels.TryAdd(Plain(label), verdict);
            }
        }

        return labels;
    });

    /// <summary>As forms print it: <c>Not applicable</c>.</summary>
    public static string LabelOf(Verdict verdict, Words words) => words[KeyOf(verdict)];

    /// <summary>
    /// The verdict of a word, in any language that forms are printed in, without regard to case, hyphens and spaces; null for any other
    /// word.
    /// </summary>
    public static Verdict? Parse(string word) => Plain(word) switch
    {
        "pass" or "passed" => Verdict.Pass,
        "fail" or "failed" => Verdict.Fail,
        "partial" => Verdict.Partial,
        "not-applicable" or "n/a" or "na" => Verdict.NotApplicable,
        "not-checked" => Verdict.NotChecked,
        var other => Labels.Value.TryGetValue(other, out var verdict) ? verdict : null,
    };

    private static string Plain(string word) => word.Trim().Replace(' ', '-').ToLowerInvariant();

    private static string KeyOf(Verdict verdict) => "form." + Of(verdict);
}
