using Checklist.Core.Assessments;
using Checklist.Core.Tests.Support;
using CsCheck;

namespace Checklist.Core.Tests.Assessments;

public class AnswerMergeTests
{
    private static readonly MergeRules Rules = new(_ => "sha256:now") { Started = "2026-11-01" };

    private static readonly Gen<CheckResult> AnyAnswer =
        from control in Pick.From("lab-01", "lab-02")
        from target in Pick.From<string?>("host01", null)
        from verdict in Pick.From<Verdict?>(Verdict.Pass, Verdict.Fail, Verdict.NotApplicable, Verdict.NotChecked, null)
        from value in Pick.From(null, null, "7")
        from note in Pick.From(null, null, "seen", "not seen")
        from name in Pick.From(null, "Ann", "Bob")
        from day in Pick.From(null, "2026-10-01", "2026-11-20", "2026-11-21")
        from digest in Pick.From("sha256:now", "sha256:now", "sha256:then")
        from carried in Pick.From(null, null, null, "2026-q3")
        from evidence in Pick.From("", "", "a.png", "b.png", "a.png b.png")
        select new CheckResult(control, "a", target)
        {
            Result = verdict,
            Value = value,
            Note = note,
            By = name,
            On = day,
            Digest = digest,
            CarriedFrom = carried,
            Evidence = [.. evidence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(href => new Evidence(href))],
        };

    private static readonly Gen<CheckResult[]> Answers = AnyAnswer.Array[0, 6];

    [Fact]
    public void The_order_of_the_files_makes_no_difference() => Gen.Select(Answers, Answers, Answers).Sample((held, first, second) =>
        Assert.Equal(Merged(Merge(held, first, second)), Merged(Merge(held, second, first))), iter: 3000);

    [Fact]
    public void Reading_a_file_twice_changes_nothing() => Gen.Select(Answers, Answers, Answers).Sample((held, first, second) =>
    {
        var once = Merge(held, first, second);
        var again = AnswerMerge.Merge(Kept(once), [new IncomingAnswers("b", second), new IncomingAnswers("a", first)], Rules);
        Assert.Equal(Merged(once), Merged(again));
        Assert.All(again, answer => Assert.True(answer.State is MergeState.Same or MergeState.Older or MergeState.Conflicting, $"{answer}"));
    }, iter: 3000);

    [Fact]
    public void No_answer_to_the_text_as_it_is_goes_without_a_word() => Gen.Select(Answers, Answers).Sample((held, incoming) =>
    {
        var merged = Kept(Merge(held, incoming)).ToLookup(AnswerKey.Of);
        var current = held.Concat(incoming).Where(answer => answer is { HasAnswer: true, Digest: "sha256:now", CarriedFrom: null } && string.CompareOrdinal(answer.On, "2026-11-01") >= 0);
        Assert.All(current, answer => Assert.Contains(merged[AnswerKey.Of(answer)], kept => AnswerSet.Covers(kept, answer)));
    }, iter: 3000);

    [Fact]
    public void Two_answers_that_agree_become_one()
    {
        var merged = Merge([Pass with { Note = "seen" }], [Pass with { By = "Bob", On = "2026-11-21", Evidence = [new Evidence("a.png")] }]);
        var answer = Assert.Single(Assert.Single(merged).Merged);
        Assert.Equal(("seen", "Bob", "2026-11-21", "a.png"), (answer.Note, answer.By, answer.On, answer.Evidence[0].Href));
        Assert.Equal(MergeState.Changed, merged[0].State);
    }

    [Fact]
    public void Two_different_answers_are_both_kept()
    {
        var conflict = Assert.Single(Merge([], [Pass], [Pass with { Result = Verdict.Fail }]));
        Assert.Equal((MergeState.Conflicting, 2), (conflict.State, conflict.Merged.Count));
        Assert.Equal(["0", "1"], conflict.Merged.Select(answer => answer.From).Order());
    }

    [Fact]
    public void The_newest_is_preferred_when_that_was_asked_for()
    {
        var later = Pass with { Result = Verdict.Fail, On = "2026-11-30" };
        var merged = AnswerMerge.Merge([Pass], [new IncomingAnswers("a", [later])], Rules with { Prefer = AnswerPreference.Newest });
        Assert.Equal(Verdict.Fail, Assert.Single(merged[0].Merged).Result);
    }

    [Fact]
    public void Newest_does_not_choose_between_two_answers_of_one_day() =>
        Assert.Equal(MergeState.Conflicting, AnswerMerge.Merge([Pass], [new IncomingAnswers("a", [Pass with { Result = Verdict.Fail }])], Rules with { Prefer = AnswerPreference.Newest })[0].State);

    [Fact]
    public void The_last_file_is_preferred_when_that_was_asked_for()
    {
        IncomingAnswers[] files = [new("a", [Pass with { Result = Verdict.Fail }]), new("b", [Pass with { Result = Verdict.Partial }])];
        var merged = AnswerMerge.Merge([Pass], files, Rules with { Prefer = AnswerPreference.File });
        Assert.Equal(Verdict.Partial, Assert.Single(merged[0].Merged).Result);
    }

