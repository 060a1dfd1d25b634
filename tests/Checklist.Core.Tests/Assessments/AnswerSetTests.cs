using Checklist.Core.Assessments;

namespace Checklist.Core.Tests.Assessments;

public class AnswerSetTests
{
    private const string Now = "sha256:now";

    private static CheckResult Pass => new("lab-01", "a", "host01") { Result = Verdict.Pass, Digest = Now };

    [Fact]
    public void Answers_that_agree_keep_what_each_says()
    {
        var whole = Pass with { Value = "7", Note = "seen", By = "Ann + Bob", On = "2026-11-21", Evidence = [new("a.png"), new("b.png")] };
        var first = Pass with { Result = Verdict.NotChecked, Value = "7", By = "Ann", On = "2026-11-20", Evidence = [new("b.png")] };
        var second = Pass with { Note = "seen", By = "Bob", On = "2026-11-21", Evidence = [new("a.png")] };
        Assert.Equal([Told(whole)], Resolve(first, second).Select(Told));
        Assert.Equal([Told(whole)], Resolve(second, first).Select(Told));
    }

    [Fact]
    public void A_note_that_answers_nothing_leaves_the_digest_of_the_answer()
    {
        var note = Pass with { Result = null, Digest = "sha256:then", Note = "a" };
        Assert.Equal(Now, Assert.Single(Resolve(note, Pass)).Digest);
        Assert.Equal(Now, Assert.Single(Resolve(Pass, note)).Digest);
    }

    [Fact]
    public void A_note_answers_no_text_whatever_digest_stands_beside_it()
    {
        var note = Pass with { Result = null, Note = "a" };
        Assert.Single(Resolve(note, note with { Digest = "sha256:then", On = "2026-11-20" }));
        Assert.True(AnswerSet.AreSame(note, note with { Digest = "sha256:then" }));
    }

    [Fact]
    public void Two_people_with_one_answer_both_sign_it()
    {
        var ann = Pass with { By = "Ann", On = "2026-11-20" };
        Assert.Equal("Ann + Bob", Assert.Single(Resolve(ann with { By = "Bob" }, ann)).By);
        Assert.Equal(("Ann + Bob", "2026-11-21"), Signed(Resolve(ann, ann with { By = "Bob", On = "2026-11-21" })));
        Assert.Equal(("Ann + Bob", "2026-11-20"), Signed(Resolve(ann with { By = "Ann + Bob" }, ann with { By = "Bob" })));
        Assert.Equal("Ann", Assert.Single(Resolve(Pass, ann)).By);

        static (string?, string?) Signed(IReadOnlyList<CheckResult> answers) => (Assert.Single(answers).By, answers[0].On);
    }

    [Fact]
    public void Not_checked_is_in_conflict_with_nothing_and_keeps_its_note_and_name()
    {
        var locked = Pass with { Result = Verdict.NotChecked, Note = "locked out", By = "Ann", On = "2026-11-20" };
        var pass = Pass with { By = "Bob", On = "2026-11-20" };
        var answers = AnswerSet.Of([locked, pass], Now);
        Assert.Equal([pass], answers.Counting);
        Assert.Equal([locked], answers.Remarks);
        Assert.False(answers.IsConflict);
        Assert.False(AnswerSet.Covers(pass with { Note = "locked out" }, locked));
    }

    [Fact]
    public void An_answer_of_this_audit_counts_before_one_that_was_carried_over_which_is_kept()
    {
        var fail = Pass with { Result = Verdict.Fail };
        var carried = Pass with { CarriedFrom = "q3" };
        var answers = AnswerSet.Of([carried, fail], Now);
        Assert.Equal([fail], answers.Counting);
        Assert.Equal([carried], answers.Remarks);
        Assert.Equal([carried], Resolve(carried));
    }

