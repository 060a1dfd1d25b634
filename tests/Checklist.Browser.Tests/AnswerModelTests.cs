using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>What answers.js decides, without a page around it.</summary>
public sealed class AnswerModelTests(BrowserFixture fixture) : ScriptTest(fixture)
{
    private const string Some = """
        const { Answers, keyOf, makeRecord } = checklist.answers;
        const answers = new Answers([
          { control: 'c.1', check: 'a', digest: 'd1', answer: 'verdict', evidence: 'required' },
          { control: 'c.1', check: 'b', digest: 'd2', answer: 'number' },
          { control: 'c2', digest: 'd3' }], []);
        const a = keyOf('c.1', 'a', ''), b = keyOf('c.1', 'b', ''), c = keyOf('c2', '', '');
        """;

    private async Task Holds(string script, string expected) => Assert.Equal(expected, await Run(["answers"], Some + script));

    [Theory]
    [InlineData("return answers.progress()", """{"total":3,"answered":0,"failed":0,"suspect":0,"missing":0}""")]
    [InlineData(
        "answers.set(a, { result: 'fail', note: 'x', evidence: [{ href: 'y' }] }); answers.set(b, { value: '3' }); return answers.progress()", """{"total":3,"answered":2,"failed":1,"suspect":0,"missing":0}""")]
    [InlineData("answers.set(a, { result: 'pass' }); return answers.missing(a)", """["evidence"]""")]
    [InlineData("answers.set(a, { result: 'fail', note: ' ' }); return answers.missing(a)", """["note","evidence"]""")]
    [InlineData("answers.set(a, { result: 'not-applicable' }); return answers.missing(a)", """["note"]""")]
    [InlineData("answers.set(c, { result: 'partial' }); return answers.missing(c)", "[]")]
    public Task Progress_counts_what_holds(string script, string expected) => Holds(script, expected);

    [Theory]
    [InlineData(
        "return [answers.state(c), answers.progress().answered, answers.progress().suspect, answers.missing(c)]", """["suspect",0,1,[]]""")]
    [InlineData("answers.set(c, { note: 'still' }); return [answers.state(c), answers.get(c).digest]", """["suspect","old"]""")]
    [InlineData("answers.set(c, { result: 'pass' }); return [answers.state(c), answers.get(c).digest]", """["pass","d3"]""")]
    [InlineData("answers.confirm(c); return [answers.state(c), answers.get(c).result]", """["fail","fail"]""")]
    [InlineData("answers.remove(c); return answers.state(c)", "\"unanswered\"")]
    public Task An_answer_to_another_text_is_suspect_until_a_person_decides(string script, string expected) =>
        Holds("answers.put(makeRecord({ control: 'c2', result: 'fail', digest: 'old' })); " + script, expected);

    [Theory]
    [InlineData("answers.put(makeRecord({ control: 'c2', note: 'only', digest: 'old' })); return answers.state(c)", "\"unanswered\"")]
    [InlineData("answers.set(a, { result: 'pass', by: 'A', on: '2026-01-01' }); answers.clear(a); return answers.records.size", "0")]
    [InlineData(
        "answers.set(a, { result: 'pass', note: 'n' }); answers.clear(a); return [answers.get(a).note, answers.state(a)]",
        """["n","unanswered"]""")]
    [InlineData("answers.set(a, { note: 'n' }); answers.set(a, { note: '' }); return answers.records.size", "0")]
    [InlineData("return answers.set('gone/a/', { result: 'pass' }) === undefined", "true")]
    [InlineData(
        "answers.put(makeRecord({ control: 'gone', check: 'a', result: 'pass' })); answers.set(b, { value: '1' }); return [answers.unplaced().length, answers.inOrder().map(record => record.control)]", """[1,["c.1","gone"]]""")]
    public Task Nothing_is_kept_of_an_empty_record_and_nothing_lost_of_another(string script, string expected) => Holds(script, expected);

    [Fact]
    public async Task Targets_have_answers_of_their_own()
    {
        const string Script =
            "const many = new checklist.answers.Answers([{ control: 'c', check: 'a', digest: 'd' }], [{ id: 'x/y' }, { id: 'z' }]); many.set(checklist.answers.keyOf('c', 'a', 'x/y'), { result: 'pass' }); return [many.progress().total, many.progress().answered, [...many.slots.keys()]]";
        Assert.Equal("""[2,1,["c/a/x%2Fy","c/a/z"]]""", await Run(["answers"], Script));
    }
}
