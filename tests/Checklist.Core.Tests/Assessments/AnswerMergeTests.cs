using Checklist.Core.Assessments;
using Checklist.Core.Tests.Support;
using CsCheck;

namespace Checklist.Core.Tests.Assessments;

public class AnswerMergeTests
{
    private static readonly MergeRules Rules = new(_ => "sha256:now");

    private static readonly Gen<CheckResult> AnyAnswer =
        from control in Pick.From("lab-01", "lab-02")
        from target in Pick.From<string?>("host01", null)
        from verdict in Pick.From<Verdict?>(Verdict.Pass, Verdict.Fail, Verdict.NotApplicable, Verdict.NotChecked, null)
        from value in Pick.From(null, null, "7")
        from note in Pick.From(null, null, "seen", "not seen")
        from name in Pick.From(null, "Ann", "ann", "Bob")
        from day in Pick.From(null, "2026-10-01", "2026-11-20", "2026-11-21", "2026-11-21T09:30", "2026-11-21T17:05")
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
        var again = AnswerMerge.Merge(Kept(once), [new IncomingAnswers(new("b"), second), new IncomingAnswers(new("a"), first)], Rules);
        Assert.Equal(Merged(once), Merged(again));
        Assert.All(again, answer => Assert.True(answer.State is MergeState.Same or MergeState.Conflicting, $"{answer}"));
    }, iter: 3000);

    [Fact]
    public void Reading_all_files_again_after_reading_them_one_by_one_changes_nothing() =>
        Gen.Select(Answers, Answers, Answers).Sample((held, first, second) =>
        {
            var once = Merge(Kept(Merge(held, first)), second);
            Assert.Equal(Merged(once), Merged(Merge(Kept(once), first, second)));
        }, iter: 3000);

    [Fact]
    public void Nothing_that_was_written_is_lost_and_each_answer_is_counted_once() =>
        Gen.Select(Answers, Answers, Answers).Sample((held, first, second) =>
        {
            var merged = Merge(held, first, second);
            AssertKept(held.Concat(first).Concat(second), merged);
            Assert.Equal(first.Concat(second).Count(answer => answer.HasContent), merged.Sum(answer => answer.Read.Count));
            Assert.All(merged, answer => Assert.Equal(
                answer.Read.Any(read => read.Kind == CollectedKind.InConflict),
                answer.State == MergeState.Conflicting && IsAmong(answer.Read, answer.Merged)));
        }, iter: 3000);

    [Theory]
    [InlineData(AnswerPreference.Newest)]
    [InlineData(AnswerPreference.File)]
    public void A_preference_loses_nothing_either(AnswerPreference prefer) => Gen.Select(Answers, Answers).Sample((held, incoming) =>
    {
        var merged = AnswerMerge.Merge(held, [new IncomingAnswers(new("a"), incoming)], Rules with { Prefer = prefer });
        AssertKept(held.Concat(incoming), merged);
        var again = AnswerMerge.Merge(Kept(merged), [new IncomingAnswers(new("a"), incoming)], Rules with { Prefer = prefer });
        Assert.Equal(Merged(merged), Merged(again));
    }, iter: 1000);

    [Fact]
    public void Two_answers_that_agree_become_one()
    {
        var merged = Merge(
            [Pass with { Note = "seen" }], [Pass with { By = "Bob", On = "2026-11-21", Evidence = [new Evidence("a.png")] }]);
        var answer = Assert.Single(Assert.Single(merged).Merged);
        Assert.Equal(("seen", "Ann + Bob", "2026-11-21", "a.png"), (answer.Note, answer.By, answer.On, answer.Evidence[0].Href));
        Assert.Equal(MergeState.Changed, merged[0].State);
    }

    [Fact]
    public void Two_different_answers_are_both_kept()
    {
        var conflict = Assert.Single(Merge([], [Pass], [Pass with { Result = Verdict.Fail }]));
        Assert.Equal((MergeState.Conflicting, 2), (conflict.State, conflict.Merged.Count));
        Assert.Equal(["0", "1"], conflict.Merged.Select(answer => answer.From[0].File).Order());
    }

    [Fact]
    public void The_newest_is_preferred_when_that_was_asked_for()
    {
        var later = Pass with { Result = Verdict.Fail, On = "2026-11-30" };
        var merged = AnswerMerge.Merge([Pass], [new IncomingAnswers(new("a"), [later])], Rules with { Prefer = AnswerPreference.Newest });
        Assert.Equal(Verdict.Fail, Assert.Single(merged[0].Merged).Result);
    }

    [Fact]
    public void Newest_does_not_choose_between_two_answers_of_one_day()
    {
        IncomingAnswers[] files = [new(new("a"), [Pass with { Result = Verdict.Fail }])];
        Assert.Equal(MergeState.Conflicting, AnswerMerge.Merge([Pass], files, Rules with { Prefer = AnswerPreference.Newest })[0].State);
    }

    [Fact]
    public void The_last_file_is_preferred_when_that_was_asked_for()
    {
        IncomingAnswers[] files =
        [
            new(new("a"), [Pass with { Result = Verdict.Fail }]),
            new(new("b"), [Pass with { Result = Verdict.Partial }]),
        ];
        var merged = AnswerMerge.Merge([Pass], files, Rules with { Prefer = AnswerPreference.File });
        Assert.Equal(Verdict.Partial, Assert.Single(merged[0].Merged).Result);
    }

    [Fact]
    public void A_fail_for_another_text_is_kept_beside_the_pass_for_this_one_whichever_comes_first()
    {
        var older = Pass with { Result = Verdict.Fail, Digest = "sha256:then", On = "2026-11-30", Note = "see photo 7" };
        var late = Assert.Single(Merge([Pass], [older]));
        Assert.Equal((MergeState.OtherText, CollectedKind.OtherText), (late.State, Assert.Single(late.Read).Kind));
        Assert.Equal((Verdict.Pass, "see photo 7"), (Assert.Single(late.Merged).Result, Assert.Single(late.Beside).Note));
        var early = Assert.Single(Merge([older], [Pass]));
        Assert.Equal((MergeState.Changed, "see photo 7"), (early.State, Assert.Single(early.Beside).Note));
    }

    [Fact]
    public void An_answer_of_this_audit_takes_the_place_of_one_that_was_carried_over()
    {
        var carried = Pass with { CarriedFrom = "2026-q3", On = "2026-08-01" };
        var merged = Assert.Single(Merge([carried], [Pass with { Result = Verdict.Fail }], [carried]));
        Assert.Equal((Verdict.Fail, MergeState.Changed), (Assert.Single(merged.Merged).Result, merged.State));
        Assert.Equal([carried], merged.Beside);
        Assert.Equal([CollectedKind.New, CollectedKind.AsBefore], merged.Read.Select(read => read.Kind));
    }

    [Fact]
    public void A_carried_answer_that_was_changed_on_a_form_is_an_answer_of_this_audit()
    {
        var carried = Pass with { CarriedFrom = "2026-q3", On = "2026-08-01" };
        var merged = Assert.Single(Merge([carried, Pass with { By = "Bob" }], [carried with { Result = Verdict.Fail }]));
        Assert.Equal((MergeState.Conflicting, 2), (merged.State, merged.Merged.Count));
        Assert.Equal(CollectedKind.InConflict, Assert.Single(merged.Read).Kind);
    }

    [Fact]
    public void An_answer_before_the_audit_began_is_in_conflict_like_any_other() =>
        Assert.Equal(
            MergeState.Conflicting,
            Assert.Single(Merge([Pass], [Pass with { Result = Verdict.Fail, By = "Bob", On = "2026-10-31" }])).State);

    [Fact]
    public void A_later_answer_of_the_same_person_counts_and_the_earlier_one_is_kept_whichever_comes_first()
    {
        var fail = Pass with { Result = Verdict.Fail, By = "ann", On = "2026-11-21", Note = "the door was open" };
        foreach (var merged in new[] { Merge([Pass], [fail]), Merge([fail], [Pass]), Merge([], [Pass], [fail]), Merge([], [fail], [Pass]) })
        {
            var answer = Assert.Single(merged);
            Assert.Equal((Verdict.Fail, Verdict.Pass), (Assert.Single(answer.Merged).Result, Assert.Single(answer.Corrected).Result));
            Assert.All(answer.Read, read => Assert.Equal(CollectedKind.New, read.Kind));
            Assert.All(Assert.Single(Merge(answer.Kept, [Pass], [fail])).Read, read => Assert.Equal(CollectedKind.AsBefore, read.Kind));
        }
    }

    [Fact]
    public void Of_many_answers_of_one_person_the_last_stands()
    {
        CheckResult[] days =
        [
            .. Enumerable.Range(10, 6).Select(day => Pass with { On = $"2026-11-{day}", Note = $"look {day}" }),
            Pass with { On = "2026-11-15T08:00", Note = "in the morning" },
        ];
        var merged = Assert.Single(Merge([], days));
        Assert.Equal(["look 15", "in the morning"], merged.Merged.Select(answer => answer.Note)); // one of that day has no time
        Assert.Equal(5, merged.Corrected.Count);
        var last = Assert.Single(Merge(merged.Kept, [Pass with { On = "2026-11-16", Note = "at last" }]));
        Assert.Equal((1, 7), (last.Merged.Count, last.Corrected.Count));
    }

    [Fact]
    public void A_correction_leaves_the_conflict_with_another_person()
    {
        var fail = Pass with { Result = Verdict.Fail, On = "2026-11-21" };
        var partial = Pass with { Result = Verdict.Partial, By = "Bob" };
        var merged = Assert.Single(Merge([Pass], [fail], [partial]));
        Assert.Equal((MergeState.Conflicting, 2), (merged.State, merged.Merged.Count));
        Assert.Equal([CollectedKind.InConflict, CollectedKind.InConflict], merged.Read.Select(read => read.Kind));
        Assert.Equal([Pass], merged.Beside);
    }

    [Fact]
    public void What_was_corrected_does_not_come_back_when_the_correction_is_decided_against()
    {
        CheckResult[] held = [Pass, Pass with { Result = Verdict.Fail, On = "2026-11-21" }];
        var partial = Pass with { Result = Verdict.Partial, By = "Bob", On = "2026-11-22" };
        var rules = Rules with { Prefer = AnswerPreference.Newest, Decision = new("Olga", "2026-11-28") };
        var merged = Assert.Single(AnswerMerge.Merge(held, [new IncomingAnswers(new("b"), [partial])], rules));
        Assert.Equal(Verdict.Partial, Assert.Single(merged.Merged).Result);
        Assert.All(merged.Beside, answer => Assert.Equal("Olga", answer.Decided?.By));
        Assert.Equal(MergeState.Same, Assert.Single(Merge(merged.Kept, held)).State);
    }

    [Theory]
    [InlineData(true, Verdict.Fail)]
    [InlineData(false, Verdict.Partial)]
    public void A_corrected_answer_to_another_text_is_decided_with_its_correction(bool takesOther, Verdict expected)
    {
        var then = Pass with { Digest = "sha256:then" };
        CheckResult[] held =
            [then, then with { Result = Verdict.Fail, On = "2026-11-21" }, Pass with { Result = Verdict.Partial, By = "Bob" }];
        var rules = Rules with { Decisions = [new TextDecision(takesOther)], Decision = new("Olga", "2026-11-28") };
        var merged = Assert.Single(AnswerMerge.Merge(held, [], rules));
        Assert.Equal(expected, Assert.Single(merged.Merged).Result);
        Assert.All(merged.Beside, answer => Assert.NotNull(answer.Decided));
        Assert.Equal(takesOther ? 4 : 3, merged.Kept.Count); // the answer that holds is kept as it was given, too
    }

    [Fact]
    public void A_correction_of_the_same_day_counts_as_the_newest_where_both_say_the_time()
    {
        var morning = Pass with { On = "2026-11-20T09:30" };
        var evening = Pass with { Result = Verdict.Fail, On = "2026-11-20T17:05" };
        Assert.Equal([Verdict.Fail], Newest(morning, evening));
        Assert.Equal([Verdict.Fail], Newest(evening, morning));
        Assert.Equal([Verdict.Pass, Verdict.Fail], Newest(Pass, evening));
        Assert.Equal([Verdict.Pass, Verdict.Fail], Newest(evening, Pass));

        static IEnumerable<Verdict?> Newest(CheckResult held, CheckResult incoming) => AnswerMerge
            .Merge([held], [new IncomingAnswers(new("a"), [incoming])], Rules with { Prefer = AnswerPreference.Newest })[0]
            .Merged.Select(answer => answer.Result).Order();
    }

    [Fact]
    public void What_a_preference_decides_against_stays_in_the_file_and_is_not_asked_again()
    {
        var fail = Pass with { Result = Verdict.Fail, By = "Bob", On = "2026-11-21" };
        var rules = Rules with { Prefer = AnswerPreference.Newest, Decision = new("Olga", "2026-11-28") };
        var decided = Assert.Single(AnswerMerge.Merge([Pass], [new IncomingAnswers(new("b"), [fail])], rules));
        Assert.Equal((Verdict.Fail, "Olga"), (Assert.Single(decided.Merged).Result, Assert.Single(decided.Beside).Decided!.By));
        var again = Assert.Single(Merge(decided.Kept, [Pass], [fail]));
        Assert.Equal((MergeState.Same, 2), (again.State, again.Kept.Count));
        Assert.All(again.Read, read => Assert.Equal(CollectedKind.AsBefore, read.Kind));
    }

    [Fact]
    public void Newest_decides_between_answers_that_are_held_without_any_file()
    {
        CheckResult[] held = [Pass, Pass with { Result = Verdict.Fail, By = "Bob", On = "2026-11-21" }];
        Assert.Equal(
            [MergeState.Conflicting, MergeState.Changed],
            [Preferring(AnswerPreference.None).State, Preferring(AnswerPreference.Newest).State]);
        Assert.Equal([Verdict.Fail], Preferring(AnswerPreference.Newest).Merged.Select(answer => answer.Result!.Value));

        MergedAnswer Preferring(AnswerPreference preference) =>
            Assert.Single(AnswerMerge.Merge(held, [], Rules with { Prefer = preference }));
    }

    [Fact]
    public void A_preferred_file_that_says_nothing_of_the_conflict_leaves_it()
    {
        IncomingAnswers[] files =
        [
            new(new("a"), [Pass with { Result = Verdict.Fail }]),
            new(new("b"), [Pass with { Result = Verdict.Fail, Digest = "sha256:then" }]),
        ];
        var merged = Assert.Single(AnswerMerge.Merge([Pass], files, Rules with { Prefer = AnswerPreference.File }));
        Assert.Equal((MergeState.Changed, Verdict.Fail), (merged.State, Assert.Single(merged.Merged).Result));
        var older = AnswerMerge.Merge(
            [Pass, Pass with { Result = Verdict.Fail }],
            [files[1] with { Results = [Pass with { Result = Verdict.Partial, Digest = "sha256:then" }] }],
            Rules with { Prefer = AnswerPreference.File });
        Assert.Equal(MergeState.Conflicting, Assert.Single(older).State);
    }

    [Fact]
    public void New_answers_follow_by_control_check_and_target()
    {
        CheckResult[] answers =
            [New("b", "a", "x"), New("a", "b", "x"), New("a", "a", "y"), New("a", null, "z"), New("a", "a", "x"), New("a", "b", null)];
        Assert.Equal(["held", "a  z", "a a x", "a a y", "a b ", "a b x", "b a x"],
            Merge([Pass with { Control = "z", Check = null, Target = null }], answers)
            .Select(answer => answer.State == MergeState.New ? $"{answer.Key.Control} {answer.Key.Check} {answer.Key.Target}" : "held"));

        static CheckResult New(string control, string? check, string? target) =>
            new(control, check, target) { Result = Verdict.Pass, Digest = "sha256:now" };
    }

    [Fact]
    public void Answers_name_the_files_that_they_were_in()
    {
        var incoming = Pass with { Result = Verdict.Fail, From = [new("ann.pdf", "1c")] };
        Assert.Equal(["", "ann.pdf"], Assert.Single(Merge([Pass], [incoming])).Merged.Select(FilesOf).Order(StringComparer.Ordinal));
        Assert.Equal("ann.pdf", FilesOf(Assert.Single(Assert.Single(Merge([], [incoming])).Merged)));
        Assert.Equal("0 1", FilesOf(Assert.Single(Assert.Single(Merge([], [Pass], [Pass with { By = "Bob" }])).Merged)));

        static string FilesOf(CheckResult answer) => string.Join(' ', answer.From.Select(source => source.File));
    }

    [Fact]
    public void An_entry_that_says_nothing_takes_what_comes_as_new()
    {
        var empty = Pass with { Result = null };
        Assert.Equal([MergeState.New, MergeState.Changed, MergeState.Same, MergeState.OtherText], [
            Assert.Single(Merge([empty], [Pass])).State,
            Assert.Single(Merge([empty, Pass], [Pass])).State,
            Assert.Single(Merge([Pass], [Pass])).State,
            Assert.Single(Merge([Pass], [Pass, Pass with { Digest = "sha256:then", Note = "x" }])).State,
        ]);
    }

    private static CheckResult Pass =>
        new("lab-01", "a", "host01") { Result = Verdict.Pass, By = "Ann", On = "2026-11-20", Digest = "sha256:now" };

    private static IReadOnlyList<MergedAnswer> Merge(IReadOnlyList<CheckResult> held, params IReadOnlyList<CheckResult>[] files) =>
        AnswerMerge.Merge(held, [.. files.Select((answers, index) => new IncomingAnswers(new($"{index}"), answers))], Rules);

    private static IReadOnlyList<CheckResult> Kept(IReadOnlyList<MergedAnswer> merged) => [.. merged.SelectMany(answer => answer.Kept)];

    private static void AssertKept(IEnumerable<CheckResult> written, IReadOnlyList<MergedAnswer> merged)
    {
        var kept = Kept(merged).ToLookup(AnswerKey.Of);
        Assert.All(
            written.Where(answer => answer.HasContent),
            answer => Assert.Contains(kept[AnswerKey.Of(answer)], entry => AnswerSet.Covers(entry, answer)));
    }

    /// <summary>Whether one of the answers that were read is among the entries that count.</summary>
    private static bool IsAmong(IReadOnlyList<CollectedAnswer> read, IReadOnlyList<CheckResult> entries) =>
        read.Any(one => one.Answer is { HasAnswer: true } && entries.Any(entry => AnswerSet.Covers(entry, one.Answer)));

    /// <summary>All that was kept, in an order of its own, without where it came from.</summary>
    private static IReadOnlyList<string> Merged(IReadOnlyList<MergedAnswer> merged) =>
    [
        .. Kept(merged)
            .Select(answer =>
                $"{AnswerKey.Of(answer)} {answer.Result} {answer.Value} {answer.Note} {answer.By} {answer.On} {answer.Digest} {answer.CarriedFrom} {string.Join(',', answer.Evidence.Select(evidence => evidence.Href).Order())}").Order(StringComparer.Ordinal),
    ];
}
