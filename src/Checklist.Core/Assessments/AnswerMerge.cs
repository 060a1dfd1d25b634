namespace Checklist.Core.Assessments;

/// <summary>
/// Brings the answers of several files together and loses none. The order of the files does not matter, and reading one twice
/// changes nothing; only a preference for the last file makes the order count.
/// </summary>
public static class AnswerMerge
{
    /// <summary>Every check and target that has an answer, those of the assessment first in its order, then by id.</summary>
    public static IReadOnlyList<MergedAnswer> Merge(
        IReadOnlyList<CheckResult> held, IReadOnlyList<IncomingAnswers> incoming, MergeRules rules)
    {
        var heldByKey = new AnswerIndex(held);
        var incomingByKey = new AnswerIndex([.. incoming.SelectMany(WithSource)]);
        var added = incomingByKey.Keys.Where(key => !heldByKey.Contains(key)).ToList();
        added.Sort(AnswerKey.Compare);
        return [.. heldByKey.Keys.Concat(added).Select(key => Merge(key, heldByKey[key], incomingByKey[key], rules))];
    }

    private static IEnumerable<CheckResult> WithSource(IncomingAnswers file) => file.Results
        .Where(result => result.HasContent)
        .Select(result => IsPlain(result) ? result : result with
        {
            Result = result.HasAnswer && result.Result == Verdict.NotChecked ? null : result.HasAnswer ? result.Result : Verdict.NotChecked,
            Digest = result.HasAnswer ? result.Digest : null, // a note answers no text
            Place = null,
            From = result.From.Count > 0 ? result.From : [file.Source],
        });

    /// <summary>A verdict or value that says where it came from, as nearly all are when they come here.</summary>
    private static bool IsPlain(CheckResult result) =>
        result.HasAnswer && result.Result != Verdict.NotChecked && result is { Place: null, From.Count: > 0 };

    private static MergedAnswer Merge(AnswerKey key, IReadOnlyList<CheckResult> held, IReadOnlyList<CheckResult> read, MergeRules rules)
    {
        var digest = AnswerSet.CountingText(held.Concat(read), rules.DigestOf(key), rules.EarlierOf(key));
        var before = AnswerSet.Of(held, digest);
        var decision = rules.Decisions.LastOrDefault(decision => decision.IsAbout(key));
        if (read.Count == 0 && decision is null && (rules.Prefer == AnswerPreference.None || !before.IsConflict))
        {
            return new MergedAnswer(key, before.IsConflict ? MergeState.Conflicting : MergeState.Same, held, held);
        }

        IReadOnlyList<CheckResult> incoming = [.. read.Select(answer => Edited(answer, held))];
        var answers = AnswerSet.Of([.. held, .. incoming], digest);
        var collected = Collected(held, incoming, answers, digest);
        if (answers.IsConflict && Preferred(answers.Counting, incoming, rules.Prefer) is { } preferred)
        {
            var others = answers.Counting.Where(answer => answer != preferred).Select(answer => answer with { Decided = rules.Decision });
            answers = AnswerSet.Of([preferred, .. others, .. answers.OtherText, .. Closed(answers, rules.Decision)], digest);
        }

        if (decision is not null && digest is not null)
        {
            answers = AnswerSet.Of(Decided(answers, decision, digest, rules.Decision), digest);
        }

        var merged = new MergedAnswer(key, MergeState.Same, held, answers.Counting)
        {
            Beside = answers.OtherText.Count + answers.Remarks.Count == 0 ? [] : [.. answers.OtherText, .. answers.Remarks],
            Corrected = answers.Corrected,
            Read = collected,
        };
        return merged with { State = StateOf(merged, before, answers) };
    }

    /// <summary>
    /// An answer that was carried over and stands otherwise in the assessment was changed on the form: a person answered again, and the
    /// hidden field that says where it came from stayed as it was.
    /// </summary>
    private static CheckResult Edited(CheckResult answer, IReadOnlyList<CheckResult> held)
    {
        var carried = held.Where(candidate =>
            candidate.HasContent && answer.CarriedFrom is not null && candidate.CarriedFrom == answer.CarriedFrom).ToList();
        return carried.Count == 0 || carried.Exists(candidate => AnswerSet.Covers(candidate, answer))
            ? answer
            : answer with { CarriedFrom = null };
    }

