using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;

namespace Checklist.Core.Writers.Audits;

/// <summary>The result of an audit in one line of numbers.</summary>
public static class AuditHeadline
{
    public static string Of(Tally tally)
    {
        AnswerBucket[] others =
        [
            AnswerBucket.Fail, AnswerBucket.Partial, AnswerBucket.NotApplicable, AnswerBucket.Recorded, AnswerBucket.Waived,
            AnswerBucket.Suspect, AnswerBucket.Conflicting, AnswerBucket.NotChecked,
        ];
        var parts = others
            .Where(bucket => tally[bucket] > 0)
            .Select(bucket => string.Create(CultureInfo.InvariantCulture, $"{tally[bucket]} {Word(bucket)}"));
        var passed = string.Create(CultureInfo.InvariantCulture, $"{tally[AnswerBucket.Pass]} of {tally.Total} passed");
        var carried = tally.Carried == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"; of these, {tally.Carried} carried over from an earlier audit");
        return string.Join(", ", parts.Prepend(passed)) + carried;
    }

    /// <summary>How the register of findings stands: <c>3 findings: 1 open, 2 closed; 1 overdue</c>.</summary>
    public static string OfRegister(IReadOnlyList<RegisteredFinding> findings)
    {
        var parts = findings.GroupBy(finding => finding.Entry.Status).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Wording.Of(group.Key).ToLowerInvariant()}"));
        var grades = findings.Where(finding => finding.Entry.Grade is not null).GroupBy(finding => finding.Entry.Grade!.Value)
            .OrderBy(group => group.Key)
            .Select(group => string.Create(
                CultureInfo.InvariantCulture, $"{group.Count()} {Wording.InShort(group.Key).ToLowerInvariant()}"));
        var overdue = findings.Count(finding => finding.IsOverdue);
        var noun = findings.Count == 1 ? "finding" : "findings";
        var said = string.Join("; ", new[] { string.Join(", ", grades), string.Join(", ", parts) }.Where(part => part.Length > 0));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{findings.Count} {noun}: {said}{(overdue == 0 ? "" : $"; {overdue} overdue")}");
    }

    private static string Word(AnswerBucket bucket) => bucket switch
    {
        AnswerBucket.Fail => "failed",
        AnswerBucket.Partial => "partly met",
        _ => Wording.Of(bucket).ToLowerInvariant(),
    };
}
