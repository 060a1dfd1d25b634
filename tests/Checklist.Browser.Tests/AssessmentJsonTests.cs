using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

public sealed class AssessmentJsonTests(BrowserFixture fixture) : ScriptTest(fixture)
{
    private Task<string> Run(string script) =>
        Run(["answers", "assessment-json"],
            "const { read, write, evidenceToLine, evidenceFromLine } = checklist.assessmentJson; const { makeRecord } = checklist.answers;"
                + script);

    [Fact]
    public async Task What_is_written_is_read_again()
    {
        const string Script = """
            const before = { id: 'x', title: 'X', catalog: { id: 'lab', version: '1', digest: 'd' }, targets: [{ id: 't', title: 'T' }],
              results: [
                makeRecord({ control: 'a', result: 'fail', note: 'ü\n"\u2028</script>', evidence: [{ href: 'h' }, { href: 'i', title: 'I' }], by: 'B', on: '2026-11-20', digest: 'd1' }),
                makeRecord({ control: 'b', check: 'c', target: 't', value: '=1+1', digest: 'd2' }),
                makeRecord({ control: 'b', check: 'd', note: 'not yet', digest: 'd3' })],
              signOff: [{ role: 'Assessor', name: 'N', on: '2026-11-21', digest: 'd' }] };
            const after = read(write(before), 'lab');
            return [after.problems, JSON.stringify(after.assessment) === JSON.stringify(before), write(after.assessment) === write(before)];
            """;
        Assert.Equal("[[],true,true]", await Run(Script));
    }

    [Fact]
    public async Task Empty_fields_are_left_out_and_a_note_alone_is_not_checked() =>
        Assert.Equal(
            """[{"control":"b","check":"d","result":"not-checked","note":"n","digest":"d3"}]""",
            await Run("return JSON.parse(write({ id: '', title: '', catalog: {}, targets: [], signOff: [], results: [makeRecord({ control: 'b', check: 'd', note: 'n', digest: 'd3' }), makeRecord({ control: 'e', by: 'nothing else' })] })).results"));

    [Theory]
    [InlineData("""[{ control: 'a', result: 'pass', on: 'yesterday' }]""", "is not a date such as 2026-11-20; the date is left out.")]
    [InlineData("""[{ control: 'a', result: 'pass', colour: 'red' }]""", "“colour” is not known here and is not kept.")]
    [InlineData(
        """[{ control: 'a', result: 'pass' }, { control: 'a', result: 'fail' }]""",
        "Result 2 (a) is a second answer to one check; it is kept beside the first.")]
    [InlineData("""[{ result: 'pass' }]""", "Result 1 does not name a control; it is left out.")]
    public async Task What_is_odd_is_named(string results, string message)
    {
        var problems = await Run($"return read(JSON.stringify({{ catalog: {{ id: 'lab' }}, results: {results} }}), 'lab').problems.join()");
        Assert.Contains(message, System.Text.Json.JsonSerializer.Deserialize<string>(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"__proto__\": {\"results\": []}}")]
    [InlineData("{\"catalog\": [], \"results\": []}")]
    [InlineData("{\"catalog\": {\"id\": 7}, \"results\": []}")]
    public async Task What_is_no_assessment_gives_a_reason_and_no_exception(string text) =>
        Assert.Equal(
            "[null,1]",
            await Run($"const file = read({System.Text.Json.JsonSerializer.Serialize(text)}, 'lab'); return [file.assessment, file.problems.length]"));

    [Theory]
    [InlineData("""[{ href: 'a b.png' }, { href: 'https://x.example/?a;b', title: 'Shot 1' }]""")]
    [InlineData("[]")]
    public async Task Evidence_goes_into_one_line_and_back(string list) =>
        Assert.Equal(
            "true", await Run(
                $"const list = {list}; return JSON.stringify(evidenceFromLine(evidenceToLine(list))) === JSON.stringify(list)"));
}
