namespace Checklist.Core.Documents.Audits;

/// <summary>How the targets of an audit stand beside each other.</summary>
public static class TargetCounts
{
    /// <summary>Targets on which something failed or is partly met, those with most first; empty where there are not several.</summary>
    public static IReadOnlyList<BreakdownRow> Worst(AuditReport report, int most) => report.Answers.Targets.Count < 2
        ? []
        :
        [
            .. (report.Breakdowns.FirstOrDefault(breakdown => breakdown.Id == "target")?.Rows ?? [])
                .Where(row => row.Tally.Open > 0)
                .OrderByDescending(row => row.Tally[AnswerBucket.Fail]).ThenByDescending(row => row.Tally.Open)
                .Take(most),
        ];

    /// <summary>The letter of an answer in a map of checks by targets.</summary>
    public static char LetterOf(AnswerBucket bucket) => bucket switch
    {
        AnswerBucket.Pass => 'P',
        AnswerBucket.Fail => 'F',
        AnswerBucket.Partial => 'H',
        AnswerBucket.NotApplicable => 'N',
        AnswerBucket.Recorded => 'R',
        AnswerBucket.Waived => 'W',
        AnswerBucket.Suspect => 'S',
        AnswerBucket.Conflicting => 'C',
        _ => '·',
    };
}
