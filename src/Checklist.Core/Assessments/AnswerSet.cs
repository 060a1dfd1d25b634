namespace Checklist.Core.Assessments;

/// <summary>
/// The answers to one check and target, by what they are worth. Nothing that a person wrote is left out: each answer is in one of
/// the lists, or says no more than one that is. Bringing answers together does not depend on their order, and bringing one in again
/// changes nothing.
/// </summary>
internal sealed record AnswerSet
{
    private static readonly AnswerSet Nothing = new();

    private AnswerSet()
    {
    }

    /// <summary>
    /// Answers to the text as it is, else those that were carried over, else those to another text, else notes without an answer.
    /// More than one of a kind that has answers is a conflict.
    /// </summary>
    public IReadOnlyList<CheckResult> Counting { get; private init; } = [];

    /// <summary>Given to another text than the one that is asked now, beside an answer that counts. Open until a person decides.</summary>
    public IReadOnlyList<CheckResult> OtherText { get; private init; } = [];

    /// <summary>
    /// Kept, and in conflict with nothing: notes without an answer, what was carried over, what was corrected, what was decided against.
    /// </summary>
    public IReadOnlyList<CheckResult> Remarks { get; private init; } = [];

    /// <summary>Those of the remarks that the same person answered otherwise later.</summary>
    public IReadOnlyList<CheckResult> Corrected { get; private init; } = [];

    /// <summary>Those that count answer the text as it is asked now.</summary>
    public bool IsCurrent { get; private init; }

    /// <summary>Several answers to one text, of which none counts.</summary>
    public bool IsConflict => IsCurrent && Counting.Count > 1;

    public IReadOnlyList<CheckResult> All => [.. Counting, .. OtherText, .. Remarks];

    /// <summary>Sorts the answers to one check for one target: those that count, those to another text, and remarks.</summary>
    /// <param name="isCurrent">Whether an answer was given to the text as it is asked now.</param>
    public static AnswerSet Of(IEnumerable<CheckResult> answers, Func<CheckResult, bool> isCurrent)
    {
        var written = answers.Where(answer => answer.HasContent).ToList();
        if (written.Count < 2) // as nearly everywhere, and an audit may ask 200,000 times
        {
            return written is [var only] ? OfOne(only, isCurrent) : Nothing;
        }

        var decided = Distinct(written.Where(answer => answer.Decided is not null));
        var open = written.Where(answer =>
            answer.Decided is null && !decided.Any(known => known.CarriedFrom == answer.CarriedFrom && Covers(known, answer))).ToList();
        var corrected = new List<CheckResult>();
        var current = open.Where(answer => answer.HasAnswer && isCurrent(answer)).ToLookup(answer => answer.CarriedFrom is not null);
        var fresh = Standing(current[false], corrected);
        var carried = Standing(current[true], corrected);
        var others = open.Where(answer => answer.HasAnswer && !isCurrent(answer))
            .GroupBy(answer => (answer.Digest, answer.CarriedFrom)).SelectMany(group => Standing(group, corrected)).ToList();
        others.Sort(Compare);
        var notes = open.Where(answer => !answer.HasAnswer).GroupBy(answer => answer.CarriedFrom, StringComparer.Ordinal)
            .SelectMany(Settle).ToList();
        IReadOnlyList<CheckResult> remarks = [.. notes, .. corrected, .. decided];
        return (fresh.Count, carried.Count, others.Count) switch
        {
            ( > 0, _, _) => new AnswerSet
            {
                IsCurrent = true,
                Counting = fresh,
                OtherText = others,
                Remarks = [.. carried, .. remarks],
                Corrected = corrected,
            },
            (_, > 0, _) => new AnswerSet
            {
                IsCurrent = true,
                Counting = carried,
                OtherText = others,
                Remarks = remarks,
                Corrected = corrected,
            },
            (_, _, > 0) => new AnswerSet { Counting = others, Remarks = remarks, Corrected = corrected },
            _ => new AnswerSet { Counting = notes, Remarks = decided },
        };
    }

    /// <summary>The same for answers that are known to be to one text.</summary>
    public static AnswerSet Of(IEnumerable<CheckResult> answers, string? digest) =>
        Of(answers, answer => digest is not null && answer.Digest == digest);

