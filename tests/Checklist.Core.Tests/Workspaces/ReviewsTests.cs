using System.Text;
using CsCheck;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Workspaces;

public class ReviewsTests
{
    private const string Path = "reviews/1.0.0.yaml";

    private static readonly string Catalog = "id: lab\n" + Some.Catalog("version: 1.0.0", Some.Control("lab-01"), Some.Control("lab-02"));

    private const string ByHand = """
        # Comments by hand
        catalog: lab
        version: 1.0.0
        reviewers:
          - { id: ann, name: Ann, role: Owner }
        decisions:
          # from the meeting
          - id: R-01
            entry: control/lab-01
            reviewer: ann
            decision: reject
            comment: Why?

        """;

    private readonly MemorySources sources = MemorySources.Of(Catalog);

    [Fact]
    public void A_first_review_makes_the_file_of_its_version()
    {
        Collect(Sent.Form("Ann", ("control/lab-02", "accept", ""), ("control/lab-01", "reject", "Too strict.")));
        Assert.Equal(
            """
            # What reviewers say of one version. `checklist review collect` adds what they send; `checklist review answer` adds the answers.
            catalog: lab
            version: 1.0.0
            reviewers:
              - id: ann
                name: Ann
                since: 0.9.0
                digest: "sha256:b"
                copies: ["copy-Ann"]
            decisions:
              - id: R-01
                entry: control/lab-01
                reviewer: ann
                decision: reject
                comment: Too strict.
                at: "2026-11-01T10:00:00"
              - entry: control/lab-02
                reviewer: ann
                decision: accept
                at: "2026-11-01T10:00:00"

            """,
            Text());
    }

    [Fact]
    public void Reading_a_file_again_changes_nothing()
    {
        var form = Sent.Form("Ann", ("control/lab-01", "reject", "Too strict."));
        Collect(form);
        var before = Text();
        var again = Collect(form);
        Assert.Equal([ReviewState.AsBefore], States(again));
        Assert.Equal(before, Text());
    }

    [Fact]
    public void A_later_decision_holds_and_the_earlier_one_stays_beside_it_with_its_answer()
    {
        Collect(Sent.Form("Ann", Sent.Monday, "a", ("control/lab-01", "reject", "Too strict.")));
        Answer("R-01", new ReviewAnswer(ReviewDisposition.Rejected, "The law.", "Bob", "2026-11-03"));
        var changed = Collect(Sent.Form("Ann", Sent.Tuesday, "a", ("control/lab-01", "accept-with-change", "Say which law.")));
        Assert.Equal([ReviewState.Changed], States(changed));
        var decision = Assert.Single(Record().Decisions);
        Assert.Equal(("R-01", "Say which law.", true), (decision.Id, decision.Opinion.Comment, decision.IsOpen));
        var earlier = Assert.Single(decision.Earlier);
        Assert.Equal(("Too strict.", "The law."), (earlier.Opinion.Comment, earlier.Answer!.Text));
    }

    [Fact]
    public void An_earlier_decision_that_comes_late_is_kept_as_earlier()
    {
        Collect(Sent.Form("Ann", Sent.Tuesday, "a", ("control/lab-01", "accept", "")));
        var late = Collect(Sent.Form("Ann", Sent.Monday, "a", ("control/lab-01", "reject", "Too strict.")));
        Assert.Equal([ReviewState.Earlier], States(late));
        Assert.Equal(ReviewVerdict.Accept, Assert.Single(Record().Decisions).Opinion.Decision);
    }

    [Fact]
    public void Of_two_decisions_of_one_time_both_are_kept()
    {
        Collect(Sent.Form("Ann", Sent.Monday, "a", ("control/lab-01", "accept", "")));
        var other = Collect(Sent.Form("Ann", Sent.Monday, "a", ("control/lab-01", "reject", "No.")));
        Assert.Equal([ReviewState.InConflict], States(other));
        Assert.Equal(2, Record().Decisions.Count);
        Assert.Contains("CHK7057", Check(), StringComparison.Ordinal);
        Collect(Sent.Form("Ann", Sent.Tuesday, "a", ("control/lab-01", "reject", "No.")));
        Assert.Single(Record().Decisions);
    }

