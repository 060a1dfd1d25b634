using System.Text;
using System.Text.Json;
using Checklist.Browser.Tests.Support;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;

namespace Checklist.Browser.Tests;

public sealed class ThousandAnswersTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    /// <summary>Puts each answer into the fields of its check and tells the page, as typing does.</summary>
    private const string FillIn = """
        text => {
          const answers = JSON.parse(text);
          const enter = (field, value) => { field.value = value; for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true })); };
          const tick = box => { box.checked = true; box.dispatchEvent(new Event('change', { bubbles: true })); };
          for (const given of answers) {
            const key = `${given.control}/${given.check}/${given.target}`;
            const field = name => document.getElementById(`ui:${key}-${name}`);
            if (given.kind === 'verdict') tick([...document.getElementsByName(key)].find(box => box.value === given.answer));
            else if (given.kind === 'tick') tick(field('value'));
            else enter(field('value'), given.answer);
            for (const name of ['note', 'evidence', 'by', 'on']) enter(field(name), given[name]);
          }
        }
        """;

    [Fact]
    public async Task A_page_gives_back_all()
    {
        var answers = new ThousandAnswers().Make();
        Assert.Equal(1000, answers.Count);
        await Page.Visit(Pages.Checklist(ThousandAnswers.Catalog, [.. ThousandAnswers.Targets]));
        Context.SetDefaultTimeout(60_000);
        await Page.EvaluateAsync(FillIn, JsonSerializer.Serialize(answers, Camel));
        Assert.StartsWith("1000 of 1000 answered", await Text(Progress), StringComparison.Ordinal);
        await Page.VisitAgain();
        Assert.StartsWith("1000 of 1000 answered", await Text(Progress), StringComparison.Ordinal);
        var diagnostics = new DiagnosticBag();
        var form = FormReader.Read("answers.json", Encoding.UTF8.GetBytes(await Export()), diagnostics);
        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(
            answers.Select(answer => answer.Line).Order(StringComparer.Ordinal),
            form!.Answers.Results.Select(Line).Order(StringComparer.Ordinal));
        Assert.All(form.Answers.Results, result => Assert.StartsWith("sha256:", result.Digest, StringComparison.Ordinal));
    }

    private static string Line(CheckResult result) => string.Join('|',
        result.Control, result.Check, result.Target, result.Value ?? VerdictWords.Of(result.Result!.Value), result.Note,
        string.Join(" ; ", result.Evidence.Select(evidence => evidence.Href)), result.By, result.On);
}
