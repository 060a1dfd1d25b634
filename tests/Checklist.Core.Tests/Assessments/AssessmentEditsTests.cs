using Checklist.Core.Assessments;
using Checklist.Core.Tests.Support;
using Checklist.TestSupport;
using CsCheck;

namespace Checklist.Core.Tests.Assessments;

public class AssessmentEditsTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Pick.From("seen", "null", "true", "7", "2026-11-20", "a: b", "# no comment", " leading", "trailing ", "- item", "'", "\"", "\\",
            "{}", "|", "x\ny", "x\n\n  y\n", "\n x", "ünïcödé 漢字 😀", "tab\tinside", "a #b", "-", "?", "*", "&a",
            "!t", "%", "@", "`", "\u00a0", "\u2028"),
        Gen.String[Gen.Char[' ', '~'], 1, 12].Where(text => text.Trim().Length > 0));

    private static readonly Gen<CheckResult> AnyAnswer =
        from control in Pick.From("lab-01", "lab-02", "lab-03")
        from check in Pick.From<string?>("a", null)
        from verdict in Pick.From<Verdict?>(Verdict.Pass, Verdict.Fail, null)
        from value in Gen.OneOf(Gen.Const((string?)null), AnyText.Select(text => (string?)text))
        from note in Gen.OneOf(Gen.Const((string?)null), AnyText.Select(text => (string?)text))
        from name in Pick.From(null, "A. Auditor", "null")
        from day in Pick.From(null, "2026-11-20", "2026-11-21")
        from evidence in Pick.From<string?>(null, "a.png", "https://example.org/x?a=b#c")
        select new CheckResult(control, check, "host01")
        {
            Result = verdict,
            Value = Written(value),
            Note = Written(note),
            By = name,
            On = day,
            Digest = Digest('a'),
            Evidence = evidence is null ? [] : [new Evidence(evidence, note is null ? null : "what \"it\" shows")],
        };

    [Fact]
    public void What_was_merged_reads_back_from_the_edited_file() =>
        Gen.Select(AnyAnswer.Array[0, 5], AnyAnswer.Array[1, 5],
            Pick.From("block", "flow", "json", "crlf")).Sample((held, incoming, form) =>
        {
            var text = Text(Distinct(held), form);
            var file = Audit.Read(text);
            var answers = new IncomingAnswers(new("a.json", new string('1', 64)), incoming);
            var merged = AnswerMerge.Merge(file.Assessment.Results, [answers], new MergeRules(_ => Digest('a')));
            var edited = Audit.Apply(
                text, AssessmentEdits.Of(
                    file, merged, AssessmentAdditions.None, (left, right) => string.CompareOrdinal(left.Control, right.Control)));
            var again = Audit.Read(edited).Assessment.Results;
            Assert.Equal(Described(merged.SelectMany(answer => answer.Kept)), Described(again));
        }, iter: 1500);

    [Fact]
    public void Comments_order_and_own_keys_stay()
    {
        var text = Audit.Assessment().Replace("results: []\n", """
            # what we found
            results:
              # the first
              - control: lab-01   # server core
                check: a
                target: host01
                result: fail      # for now
                x-ticket: SEC-1
                note: >
                  Desktop Experience
                  is installed.
              - { control: lab-02, target: host01, result: pass, x-seen: twice } # fine
            x-owner: us

            """, StringComparison.Ordinal);
        var edited = Audit.Collected(
            text, [("a.yaml",
                Audit.Assessment(
                    "control: lab-01, check: a, target: host01, result: fail, evidence: [a.png], on: 2026-11-20",
                    "control: lab-01, check: b, target: host01, result: pass"))]);
        Snapshot.Verify(edited, "yaml");
    }

    [Fact]
    public void Without_news_the_file_stays_to_the_letter()
    {
        var text = Audit.Assessment("control: lab-01, check: a, target: host01, result: fail, on: 2026-11-20");
        Assert.Equal(text, Audit.Collected(text, [("a.yaml", text)]));
    }

    [Fact]
    public void A_conflict_stands_in_the_file_side_by_side_and_is_settled_by_a_preference()
    {
        var text = Audit.Assessment("control: lab-02, target: host01, result: pass, on: 2026-11-20, by: Ann");
        var other = Audit.Assessment("control: lab-02, target: host01, result: fail, on: 2026-11-21, by: Bob");
        var conflicting = Audit.Collected(text, [("bob.yaml", other)]);
        Assert.Equal(2, Audit.Read(conflicting).Assessment.Results.Count);
        Assert.Contains("from: { file: \"bob.yaml\", sha256: \"", conflicting, StringComparison.Ordinal);
        var settled = Audit.Collected(conflicting, [("bob.yaml", other)], AnswerPreference.Newest);
        var left = Assert.Single(Audit.Read(settled).Assessment.Results, result => result.Decided is null);
        Assert.Equal((Verdict.Fail, "Bob"), (left.Result, left.By));
        Assert.Equal(settled, Audit.Collected(settled, [("ann.yaml", text), ("bob.yaml", other)]));
    }

    /// <summary>White space alone reads as nothing.</summary>
    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.TrimEnd();

    private static CheckResult[] Distinct(CheckResult[] answers) => [.. answers.DistinctBy(AnswerKey.Of)];

    private static string Text(CheckResult[] answers, string form)
    {
        var assessment = new Assessment("x", new AssessedCatalog("lab", null, Digest('c')))
        {
            Results = answers,
            Targets = [new AssessmentTarget("host01", "host01")],
        };
        var text = AssessmentText.Write(assessment);
        return form switch
        {
            "crlf" => text.ReplaceLineEndings("\r\n"),
            "flow" => Head
                + (answers.Length == 0 ? "" : "results:\n" + string.Concat(answers.Select(answer => $"  - {Flow(answer)} # seen\n"))),
            "json" => $"{{ \"id\": \"x\", \"catalog\": {{ \"id\": \"lab\" }}, \"results\": [{string.Join(", ", answers.Select(Flow))}] }}",
            _ => text,
        };
    }

    private const string Head = "id: x\ncatalog: { id: lab }\ntargets: [{ id: host01 }]\n";

    private static string Flow(CheckResult answer) => EntryText.Flow([.. ResultFields.Key(answer), .. ResultFields.Answer(answer)]);

    private static string Digest(char digit) => "sha256:" + new string(digit, 64);

    private static IReadOnlyList<string> Described(IEnumerable<CheckResult> answers) =>
    [
        .. answers.Select(answer => $"{AnswerKey.Of(answer)} {answer.Result}|{answer.Value}|{answer.Note}|{answer.By}|{answer.On}|{answer.Digest}"
            + $"|{string.Join(',', answer.From)}|{string.Join(',', answer.Evidence)}").Order(StringComparer.Ordinal),
    ];
}