    [Fact]
    public void Two_people_of_one_name_are_both_kept_and_told()
    {
        Collect(Sent.Form("Ann", Sent.Monday, "a", ("control/lab-01", "accept", "")));
        var other = Collect(Sent.Form("Ann", Sent.Monday, "b", ("control/lab-01", "reject", "No.")));
        Assert.Equal([("Ann", "ann", "ann-2")], other.Clashes);
        Assert.Equal([ReviewState.New], States(other));
        Assert.Contains("CHK7055", Check(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_adds_to_the_file_stays()
    {
        Collect(Sent.Form("Ann", ("control/lab-01", "reject", "Too strict.")));
        sources.Add(Path, Text().Replace("decisions:\n", "# ask the board\nx-board: true\ndecisions: # all\n", StringComparison.Ordinal));
        Collect(Sent.Form("Bob", ("control/lab-01", "reject", "Too lax.")));
        Answer("R-02", new ReviewAnswer(ReviewDisposition.Noted, null, "Cid", "2026-11-03"));
        Assert.Contains("# ask the board\nx-board: true\ndecisions: # all\n", Text(), StringComparison.Ordinal);
        Assert.Equal(["R-01", "R-02"], Record().Decisions.Select(decision => decision.Id));
        Assert.Equal("Cid", Record().Decisions[1].Answer!.By);
    }

    [Theory]
    [InlineData("\"catalog\": \"lab\"", "\"catalog\": \"other\"", "CHK7050")]
    [InlineData("\"version\": \"1.0.0\"", "\"version\": \"2.0.0\"", "CHK7051")]
    public void A_review_of_something_else_is_refused_and_nothing_is_taken(string right, string wrong, string code)
    {
        var diagnostics = new DiagnosticBag();
        var other = Sent.Form("Ann", ("control/lab-01", "accept", "")).Replace(right, wrong, StringComparison.Ordinal);
        var own = Sent.Form("Bob", ("control/lab-01", "accept", ""));
        Assert.Null(Reviews.Collect(Open(diagnostics), [Sent.File(other), Sent.File(own)], null));
        Assert.Contains(code, Findings.Of(diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_about_an_earlier_text_is_told()
    {
        var form = Sent.Form("Ann", ("control/lab-01", "reject", "Too strict."))
            .Replace("\"at\"", "\"digest\": \"sha256:old\", \"at\"", StringComparison.Ordinal);
        var diagnostics = new DiagnosticBag();
        Reviews.Collect(Open(diagnostics), [Sent.File(form)], null);
        Assert.Equal(
            "1 of 1 decisions of `Ann` are about an earlier text (ask the reviewer to look at the present text)",
            Findings.Told(diagnostics.Sorted()));
    }

    [Theory]
    [InlineData("control/lab-01", "ctrl/lab-01", "CHK7054@8:5-8:7")]
    [InlineData("comment: Why?", "comment: Why?\n    digest: \"sha256:0\"", "CHK7059@8:5-8:7")]
    [InlineData("comment: Why?", "comment: Why?\n    disposition: rejected", "CHK7062@8:5-8:7")]
    [InlineData("role: Owner }", "role: Owner }\n  - { id: ann-2, name: ANN, role: owner }", "CHK7055@6:7-6:9")]
    [InlineData("decisions:", "decisions:\n  - { entry: control/lab-01, reviewer: ann, decision: accept }", "CHK7057@9:5-9:7")]
    public void Check_reads_reviews(string right, string wrong, string finding)
    {
        sources.Add(Path, ByHand);
        Assert.Equal("", Check());
        sources.Add(Path, ByHand.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(finding, Check());
    }

    [Fact]
    public void A_review_of_a_version_that_there_is_not_is_reported()
    {
        sources.Add("reviews/1.5.0.yaml", ByHand.Replace("version: 1.0.0", "version: 1.5.0", StringComparison.Ordinal));
        Assert.Equal("CHK7052@3:10-3:15", Check());
    }

    /// <summary>Any order of the forms in one run gives the same file.</summary>
    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var form = Gen.Select(
            OneOf("Ann", "Bob"), OneOf(Sent.Monday, Sent.Tuesday), OneOf("a", "b", "c"),
            Gen.Select(OneOf("lab-01", "lab-02"), OneOf("accept", "reject"), OneOf("", "One.", "Two.")).Array[0, 3],
            (name, at, copy, entries) => Sent.Form(
                name, at, copy, [.. entries.DistinctBy(entry => entry.Item1).Select(entry => ("control/" + entry.Item1, entry.Item2, entry.Item3))]));
        Gen.Select(form.Array[1, 5], Gen.Int).Sample((forms, seed) =>
        {
            var shuffled = forms.OrderBy(text => HashCode.Combine(text, seed)).ToArray();
            Assert.Equal(Written(forms), Written(shuffled));
            Assert.Equal(Written(forms), Written([.. forms, .. shuffled]));
        }, iter: 200);

        string Written(string[] forms) => Encoding.UTF8.GetString(
            Reviews.Collect(Open(new DiagnosticBag()), [.. forms.Select(text => Sent.File(text))], null)!.Bytes!);
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    /// <summary>Collected one after the other, the same decisions hold, whatever their numbers.</summary>
    [Fact]
    public void Files_that_come_one_by_one_give_what_they_give_together()
    {
        string[] forms =
        [
            Sent.Form("Ann", Sent.Monday, "a", ("control/lab-01", "reject", "One.")),
            Sent.Form("Bob", Sent.Monday, "b", ("control/lab-01", "accept", ""), ("control/lab-02", "reject", "Two.")),
            Sent.Form("Ann", Sent.Tuesday, "a", ("control/lab-01", "accept", "Better."), ("control/lab-02", "accept", "")),
        ];
        var expected = Holding(forms, isTogether: true);
        Assert.All<string[]>([[forms[0], forms[1], forms[2]], [forms[2], forms[1], forms[0]], [forms[1], forms[2], forms[0]]],
            order => Assert.Equal(expected, Holding(order, isTogether: false)));
    }

    private static IReadOnlyList<string> Holding(string[] forms, bool isTogether)
    {
        var test = new ReviewsTests();
        foreach (var some in isTogether ? [forms] : forms.Select(form => new[] { form }))
        {
            test.Collect(some);
        }

        return
        [
            .. test.Record().Decisions
                .Select(decision => (Decision: decision, Before: decision.Earlier is [var first, ..] ? first.Opinion : null))
                .Select(pair => $"{pair.Decision.Entry} {pair.Decision.Reviewer} {pair.Decision.Opinion} {pair.Before}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private CollectedReviews Collect(params string[] forms)
    {
        var diagnostics = new DiagnosticBag();
        var collected = Reviews.Collect(Open(diagnostics), [.. forms.Select(form => Sent.File(form))], null);
        Assert.True(collected is not null, Findings.Of(diagnostics));
        sources.Add(Path, collected.Bytes is { } bytes ? Encoding.UTF8.GetString(bytes) : Audit.Apply(Text(), collected.Edits));
        return collected;
    }

    private void Answer(string id, ReviewAnswer answer)
    {
        var answered = Reviews.Answer(Open(new DiagnosticBag()), null, id, answer);
        sources.Add(Path, Audit.Apply(Text(), answered!.Edits));
    }

    private ReviewRecord Record()
    {
        var diagnostics = new DiagnosticBag();
        var record = ReviewReader.Read(sources.Read(Path), diagnostics);
        Assert.Equal("", Findings.Of(diagnostics));
        return record!;
    }

    private string Check()
    {
        var diagnostics = new DiagnosticBag();
        Open(diagnostics).Check();
        return Findings.Of(diagnostics);
    }

    private string Text() => Encoding.UTF8.GetString(sources.Read(Path).Bytes);

    private Workspace Open(DiagnosticBag diagnostics) => Workspace.Open(sources, "catalog.yaml", diagnostics);

    private static IReadOnlyList<ReviewState> States(CollectedReviews collected) =>
        [.. collected.Decisions.Select(decision => decision.State)];
}
