using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>What merge.js decides. The digest of the check as it stands is always <c>now</c>.</summary>
public sealed class MergeTests(BrowserFixture fixture) : ScriptTest(fixture)
{
    private const string Make = "const make = fields => fields && checklist.answers.makeRecord({ control: 'c', digest: 'now', ...fields });";

    private Task<string> Run(string script) => Run(["answers", "merge"], Make + script);

    [Theory]
    [InlineData("undefined", "{ result: 'pass' }", "new")]
    [InlineData("{ result: 'pass', note: 'n' }", "{ result: 'pass', note: 'n' }", "same")]
    [InlineData("{ result: 'pass', note: 'n' }", "{ result: 'pass' }", "same")]
    [InlineData("{ result: 'pass' }", "{ result: 'pass', note: 'n' }", "changed")]
    [InlineData("{ note: 'n' }", "{ result: 'pass' }", "changed")]
    [InlineData("{ result: 'pass' }", "{ result: 'fail' }", "conflict")]
    [InlineData("{ value: '1' }", "{ value: '2' }", "conflict")]
    [InlineData("{ result: 'pass', note: 'a' }", "{ result: 'pass', note: 'b' }", "conflict")]
    [InlineData("{ result: 'pass', by: 'A', on: '2026-01-01' }", "{ result: 'pass', by: 'B', on: '2026-01-01' }", "conflict")]
    [InlineData("{ result: 'pass', by: 'A', on: '2026-01-01' }", "{ result: 'pass', by: 'B', on: '2026-01-02' }", "changed")]
    [InlineData("{ result: 'pass', by: 'A', on: '2026-01-03' }", "{ result: 'pass', by: 'B', on: '2026-01-02' }", "same")]
    [InlineData("{ result: 'pass' }", "{ result: 'fail', digest: 'old' }", "older")]
    [InlineData("{ result: 'fail', digest: 'old' }", "{ result: 'pass' }", "changed")]
    [InlineData("{ result: 'pass', digest: 'old' }", "{ result: 'pass', digest: 'older' }", "conflict")]
    public async Task Two_answers_come_to_one_outcome(string mine, string theirs, string outcome) =>
        Assert.Equal($"\"{outcome}\"", await Run($"return checklist.merge.compare(make({mine}), make({theirs}), 'now').outcome"));

    /// <summary>Random pairs: both orders give the same record or both a conflict, and merging again changes nothing.</summary>
    [Fact]
    public async Task Merging_is_commutative_and_idempotent()
    {
        const string Script = """
            const { compare } = checklist.merge;
            let seed = 20261123;
            const random = n => (seed = (seed * 69069 + 12345) % 2147483648, seed >> 8) % n;
            const pick = list => list[random(list.length)];
            const record = () => make({
              result: pick(['', 'pass', 'fail', 'not-applicable']), note: pick(['', '', 'a', 'b']), by: pick(['', 'A', 'B']), on: pick(['', '2026-01-01', '2026-01-02']),
              digest: pick(['now', 'now', 'old', 'older']), evidence: pick([[], [{ href: 'x' }], [{ href: 'y', title: 't' }], [{ href: 'x' }, { href: 'z' }]]),
            });
            const wrong = [];
            const outcomes = {};
            for (let i = 0; i < 20000; i++) {
              const a = record(), b = record();
              const there = compare(a, b, 'now'), back = compare(b, a, 'now');
              outcomes[there.outcome] = (outcomes[there.outcome] ?? 0) + 1;
              if (JSON.stringify(there.merged) !== JSON.stringify(back.merged)) wrong.push(['order', a, b, there, back]);
              const again = there.merged && compare(there.merged, b, 'now');
              if (again && (JSON.stringify(again.merged) !== JSON.stringify(there.merged) || !['same', 'older'].includes(again.outcome))) wrong.push(['again', a, b, there, again]);
            }
            return { wrong: wrong.slice(0, 2), enough: ['same', 'changed', 'older', 'conflict'].every(outcome => outcomes[outcome] > 100) };
            """;
        Assert.Equal("""{"wrong":[],"enough":true}""", await Run(Script));
    }

    [Fact]
    public async Task A_conflict_without_a_choice_keeps_what_is_here()
    {
        const string Script = """
            const answers = new checklist.answers.Answers([{ control: 'c', digest: 'now' }], []);
            answers.set('c//', { result: 'pass' });
            const planned = checklist.merge.plan(answers, [make({ result: 'fail' }), make({ control: 'gone', result: 'pass' })]);
            const taken = choice => checklist.merge.decide(planned, () => choice).map(record => record.control + ' ' + record.result);
            return [planned.counts, taken('mine'), taken('theirs')];
            """;
        Assert.Equal(
            """[{"new":1,"same":0,"changed":0,"older":0,"conflict":1,"unplaced":1},["gone pass"],["c fail","gone pass"]]""",
            await Run(Script));
    }
}