    /// <summary>
    /// The text whose answers count: the one that is asked, or where nobody answered that, the latest wording of it that was answered.
    /// </summary>
    /// <param name="digest">Of what is asked; null for what the catalog does not have.</param>
    /// <param name="earlier">Of texts that asked the same in other words, the latest first.</param>
    public static string? CountingText(IEnumerable<CheckResult> answers, string? digest, IReadOnlyList<string> earlier)
    {
        if (earlier.Count == 0)
        {
            return digest;
        }

        var answered = answers.Where(answer => answer.HasAnswer).Select(answer => answer.Digest).ToHashSet(StringComparer.Ordinal);
        return answered.Contains(digest) ? digest : earlier.FirstOrDefault(answered.Contains) ?? digest;
    }

    /// <summary>All that a person wrote is the same; how it came here does not matter.</summary>
    public static bool AreSame(CheckResult left, CheckResult right) =>
        VerdictOf(left) == VerdictOf(right) && left.Value == right.Value && left.Note == right.Note && left.Sample == right.Sample
        && left.By == right.By && left.On == right.On && (left.Digest == right.Digest || !left.HasAnswer)
        && left.CarriedFrom == right.CarriedFrom && HaveSameEvidence(left, right);

    /// <summary>The first says all that the second says, names and day too.</summary>
    public static bool Covers(CheckResult whole, CheckResult part) =>
        SaysAsMuch(whole, part) && AnswerNames.Contains(whole.By, part.By) && string.CompareOrdinal(whole.On ?? "", part.On ?? "") >= 0;

    /// <summary>The first says what the second says; who said it does not matter.</summary>
    public static bool SaysAsMuch(CheckResult whole, CheckResult part) =>
        (whole.HasAnswer || !part.HasAnswer) && (part.HasAnswer || !whole.HasAnswer) && Holds(whole.Result, part.Result)
        && Holds(whole.Value, part.Value) && Holds(whole.Note, part.Note) && Holds(whole.Sample, part.Sample)
        && (!part.HasAnswer || Holds(whole.Digest, part.Digest)) && part.Evidence.All(whole.Evidence.Contains);

    private static AnswerSet OfOne(CheckResult answer, Func<CheckResult, bool> isCurrent) => answer.Decided is null
        ? new AnswerSet { Counting = [answer], IsCurrent = answer.HasAnswer && isCurrent(answer) }
        : new AnswerSet { Remarks = [answer] };

    /// <summary>Evidence is a set; its order says nothing.</summary>
    private static bool HaveSameEvidence(CheckResult left, CheckResult right) =>
        left.Evidence.Count == right.Evidence.Count && left.Evidence.All(right.Evidence.Contains);

    private static bool Holds<T>(T? whole, T? part) => part is null or Verdict.NotChecked || Equals(whole, part);

    /// <summary>
    /// Those that agree as one, without those that the same person corrected: of one person's answers the later one stands.
    /// </summary>
    /// <param name="corrected">Takes what was corrected.</param>
    private static List<CheckResult> Standing(IEnumerable<CheckResult> answers, List<CheckResult> corrected)
    {
        var settled = Settle(answers);
        var earlier = settled.Where(answer => settled.Exists(other => Corrects(other, answer))).ToList();
        corrected.AddRange(earlier);
        return earlier.Count == 0 ? settled : [.. settled.Except(earlier)];
    }

    /// <summary>
    /// Asked of what was brought together already, so that the order of the files makes no difference: who agreed with another person
    /// signs with that one, and no longer corrects alone.
    /// </summary>
    private static bool Corrects(CheckResult later, CheckResult earlier) =>
        AnswerDay.IsKnownToBeLater(later.On, earlier.On) && AnswerNames.AreOnePerson(later.By, earlier.By);

    /// <summary>One where they agree; else one for each thing that was said, without those that another covers.</summary>
    private static List<CheckResult> Settle(IEnumerable<CheckResult> answers)
    {
        var distinct = Distinct(answers);
        if (distinct.Count < 2 || JoinAll(distinct) is not { } joined)
        {
            return distinct.Count < 2 ? distinct : Maximal(WithNames(Maximal(distinct)));
        }

        return [distinct.Find(answer => AreSame(answer, joined)) ?? joined]; // what is written already keeps where it came from
    }

