using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Tests.Revisions.Reviews;

public class ReviewFileTests
{
    [Fact]
    public void An_exported_file_is_read()
    {
        var (form, findings) = ReadForm(Sent.Form("Ann", ("control/lab-01", "reject", "Why?")));
        Assert.Equal("", findings);
        Assert.Equal(("lab", "1.0.0", "Ann"), (form!.Catalog, form.Version, form.Person.Name));
        Assert.Equal(new ReviewOpinion(ReviewVerdict.Reject, "Why?"), Assert.Single(form.Decisions).Opinion);
    }

    [Fact]
    public void An_entry_on_which_nothing_was_said_is_no_decision() =>
        Assert.Empty(ReadForm(Sent.Form("Ann", ("control/lab-01", "", ""))).Form!.Decisions);

    [Theory]
    [InlineData("", "CHK7061")]
    [InlineData("<!doctype html><p>review", "CHK7061")]
    [InlineData("{\"results\": []}", "CHK7061")]
    [InlineData("format: checklist-review-1\nentries: []\n", "CHK7061")]
    [InlineData("{\"format\": \"checklist-review-2\", \"entries\": []}", "CHK2")]
    [InlineData("{\"format\": \"checklist-review-1\", \"entries\": 7}", "CHK2")]
    [InlineData("{\"format\": \"checklist-review-1\", \"entries\": [", "CHK1")]
    public void What_is_no_review_is_refused(string text, string code)
    {
        var (form, findings) = ReadForm(text);
        Assert.Null(form);
        Assert.Contains(code, findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"decision\": \"reject\"", "\"decision\": \"no\"")]
    [InlineData("\"decision\": \"reject\"", "\"verdict\": \"reject\"")]
    [InlineData("\"at\": \"2026-11-01T10:00:00\"", "\"at\": \"yesterday\"")]
    public void A_mistake_is_told_with_its_place(string right, string wrong)
    {
        var text = Sent.Form("Ann", ("control/lab-01", "reject", "Why?"));
        var (form, findings) = ReadForm(text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(form);
        Assert.Matches(@"^CHK200\d@9:\d+-9:\d+$", findings);
    }

    [Fact]
    public void No_beginning_of_a_file_makes_the_reader_throw()
    {
        var text = Sent.Form("Ann", ("control/lab-01", "reject", "Why?"));
        for (var length = 0; length < text.Length; length += 3)
        {
            ReadForm(text[..length]);
        }
    }

    [Fact]
    public void A_file_of_reviews_is_read_with_what_people_add()
    {
        const string Text = """
            # Ours
            catalog: lab
            version: 1.0.0
            x-board: 2026-12-01
            reviewers:
              - { id: ann, name: Ann, role: Owner }
            decisions:
              - id: R-01
                entry: control/lab-01
                reviewer: ann
                decision: reject
                comment: Why?
                disposition: rejected
                answer: The law.
                by: Bob
                on: 2026-11-03
                earlier: [{ decision: accept, at: "2026-10-01" }]
            """;
        var diagnostics = new DiagnosticBag();
        var record = ReviewReader.Read(FileOf("reviews/1.0.0.yaml", Text), diagnostics);
        Assert.Equal("", Findings.Of(diagnostics));
        var decision = Assert.Single(record!.Decisions);
        Assert.Equal(new ReviewAnswer(ReviewDisposition.Rejected, "The law.", "Bob", "2026-11-03"), decision.Answer);
        Assert.Equal(ReviewVerdict.Accept, Assert.Single(decision.Earlier).Opinion.Decision);
        Assert.False(decision.IsOpen);
    }

    [Fact]
    public void Every_key_has_a_description_with_a_full_stop() => Assert.All(
        new[] { ReviewFormat.Review, ReviewFormat.Exported }.SelectMany(ShapeWalker.Mappings).SelectMany(mapping => mapping.Fields),
        field => Assert.Matches(@"^[A-Z].*\.$", field.Description));

    private static (ReviewForm? Form, string Findings) ReadForm(string text)
    {
        var diagnostics = new DiagnosticBag();
        return (ReviewForm.Read(FileOf("ann.json", text), diagnostics), Findings.Of(diagnostics));
    }

    private static SourceFile FileOf(string path, string text) => new(path, SourceFileState.Read, Encoding.UTF8.GetBytes(text));
}