    [Fact]
    public void An_answer_to_another_text_is_kept_beside_the_one_that_counts()
    {
        var fail = Pass with { Result = Verdict.Fail, Digest = "sha256:then" };
        Assert.Equal([Pass], Resolve(Pass, fail));
        Assert.Equal([fail], AnswerSet.Of([Pass, fail], Now).OtherText);
        Assert.Equal([fail], Resolve(fail));
        Assert.Empty(AnswerSet.Of([Pass, fail with { Decided = new("Olga", "2026-11-28") }], Now).OtherText);
    }

    [Fact]
    public void Who_said_one_of_two_different_things_signs_it_with_all_who_did()
    {
        var fail = Pass with { Result = Verdict.Fail, By = "Cem" };
        Assert.Equal(["Ann + Bob", "Cem"], Resolve(Pass with { By = "Bob" }, fail, Pass with { By = "Ann" }).Select(answer => answer.By));
    }

    [Theory]
    [InlineData("Ann", "Ann", true)]
    [InlineData("Ann Müller", "ann  mu\u0308ller", true)]
    [InlineData("Ann Auditor", "ANN\u00a0AUDITOR", true)]
    [InlineData("Ann", "Anna", false)]
    [InlineData("AA", "Ann Auditor", false)]
    [InlineData("Ann + Bob", "Ann + Bob", false)]
    [InlineData("Ann", "Ann + ann", true)]
    [InlineData("Ann", null, false)]
    [InlineData(null, null, false)]
    public void One_person_is_known_by_the_name_however_it_was_typed(string? name, string? other, bool isOne)
    {
        Assert.Equal(isOne, AnswerNames.AreOnePerson(name, other));
        Assert.Equal(isOne, AnswerNames.AreOnePerson(other, name));
    }

    [Fact]
    public void What_was_there_stands_for_the_same_that_came()
    {
        var held = Assert.Single(Resolve(Pass, Pass with { From = [new("a.json")] }));
        Assert.Empty(held.From);
    }

    [Fact]
    public void What_only_one_of_two_says_is_kept_from_either()
    {
        var first = Pass with { Result = null, Value = "7", CarriedFrom = "q3", On = "2026-11-20" };
        var second = Pass with { Result = null, Value = "7", Note = "seen", On = "2026-11-21" };
        Assert.Equal(["7 seen q3"], Resolve(first, second with { CarriedFrom = "q3" }).Select(Words));
        Assert.Equal(["7 seen q2"], Resolve(first with { CarriedFrom = "q2" }, second with { CarriedFrom = "q3" }).Select(Words));
        Assert.Equal(
            ["7 seen q3"], Resolve(first with { On = "2026-11-22", CarriedFrom = "q2" }, second with { CarriedFrom = "q3" }).Select(Words));
        var notChecked = second with { Result = Verdict.NotChecked };
        Assert.Equal([null], Resolve(notChecked, second with { Evidence = [new("a.png")] }).Select(answer => answer.Result));
        Assert.Equal([null], Resolve(second, notChecked with { On = "2026-11-20" }).Select(answer => answer.Result));

        static string Words(CheckResult answer) => $"{answer.Value} {answer.Note} {answer.CarriedFrom}";
    }

    [Fact]
    public void Answers_that_disagree_come_in_one_order_whatever_order_they_had()
    {
        CheckResult[] answers =
        [
            Pass with { On = "2026-11-20", Result = Verdict.Fail, Value = "9" },
            Pass with { On = "2026-11-20", By = "Ann", Value = "1" },
            Pass with { On = "2026-11-20", By = "Ann", Value = "2", Note = "a" },
            Pass with { On = "2026-11-20", By = "Ann", Value = "2", Note = "b" },
            Pass with { On = "2026-11-20", By = "Ann", Result = Verdict.Fail, Value = "0" },
            Pass with { On = "2026-11-21", By = "Cem", Result = Verdict.Partial },
        ];
        Assert.Equal(answers, Resolve([.. answers.Reverse()]));
        Assert.Equal(answers, Resolve(answers[3], answers[0], answers[5], answers[2], answers[4], answers[1]));
    }