    /// <summary>Who said the same signs the same.</summary>
    private static List<CheckResult> WithNames(List<CheckResult> answers)
    {
        var groups = answers.GroupBy(answer =>
            (VerdictOf(answer), answer.Value, answer.Note, answer.Sample, answer.HasAnswer ? answer.Digest : null, answer.CarriedFrom));
        return Distinct(groups.Select(group => group.Count() == 1 ? group.First() : JoinAll([.. group])!));
    }

    /// <summary>Of equal ones the first: what was there before stands for what came.</summary>
    private static List<CheckResult> Distinct(IEnumerable<CheckResult> answers)
    {
        var distinct = new List<CheckResult>();
        foreach (var answer in answers)
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

    /// <summary>Null where they differ in what they say, or one has an answer and the other a note without one.</summary>
    private static CheckResult? Join(CheckResult left, CheckResult right)
    {
        var isAtOdds = left.HasAnswer != right.HasAnswer || (left.HasAnswer && Differ(left.Digest, right.Digest));
        if (isAtOdds || Differ(VerdictOf(left), VerdictOf(right)) || Differ(left.Value, right.Value) || Differ(left.Note, right.Note)
            || Differ(left.Sample, right.Sample))
        {
            return null;
        }

        return left with
        {
            Result = VerdictOf(left) ?? VerdictOf(right) ?? left.Result ?? right.Result,
            Value = left.Value ?? right.Value,
            Note = left.Note ?? right.Note,
            Sample = left.Sample ?? right.Sample,
            Evidence = Union(left.Evidence, right.Evidence),
            By = AnswerNames.Join(left.By, right.By),
            On = string.CompareOrdinal(left.On, right.On) >= 0 ? left.On : right.On,
            Digest = string.CompareOrdinal(left.Digest, right.Digest) >= 0 ? left.Digest : right.Digest,
            CarriedFrom = left.CarriedFrom ?? right.CarriedFrom,
            From = [.. left.From.Union(right.From)],
            Place = left.Place ?? right.Place,
        };
    }

    private static IReadOnlyList<Evidence> Union(IReadOnlyList<Evidence> left, IReadOnlyList<Evidence> right)
    {
        if (right.All(left.Contains))
        {
            return left;
        }

        return left.All(right.Contains)
            ? right
            : [.. left.Union(right).OrderBy(evidence => evidence.Href, StringComparer.Ordinal)
                .ThenBy(evidence => evidence.Title, StringComparer.Ordinal)];
    }

    private static Verdict? VerdictOf(CheckResult answer) => answer.Result == Verdict.NotChecked ? null : answer.Result;

    private static bool Differ<T>(T? left, T? right) => left is not null && right is not null && !Equals(left, right);

    /// <summary>Those that no other covers.</summary>
    private static List<CheckResult> Maximal(List<CheckResult> answers) =>
    [
        .. answers.Where(
            (answer, index) => !answers.Where(
                (other, place) => place != index && Covers(other, answer) && (!Covers(answer, other) || place < index)).Any()),
    ];

    private static int Compare(CheckResult left, CheckResult right)
    {
        var order = string.CompareOrdinal(left.On ?? "", right.On ?? "");
        order = order != 0 ? order : string.CompareOrdinal(left.By ?? "", right.By ?? "");
        order = order != 0 ? order : Nullable.Compare(left.Result, right.Result);
        order = order != 0 ? order : string.CompareOrdinal(left.Value, right.Value);
        order = order != 0 ? order : string.CompareOrdinal(left.Note, right.Note);
        order = order != 0 ? order : string.CompareOrdinal(left.Sample?.ToString(), right.Sample?.ToString());
        order = order != 0 ? order : string.CompareOrdinal(left.Digest, right.Digest);
        order = order != 0 ? order : string.CompareOrdinal(left.CarriedFrom, right.CarriedFrom);
        return order != 0 ? order : string.CompareOrdinal(string.Join('\n', left.Evidence), string.Join('\n', right.Evidence));
    }
}
