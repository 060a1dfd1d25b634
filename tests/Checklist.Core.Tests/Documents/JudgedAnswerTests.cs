using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Documents;

/// <summary>Recorded values are compared with what passes, and one that misses is a finding.</summary>
public class JudgedAnswerTests
{
    private const string Parameters =
        "parameters: [{ id: days, type: integer, default: 30, label: Days }, { id: open, type: integer, label: Keys }, "
        + "{ id: period, type: duration, default: P1M }, { id: since, type: date, default: 2026-01-01 }, "
        + "{ id: allowed, type: list, default: [Red, Blue] }]";

    [Theory]
    [InlineData("answer: number, passes: { min: 365 }", "value: '3'", AnswerBucket.Fail)]
    [InlineData("answer: number, passes: { min: 365 }", "value: '365'", AnswerBucket.Pass)]
    [InlineData("answer: number, passes: { min: 365 }", "value: '365.5'", AnswerBucket.Pass)]
    [InlineData("answer: number, passes: { min: -5, max: -1 }", "value: '-3'", AnswerBucket.Pass)]
    [InlineData("answer: number, passes: { max: 0 }", "value: '0.1'", AnswerBucket.Fail)]
    [InlineData("answer: number, passes: { max: '{{ days }}' }", "value: '31'", AnswerBucket.Fail)]
    [InlineData("answer: number, passes: { max: '{{days}}' }", "value: '30'", AnswerBucket.Pass)]
    [InlineData("answer: number, passes: { min: 1 }", "value: many", AnswerBucket.Recorded)]
    [InlineData("answer: number, passes: { min: '{{ open }}' }", "value: '9'", AnswerBucket.Recorded)]
    [InlineData("answer: number, passes: { min: '{{ open }}', max: 8 }", "value: '9'", AnswerBucket.Fail)]
    [InlineData("answer: date, passes: { not-before: 2026-01-01 }", "value: '2025-12-31'", AnswerBucket.Fail)]
    [InlineData("answer: date, passes: { not-before: 2026-01-01 }", "value: '2026-01-01'", AnswerBucket.Pass)]
    [InlineData("answer: date, passes: { not-before: '{{ since }}' }", "value: '2026-01-01'", AnswerBucket.Pass)]
    [InlineData("answer: date, passes: { not-after: today }", "value: '2026-11-21', on: 2026-11-20", AnswerBucket.Fail)]
    [InlineData("answer: date, passes: { not-after: today }", "value: '2026-11-20', on: 2026-11-20", AnswerBucket.Pass)]
    [InlineData("answer: date, passes: { not-before: today - 30 days }", "value: '2026-10-21', on: 2026-11-20", AnswerBucket.Pass)]
    [InlineData("answer: date, passes: { not-before: today - 30 days }", "value: '2026-10-20', on: 2026-11-20", AnswerBucket.Fail)]
    [InlineData("answer: date, passes: { not-before: today - 1 month }", "value: '2026-02-28', on: 2026-03-31", AnswerBucket.Pass)]
    [InlineData(
        "answer: date, passes: { not-before: 'today - {{ days }} days' }", "value: '2026-10-20', on: 2026-11-20", AnswerBucket.Fail)]
    [InlineData("answer: date, passes: { not-before: 'today - {{ period }}' }", "value: '2026-10-20', on: 2026-11-20", AnswerBucket.Pass)]
    [InlineData("answer: date, passes: { not-before: today + 1 year }", "value: '2027-11-19', on: 2026-11-20", AnswerBucket.Fail)]
    [InlineData("answer: date, passes: { not-before: today - 99999 years }", "value: '0001-01-01', on: 2026-11-20", AnswerBucket.Pass)]
    [InlineData("answer: date, passes: { not-before: today - 30 days }", "value: '2019-01-01'", AnswerBucket.Recorded)]
    [InlineData("answer: choice, choices: [Red, Green, Blue], passes: { of: [Red, Blue] }", "value: Green", AnswerBucket.Fail)]
    [InlineData("answer: choice, choices: [Red, Green, Blue], passes: { of: [Red, Blue] }", "value: Blue", AnswerBucket.Pass)]
    [InlineData("answer: choice, choices: [Red, Green, Blue], passes: { of: ['{{ allowed }}'] }", "value: Blue", AnswerBucket.Pass)]
    [InlineData("answer: choice, choices: [Red, Green, Blue], passes: { of: ['{{ allowed }}'] }", "value: Green", AnswerBucket.Fail)]
    [InlineData("answer: choice, choices: [Red, Green], passes: { of: [Red] }", "value: Mauve", AnswerBucket.Fail)]
    [InlineData("answer: number, passes: { min: 365 }", "value: '3', result: fail", AnswerBucket.Fail)]
    [InlineData("answer: number, passes: { min: 365 }", "value: '3', result: partial", AnswerBucket.Partial)]
    [InlineData("answer: number, passes: { min: 365 }", "value: '400', result: fail", AnswerBucket.Fail)]
    [InlineData("answer: number, passes: { min: 365 }", "value: '400', result: not-checked", AnswerBucket.Pass)]
    [InlineData("answer: number, passes: { min: 365 }", "result: not-applicable, note: No logs.", AnswerBucket.NotApplicable)]
    [InlineData("answer: number", "value: '3'", AnswerBucket.Recorded)]
    [InlineData("answer: number", "value: '3', result: fail", AnswerBucket.Fail)]
    [InlineData("answer: date", "value: '2019-01-01', result: pass", AnswerBucket.Pass)]
    public void A_value_is_compared_with_what_passes(string check, string answer, AnswerBucket expected) =>
        Assert.Equal(expected, Assert.Single(Report(check, answer).Report.Answers.All).Bucket);