    private static IReadOnlyList<CollectedAnswer> Collected(
        IReadOnlyList<CheckResult> held, IReadOnlyList<CheckResult> incoming, AnswerSet answers, string? digest)
    {
        var known = held.Where(answer => answer.HasContent).ToList();
        var collected = new CollectedAnswer[incoming.Count];
        for (var i = 0; i < incoming.Count; i++)
        {
            collected[i] = new CollectedAnswer(incoming[i], KindOf(incoming[i], known, answers, digest));
            known.Add(incoming[i]);
        }

        return collected;
    }

    private static CollectedKind KindOf(CheckResult answer, List<CheckResult> known, AnswerSet answers, string? digest)
    {
        var isCurrent = digest is not null && answer.Digest == digest;
        if (answers.IsConflict && answers.Counting.Any(given => given.HasAnswer && AnswerSet.Covers(given, answer)))
        {
            return CollectedKind.InConflict;
        }

        if (known.Exists(given => AnswerSet.SaysAsMuch(given, answer) && given.CarriedFrom == answer.CarriedFrom))
        {
            return CollectedKind.AsBefore;
        }

        return answer.HasAnswer && !isCurrent ? CollectedKind.OtherText : CollectedKind.New;
    }

    /// <summary>All answers, those that do not hold marked. One to another text that holds is an answer to this text from now on.</summary>
    private static IReadOnlyList<CheckResult> Decided(AnswerSet answers, TextDecision decision, string digest, AnswerDecision by)
    {
        var others = answers.IsCurrent ? answers.OtherText : [.. answers.Counting.Where(answer => answer.HasAnswer)];
        var current = answers.IsCurrent ? answers.Counting : [];
        if (others.Count == 0 || (decision.TakesOther ? others.Count > 1 : current.Count == 0))
        {
            return answers.All;
        }

        var set = others.Concat(decision.TakesOther ? current : []).Select(answer => answer with { Decided = by });
        var taken = decision.TakesOther
            ? others.Select(answer => answer with { Digest = digest, CarriedFrom = null, Place = null })
            : current;
        return [.. taken, .. set, .. Closed(answers, by)];
    }

    /// <summary>What is kept beside. An answer that was corrected is not asked about when the correction is decided against.</summary>
    private static IEnumerable<CheckResult> Closed(AnswerSet answers, AnswerDecision by) =>
        answers.Remarks.Select(answer => answers.Corrected.Contains(answer) ? answer with { Decided = by } : answer);

    /// <summary>The answer that a preference chooses; null where it chooses none.</summary>
    private static CheckResult? Preferred(
        IReadOnlyList<CheckResult> answers, IReadOnlyList<CheckResult> incoming, AnswerPreference preference)
    {
        switch (preference)
        {
            case AnswerPreference.Newest:
                return answers.FirstOrDefault(answer => answers.All(other => other == answer || AnswerDay.IsLater(answer.On, other.On)));
            case AnswerPreference.File:
                var last = incoming.LastOrDefault(answer => answers.Any(candidate => AnswerSet.Covers(candidate, answer)));
                return last is null ? null : answers.First(candidate => AnswerSet.Covers(candidate, last));
            case AnswerPreference.None:
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(preference));
        }
    }

    private static MergeState StateOf(MergedAnswer merged, AnswerSet before, AnswerSet answers)
    {
        if (answers.IsConflict)
        {
            return MergeState.Conflicting;
        }

        if (IsWritten(merged.Held, merged.Kept))
        {
            return MergeState.Same;
        }

        var isCountingAsBefore = before.IsCurrent == answers.IsCurrent && IsWritten(before.Counting, answers.Counting);
        var addsOtherText = isCountingAsBefore && answers.OtherText.Count > before.OtherText.Count;
        if (addsOtherText || answers is { IsCurrent: false, Counting: [{ HasAnswer: true }, ..] })
        {
            return MergeState.OtherText;
        }

        return before.Counting.Count == 0 ? MergeState.New : MergeState.Changed;
    }

    private static bool IsWritten(IReadOnlyList<CheckResult> held, IReadOnlyList<CheckResult> kept) =>
        held.Count == kept.Count && kept.All(answer => held.Any(before =>
            AnswerSet.AreSame(before, answer) && (before.Decided is null) == (answer.Decided is null)));
}
