using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Languages;

namespace Checklist.Core.Writers.Audits;

/// <summary>The result of an audit in one line of numbers.</summary>
public static class AuditHeadline
{
    public static string Of(Tally tally, Words words)
    {
        AnswerBucket[] others =
        [
            AnswerBucket.Fail, AnswerBucket.Partial, AnswerBucket.NotApplicable, AnswerBucket.Recorded, AnswerBucket.Waived,
            AnswerBucket.Suspect, AnswerBucket.Conflicting, AnswerBucket.NotChecked,
        ];
        var parts = others
            .Where(bucket => tally[bucket] > 0)
            .Select(bucket => string.Create(CultureInfo.InvariantCulture, $"{tally[bucket]} {Word(bucket, words)}"));
        var passed = words.Format("headline.passed", tally[AnswerBucket.Pass], tally.Total);
        var carried = tally.Carried == 0
            ? ""
            : words.Format("headline.carried", tally.Carried);
        return string.Join(", ", parts.Prepend(passed)) + carried;
    }

    /// <summary>How the register of findings stands: <c>3 findings: 1 open, 2 closed; 1 overdue</c>.</summary>
    public static string OfRegister(IReadOnlyList<RegisteredFinding> findings, Words words)
    {
        var parts = findings.GroupBy(finding => finding.Entry.Status).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture,
                $"{group.Count()} {words.InSentence(words.Of(group.Key))}"));
        var grades = findings.Where(finding => finding.Entry.Grade is not null).GroupBy(finding => finding.Entry.Grade!.Value)
            .OrderBy(group => group.Key)
            .Select(group => string.Create(
                CultureInfo.InvariantCulture, $"{group.Count()} {words.InSentence(words.InShort(group.Key))}"));
        var overdue = findings.Count(finding => finding.IsOverdue);
        var said = string.Join("; ", new[] { string.Join(", ", grades), string.Join(", ", parts) }.Where(part => part.Length > 0));
        return words.Count("headline.findings", findings.Count, said + (overdue == 0 ? "" : words.Format("headline.overdue", overdue)));
    }

    private static string Word(AnswerBucket bucket, Words words) => bucket switch
    {
        AnswerBucket.Fail => words["headline.failed"],
        AnswerBucket.Partial => words["headline.partly-met"],
        _ => words.InSentence(words.Of(bucket)),
    };
}