    [Fact]
    public void Evidence_of_both_is_kept_by_address_and_title_and_the_later_signs()
    {
        var older = Pass with { Result = null, Note = "seen", On = "2026-11-20", Evidence = [new("a.png", "A"), new("a.png", "B")] };
        var newer = older with { On = "2026-11-21", Evidence = [new("a.png", "B"), new("a.png", "C")] };
        Assert.Equal(["A", "B", "C"], Assert.Single(Resolve(newer, older)).Evidence.Select(evidence => evidence.Title));
        Assert.Equal("2026-11-21", Assert.Single(Resolve(older, newer)).On);
    }

    [Fact]
    public void One_that_another_contains_goes_although_a_third_disagrees()
    {
        var fail = Pass with { Result = Verdict.Fail, On = "2026-11-22" };
        var part = Pass with { On = "2026-11-20" };
        var whole = Pass with { On = "2026-11-21", Note = "seen" };
        Assert.Equal([whole, fail], Resolve(fail, part, whole));
        Assert.Equal([part with { Note = "other" }, whole, fail], Resolve(whole, fail, part with { Note = "other" }));
    }

    [Fact]
    public void Where_evidence_of_one_holds_that_of_the_other_its_order_stays()
    {
        var two = Pass with { Evidence = [new("b.png"), new("a.png")], On = "2026-11-20" };
        var one = Pass with { Evidence = [new("a.png")], On = "2026-11-21" };
        Assert.Equal(["b.png", "a.png"], Assert.Single(Resolve(two, one)).Evidence.Select(evidence => evidence.Href));
        Assert.Equal(
            ["b.png", "a.png"], Assert.Single(Resolve(two with { On = "2026-11-22" }, one)).Evidence.Select(evidence => evidence.Href));
    }

    [Theory]
    [InlineData("note")]
    [InlineData("value")]
    [InlineData("digest")]
    [InlineData("evidence")]
    [InlineData("day")]
    public void An_answer_covers_another_that_says_no_more(string more)
    {
        var part = Pass with { On = "2026-11-20" };
        var whole = more switch
        {
            "note" => part with { Note = "seen" },
            "value" => part with { Value = "7" },
            "digest" => part,
            "evidence" => part with { Evidence = [new("a.png")] },
            _ => part with { On = "2026-11-21" },
        };
        part = more switch
        {
            "digest" => part with { Digest = null },
            _ => part,
        };
        Assert.True(AnswerSet.Covers(whole, part));
        Assert.False(AnswerSet.Covers(part, whole));
        Assert.False(AnswerSet.AreSame(part, whole));
    }

    [Fact]
    public void The_order_of_evidence_says_nothing()
    {
        var two = Pass with { Evidence = [new("a.png"), new("b.png")] };
        Assert.True(AnswerSet.AreSame(two, Pass with { Evidence = [new("b.png"), new("a.png")] }));
        Assert.False(AnswerSet.AreSame(two, Pass with { Evidence = [new("a.png"), new("c.png")] }));
        Assert.Equal(
            ["a.png", "b.png", "c.png"],
            Assert.Single(
                Resolve(Pass with { Evidence = [new("c.png"), new("a.png")] },
                    Pass with { Evidence = [new("b.png")], On = "2026-11-20" })).Evidence.Select(evidence => evidence.Href));
    }

    private static IReadOnlyList<CheckResult> Resolve(params CheckResult[] answers) => AnswerSet.Of(answers, Now).Counting;

    private static string Told(CheckResult answer) =>
        $"{answer.Result} {answer.Value} {answer.Note} {answer.By} {answer.On} {answer.Digest} {string.Join(',', answer.Evidence.Select(evidence => evidence.Href).Order(StringComparer.Ordinal))}";
}
