namespace Checklist.Core.Assessments;

/// <summary>
/// The answers to one check and target. Answers that agree become one; else those stay that no other contains. Both ways
/// of bringing answers together do not depend on their order, and bringing one in again changes nothing.
/// </summary>
internal static class AnswerSet
{
    /// <summary>One answer where they agree, several where they conflict, none where nothing was written.</summary>
    public static IReadOnlyList<CheckResult> Resolve(IEnumerable<CheckResult> answers, string? digest, string? started)
    {
        var left = answers.Where(answer => answer.HasContent).ToList();
        left = Without(left, digest is not null && left.Any(answer => answer.HasAnswer && answer.Digest == digest), answer => answer.HasAnswer && answer.Digest != digest);
        left = Without(left, left.Any(answer => answer.HasAnswer && !IsCarried(answer, started)), answer => IsCarried(answer, started));
        left = Distinct(left);
        return left.Count < 2 ? left : JoinAll(left) is { } joined ? [joined] : Maximal(left);
    }

    /// <summary>All that a person wrote is the same; how it came here does not matter.</summary>
    public static bool AreSame(CheckResult left, CheckResult right) =>
        left.Result == right.Result && left.Value == right.Value && left.Note == right.Note && left.By == right.By && left.On == right.On
        && left.Digest == right.Digest && left.CarriedFrom == right.CarriedFrom && HaveSameEvidence(left, right);

    /// <summary>The first says all that the second says.</summary>
    public static bool Covers(CheckResult whole, CheckResult part) =>
        Holds(whole.Result, part.Result) && Holds(whole.Value, part.Value) && Holds(whole.Note, part.Note)
        && (!part.HasAnswer || Holds(whole.Digest, part.Digest)) && part.Evidence.All(whole.Evidence.Contains)
        && CompareSignatures(whole, part) >= 0;

    /// <summary>Evidence is a set; its order says nothing.</summary>
    private static bool HaveSameEvidence(CheckResult left, CheckResult right) =>
        left.Evidence.Count == right.Evidence.Count && left.Evidence.All(right.Evidence.Contains);

    private static bool Holds<T>(T? whole, T? part) => part is null or Verdict.NotChecked || Equals(whole, part);

    private static List<CheckResult> Without(List<CheckResult> answers, bool applies, Predicate<CheckResult> gone) =>
        applies ? answers.FindAll(answer => !gone(answer)) : answers;

    private static bool IsCarried(CheckResult answer, string? started) =>
        answer.CarriedFrom is not null || (started is not null && answer.On is not null && string.CompareOrdinal(answer.On, started) < 0);

    private static List<CheckResult> Distinct(List<CheckResult> answers)
    {
        var distinct = new List<CheckResult>();
        foreach (var answer in answers.OrderBy(answer => answer.From is not null)) // what was there before stands for what came
        {
            if (!distinct.Any(known => AreSame(known, answer)))
            {
                distinct.Add(answer);
            }
        }

        distinct.Sort(Compare);
        return distinct;
    }

    private static CheckResult? JoinAll(List<CheckResult> answers)
    {
        var joined = answers[0];
        foreach (var answer in answers.Skip(1))
        {
            if (Join(joined, answer) is not { } both)
            {
                return null;
            }

            joined = both;
        }

        return joined;
    }

    /// <summary>Null where they differ in what they say.</summary>
    private static CheckResult? Join(CheckResult left, CheckResult right)
    {
        var isDigestAtOdds = left.HasAnswer && right.HasAnswer && Differ(left.Digest, right.Digest);
        if (isDigestAtOdds || Differ(VerdictOf(left), VerdictOf(right)) || Differ(left.Value, right.Value) || Differ(left.Note, right.Note))
        {
            return null;
        }

        var signed = CompareSignatures(left, right) >= 0 ? left : right;
        return left with
        {
            Result = VerdictOf(left) ?? VerdictOf(right) ?? left.Result ?? right.Result,
            Value = left.Value ?? right.Value,
            Note = left.Note ?? right.Note,
            Evidence = Union(left.Evidence, right.Evidence),
            By = signed.By,
            On = signed.On,
            Digest = JoinDigests(left, right),
            CarriedFrom = left.CarriedFrom ?? right.CarriedFrom,
            Place = left.Place ?? right.Place,
        };
    }

    /// <summary>The text that was answered; notes alone answer none, so either does.</summary>
    private static string? JoinDigests(CheckResult left, CheckResult right)
    {
        if (left.HasAnswer != right.HasAnswer)
        {
            return left.HasAnswer ? left.Digest : right.Digest;
        }

        return string.CompareOrdinal(left.Digest, right.Digest) >= 0 ? left.Digest : right.Digest;
    }

    private static IReadOnlyList<Evidence> Union(IReadOnlyList<Evidence> left, IReadOnlyList<Evidence> right)
    {
        if (right.All(left.Contains))
        {
            return left;
        }

        return left.All(right.Contains)
            ? right
            : [.. left.Union(right).OrderBy(evidence => evidence.Href, StringComparer.Ordinal).ThenBy(evidence => evidence.Title, StringComparer.Ordinal)];
    }

    private static Verdict? VerdictOf(CheckResult answer) => answer.Result == Verdict.NotChecked ? null : answer.Result;

    private static bool Differ<T>(T? left, T? right) => left is not null && right is not null && !Equals(left, right);

    /// <summary>Those that no other covers.</summary>
    private static List<CheckResult> Maximal(List<CheckResult> answers) =>
    [
        .. answers.Where((answer, index) => !answers.Where((other, place) => place != index && Covers(other, answer) && (!Covers(answer, other) || place < index)).Any()),
    ];

    /// <summary>The later date counts; on one day the name that sorts last.</summary>
    private static int CompareSignatures(CheckResult left, CheckResult right)
    {
        var order = string.CompareOrdinal(left.On ?? "", right.On ?? "");
        return order != 0 ? order : string.CompareOrdinal(left.By ?? "", right.By ?? "");
    }

    private static int Compare(CheckResult left, CheckResult right)
    {
        var order = CompareSignatures(left, right);
        order = order != 0 ? order : Nullable.Compare(left.Result, right.Result);
        order = order != 0 ? order : string.CompareOrdinal(left.Value, right.Value);
        order = order != 0 ? order : string.CompareOrdinal(left.Note, right.Note);
        order = order != 0 ? order : string.CompareOrdinal(left.Digest, right.Digest);
        order = order != 0 ? order : string.CompareOrdinal(left.CarriedFrom, right.CarriedFrom);
        return order != 0 ? order : string.CompareOrdinal(string.Join('\n', left.Evidence), string.Join('\n', right.Evidence));
    }
}