    [Fact]
    public void An_answer_to_the_text_as_it_is_stands_before_one_to_an_older_text()
    {
        var older = Pass with { Result = Verdict.Fail, Digest = "sha256:then", On = "2026-11-30" };
        Assert.Equal(MergeState.Older, Merge([Pass], [older])[0].State);
        Assert.Equal(MergeState.Changed, Merge([older], [Pass])[0].State);
    }

    [Fact]
    public void An_answer_of_this_audit_takes_the_place_of_one_that_was_carried_over()
    {
        var carried = Pass with { CarriedFrom = "2026-q3", On = "2026-08-01" };
        var merged = Merge([carried], [Pass with { Result = Verdict.Fail }], [carried with { CarriedFrom = null }]);
        Assert.Equal(Verdict.Fail, Assert.Single(merged[0].Merged).Result);
    }

    [Fact]
    public void Newest_decides_between_answers_that_are_held_without_any_file()
    {
        CheckResult[] held = [Pass, Pass with { Result = Verdict.Fail, On = "2026-11-21" }];
        Assert.Equal([MergeState.Conflicting, MergeState.Changed], [Preferring(AnswerPreference.None).State, Preferring(AnswerPreference.Newest).State]);
        Assert.Equal([Verdict.Fail], Preferring(AnswerPreference.Newest).Merged.Select(answer => answer.Result!.Value));

        MergedAnswer Preferring(AnswerPreference preference) => Assert.Single(AnswerMerge.Merge(held, [], Rules with { Prefer = preference }));
    }

    [Fact]
    public void A_preferred_file_that_says_nothing_of_the_conflict_leaves_it()
    {
        IncomingAnswers[] files = [new("a", [Pass with { Result = Verdict.Fail }]), new("b", [Pass with { Result = Verdict.Fail, Digest = "sha256:then" }])];
        var merged = Assert.Single(AnswerMerge.Merge([Pass], files, Rules with { Prefer = AnswerPreference.File }));
        Assert.Equal((MergeState.Changed, Verdict.Fail), (merged.State, Assert.Single(merged.Merged).Result));
        var older = AnswerMerge.Merge([Pass, Pass with { Result = Verdict.Fail }], [files[1] with { Results = [Pass with { Result = Verdict.Partial, Digest = "sha256:then" }] }], Rules with { Prefer = AnswerPreference.File });
        Assert.Equal(MergeState.Conflicting, Assert.Single(older).State);
    }

    [Fact]
    public void New_answers_follow_by_control_check_and_target()
    {
        CheckResult[] answers = [New("b", "a", "x"), New("a", "b", "x"), New("a", "a", "y"), New("a", null, "z"), New("a", "a", "x"), New("a", "b", null)];
        Assert.Equal(["held", "a  z", "a a x", "a a y", "a b ", "a b x", "b a x"], Merge([Pass with { Control = "z", Check = null, Target = null }], answers)
            .Select(answer => answer.State == MergeState.New ? $"{answer.Key.Control} {answer.Key.Check} {answer.Key.Target}" : "held"));

        static CheckResult New(string control, string? check, string? target) => new(control, check, target) { Result = Verdict.Pass };
    }

    [Fact]
    public void Conflicting_answers_name_the_first_file_that_each_was_in()
    {
        var incoming = Pass with { Result = Verdict.Fail, From = "ann.pdf" };
        Assert.Equal([null, "ann.pdf"], Assert.Single(Merge([Pass], [incoming])).Merged.Select(answer => answer.From).Order(StringComparer.Ordinal));
        Assert.Null(Assert.Single(Assert.Single(Merge([], [incoming])).Merged).From);
    }

    [Fact]
    public void An_entry_that_says_nothing_takes_what_comes_as_new()
    {
        var empty = Pass with { Result = null };
        Assert.Equal([MergeState.New, MergeState.Changed, MergeState.Same, MergeState.Older], [
            Assert.Single(Merge([empty], [Pass])).State,
            Assert.Single(Merge([empty, Pass], [Pass])).State,
            Assert.Single(Merge([Pass], [Pass])).State,
            Assert.Single(Merge([Pass], [Pass, Pass with { Digest = "sha256:then", Note = "x" }])).State,
        ]);
    }

    private static CheckResult Pass => new("lab-01", "a", "host01") { Result = Verdict.Pass, By = "Ann", On = "2026-11-20", Digest = "sha256:now" };

    private static IReadOnlyList<MergedAnswer> Merge(IReadOnlyList<CheckResult> held, params IReadOnlyList<CheckResult>[] files) =>
        AnswerMerge.Merge(held, [.. files.Select((answers, index) => new IncomingAnswers($"{index}", answers))], Rules);

    private static IReadOnlyList<CheckResult> Kept(IReadOnlyList<MergedAnswer> merged) => [.. merged.SelectMany(answer => answer.Merged)];

    /// <summary>All that was kept, in an order of its own, without where it came from.</summary>
    private static IReadOnlyList<string> Merged(IReadOnlyList<MergedAnswer> merged) =>
    [
        .. Kept(merged).Select(answer => $"{AnswerKey.Of(answer)} {answer.Result} {answer.Value} {answer.Note} {answer.By} {answer.On} {answer.Digest} {answer.CarriedFrom} {string.Join(',', answer.Evidence.Select(evidence => evidence.Href).Order())}").Order(StringComparer.Ordinal),
    ];
}