    [Fact]
    public void A_value_that_the_audit_filled_in_for_an_open_parameter_is_compared_with()
    {
        var (report, _) = Report("answer: number, passes: { min: '{{ open }}' }", "value: '9'", "parameters: { open: '10' }\n");
        Assert.Equal(AnswerBucket.Fail, report.Answers.All[0].Bucket);
    }

    [Theory]
    [InlineData("value: '3', result: pass", "CHK6231")]
    [InlineData("value: '3'", "")]
    [InlineData("value: '400', result: pass", "")]
    public void A_verdict_that_the_value_contradicts_is_reported_and_counts_as_failed(string answer, string codes)
    {
        var (report, found) = Report("answer: number, passes: { min: 365 }", answer);
        Assert.Equal(codes, found);
        Assert.Equal(answer.Contains('4', StringComparison.Ordinal) ? 0 : 1, report.Total.Open);
    }

    [Theory]
    [InlineData("answer: date, passes: { not-before: today - 30 days }", "value: '2026-11-19'")]
    [InlineData("answer: number, passes: { min: '{{ open }}' }", "value: '9'")]
    public void A_value_that_cannot_be_judged_is_reported(string check, string answer) =>
        Assert.Equal("CHK6232", Report(check, answer).Codes);

    /// <summary>The same words in the guide, the handout, the page, the sheets and the report.</summary>
    [Theory]
    [InlineData("answer: number, passes: { min: 365 }", "365 or more")]
    [InlineData("answer: number, passes: { min: 1, max: '{{ days }}' }", "1 to 30")]
    [InlineData("answer: number, passes: { max: '{{ open }}' }", "[Keys] or less")]
    [InlineData("answer: date, passes: { not-before: 2026-03-01 }", "1 March 2026 or later")]
    [InlineData("answer: date, passes: { not-before: today - 30 days }", "30 days before the day of the answer or later")]
    [InlineData("answer: date, passes: { not-before: 'today - {{ period }}' }", "1 month before the day of the answer or later")]
    [InlineData(
        "answer: date, passes: { not-before: today - 1 week, not-after: today }",
        "from 1 week before the day of the answer to the day of the answer")]
    [InlineData("answer: choice, choices: [Red, Green, Blue], passes: { of: [Red, Blue] }", "Red or Blue")]
    public void What_passes_is_said_in_words(string check, string words) =>
        Assert.Equal(words, Report(check, "result: fail, note: x").Report.Answers.All[0].Check.Passes!.Words);

    private static (AuditReport Report, string Codes) Report(string check, string answer, string lines = "")
    {
        var sources = MemorySources.Of(
            Some.Catalog("id: lab\nlanguage: en\n" + Parameters, Some.Control("lab-01", $"checks: [{{ id: a, text: Look., {check} }}]")));
        var assessment = $"id: q4\ncatalog: {{ id: lab, digest: \"{Built.Text(sources)!.Digest}\" }}\n"
            + $"{lines}results: [{{ control: lab-01, check: a, {answer} }}]\n";
        var diagnostics = new DiagnosticBag();
        var result = Audit.Result(Audit.Request(assessment), sources, diagnostics);
        return (result.Report, string.Join(' ', diagnostics.Sorted().Select(finding => finding.Code).Where(code => code != "CHK6010")));
    }
}
