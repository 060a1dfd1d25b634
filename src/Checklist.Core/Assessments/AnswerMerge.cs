namespace Checklist.Core.Assessments;

/// <summary>
/// Brings the answers of several files together. The order of the files does not matter, and reading one twice changes
/// nothing; only a preference for the last file makes the order count.
/// </summary>
public static class AnswerMerge
{
    /// <summary>Every check and target that has an answer, those of the assessment first in its order, then by id.</summary>
    public static IReadOnlyList<MergedAnswer> Merge(IReadOnlyList<CheckResult> held, IReadOnlyList<IncomingAnswers> incoming, MergeRules rules)
    {
        var heldByKey = held.ToLookup(AnswerKey.Of);
        var incomingByKey = incoming
            .SelectMany(file => file.Results.Where(result => result.HasContent).Select(result => result with { From = result.From ?? file.FileName }))
            .ToLookup(AnswerKey.Of);
        var added = incomingByKey.Select(group => group.Key).Where(key => !heldByKey.Contains(key)).ToList();
        added.Sort(Compare);
        return
        [
            .. heldByKey.Select(group => Merge(group.Key, [.. group], [.. incomingByKey[group.Key]], rules)),
            .. added.Select(key => Merge(key, [], [.. incomingByKey[key]], rules)),
        ];
    }

    private static MergedAnswer Merge(AnswerKey key, IReadOnlyList<CheckResult> held, IReadOnlyList<CheckResult> incoming, MergeRules rules)
    {
        if (incoming.Count == 0 && rules.Prefer == AnswerPreference.None)
        {
            return new MergedAnswer(key, held.Count > 1 ? MergeState.Conflicting : MergeState.Same, held, held);
        }

        var merged = AnswerSet.Resolve([.. held, .. incoming], rules.DigestOf(key), rules.Started);
        merged = merged.Count > 1 ? Prefer(merged, incoming, rules.Prefer) : merged;
        merged = merged.Count > 1 ? merged : [.. merged.Select(answer => answer with { From = null })];
        return new MergedAnswer(key, StateOf(held, incoming, merged), held, merged);
    }

    private static IReadOnlyList<CheckResult> Prefer(IReadOnlyList<CheckResult> answers, IReadOnlyList<CheckResult> incoming, AnswerPreference preference)
    {
        switch (preference)
        {
            case AnswerPreference.Newest:
                var latest = answers.MaxBy(answer => answer.On ?? "", StringComparer.Ordinal)!.On ?? "";
                return [.. answers.Where(answer => (answer.On ?? "") == latest)];
            case AnswerPreference.File:
                var preferred = incoming.LastOrDefault(answer => answers.Any(candidate => AnswerSet.Covers(candidate, answer)));
                return preferred is null ? answers : [answers.First(candidate => AnswerSet.Covers(candidate, preferred))];
            case AnswerPreference.None:
                return answers;
            default:
                throw new ArgumentOutOfRangeException(nameof(preference));
        }
    }

    private static MergeState StateOf(IReadOnlyList<CheckResult> held, IReadOnlyList<CheckResult> incoming, IReadOnlyList<CheckResult> merged)
    {
        if (merged.Count > 1)
        {
            return MergeState.Conflicting;
        }

        if (!held.Any(answer => answer.HasContent))
        {
            return MergeState.New;
        }

        var isSame = held.Count == merged.Count && held.Zip(merged).All(pair => AnswerSet.AreSame(pair.First, pair.Second));
        if (!isSame)
        {
            return MergeState.Changed;
        }

        return incoming.All(answer => AnswerSet.Covers(held[0], answer)) ? MergeState.Same : MergeState.Older;
    }

    private static int Compare(AnswerKey left, AnswerKey right)
    {
        var order = string.CompareOrdinal(left.Control, right.Control);
        order = order != 0 ? order : string.CompareOrdinal(left.Check, right.Check);
        return order != 0 ? order : string.CompareOrdinal(left.Target, right.Target);
    }
}
