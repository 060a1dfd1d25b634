using System.Text.Json.Nodes;
using Checklist.Browser.Tests.Support;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Browser.Tests;

/// <summary>What merge.js decides. The digest of the check as it stands is always <c>now</c>.</summary>
public sealed class MergeTests(BrowserFixture fixture) : ScriptTest(fixture)
{
    private const string Make =
        "const make = fields => fields && checklist.answers.makeRecord({ control: 'c', digest: 'now', ...fields });";

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
    [InlineData("{ result: 'pass', by: 'A', on: '2026-01-01' }", "{ result: 'pass', by: 'B', on: '2026-01-01' }", "changed")]
    [InlineData("{ result: 'pass', by: 'A', on: '2026-01-01' }", "{ result: 'pass', by: 'B', on: '2026-01-02' }", "changed")]
    [InlineData("{ result: 'pass', by: 'A', on: '2026-01-03' }", "{ result: 'pass', by: 'B', on: '2026-01-02' }", "changed")]
    [InlineData("{ result: 'pass', by: 'A + B', on: '2026-01-03' }", "{ result: 'pass', by: 'B', on: '2026-01-02' }", "same")]
    [InlineData("{ result: 'pass' }", "{ note: 'n' }", "beside")]
    [InlineData("{ result: 'pass', note: 'n' }", "{ note: 'n' }", "same")]
    [InlineData("{ note: 'b' }", "{ note: 'a' }", "beside")]
    [InlineData("{ result: 'pass' }", "{ result: 'fail', digest: 'old' }", "older")]
    [InlineData("{ result: 'fail', digest: 'old' }", "{ result: 'pass' }", "changed")]
    [InlineData("{ result: 'pass', digest: 'old' }", "{ result: 'pass', digest: 'older' }", "changed")]
    [InlineData("{ result: 'pass', digest: 'older' }", "{ result: 'pass', digest: 'old' }", "older")]
    public async Task Two_answers_come_to_one_outcome(string mine, string theirs, string outcome) =>
        Assert.Equal($"\"{outcome}\"", await Run($"return checklist.merge.compare(make({mine}), make({theirs}), 'now').outcome"));

    /// <summary>
    /// The table that <c>assess collect</c> runs too: <c>MergeCasesTests</c> of Core. There are more words for an outcome here.
    /// </summary>
    [Fact]
    public async Task The_table_of_cases_comes_out_as_it_says()
    {
        const string Script = """
            const said = r => JSON.stringify([r.result, r.value, r.note, r.evidence.map(e => e.href), r.by, r.on, r.digest]);
            const read = fields => fields && make({ ...fields, evidence: (fields.evidence ?? []).map(href => ({ href })) });
            const unsigned = r => r && said({ ...r, by: '', on: '' });
            const kind = ({ outcome, mine, theirs, merged, beside }) => outcome === 'conflict' ? 'in-conflict'
              : outcome === 'same' || (mine && !beside && unsigned(merged) === unsigned(mine)) ? 'as-before'
              : checklist.answers.hasAnswer(theirs) && theirs.digest !== 'now' ? 'other-text' : 'new';
            return cases.map(({ name, mine, theirs, outcome, kept, counts }) => {
              const [a, b] = [read(mine), read(theirs)];
              const step = checklist.merge.compare(a, b, 'now');
              const all = (step.merged ? [step.merged, step.beside] : [a, b]).filter(r => r).map(said).sort();
              const expected = kept.map(read).map(said).sort();
              const isCounting = !counts || said(step.merged) === said(read(counts));
              return kind(step) === outcome && isCounting && JSON.stringify(all) === JSON.stringify(expected) ? '' : `${name}: ${kind(step)} ${all}`;
            }).filter(wrong => wrong !== '');
            """;
        Assert.Equal("[]", await Run($"const cases = {MergeCases()}; {Script}"));
    }

    /// <summary>The list as JSON: its scalars are texts.</summary>
    private static string MergeCases()
    {
        var text = new SourceText("merge-cases.yaml", File.ReadAllText(Path.Combine(Repository.Root, "tests", "merge-cases.yaml")));
        return ToJson(((YamlMapping)YamlReader.Read(text, new DiagnosticBag())!)["cases"]!)!.ToJsonString();
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, ToJson(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(ToJson)]),
        _ => JsonValue.Create(((YamlScalar)node).Value),
    };

    /// <summary>
    /// Random pairs: both orders keep the same, or both conflict; what one answer cannot hold is kept beside it; merging again changes
    /// nothing.
    /// </summary>
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
              const kept = step => JSON.stringify([step.merged, step.beside]);
              if (kept(there) !== kept(back)) wrong.push(['order', a, b, there, back]);
              const again = there.merged && compare(there.merged, b, 'now');
              const isChanged = again && JSON.stringify(again.merged) !== JSON.stringify(there.merged);
              if (again && (isChanged || !['same', 'older', 'beside'].includes(again.outcome))) wrong.push(['again', a, b, there, again]);
              const says = (whole, part) => whole
                && ['result', 'value', 'note'].every(field => part[field] === '' || part[field] === whole[field])
                && part.evidence.every(item => JSON.stringify(whole.evidence).includes(JSON.stringify(item)))
                && part.by.split(' + ').every(name => name === '' || whole.by.split(' + ').includes(name));
              const isKept = part => says(there.merged, part) || says(there.beside, part);
              if (there.merged && ![a, b].every(isKept)) wrong.push(['lost', a, b, there]);
            }
            const enough = ['same', 'changed', 'older', 'beside', 'conflict'].every(outcome => outcomes[outcome] > 100);
            return { wrong: wrong.slice(0, 2), enough };
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
            """[{"new":1,"same":0,"changed":0,"older":0,"beside":0,"conflict":1,"unplaced":1},["gone pass"],["c fail","gone pass"]]""",
            await Run(Script));
    }
}
