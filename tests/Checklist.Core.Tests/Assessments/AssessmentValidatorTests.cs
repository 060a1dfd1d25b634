using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Assessments;

public class AssessmentValidatorTests
{
    private const string Digest = "catalog: { id: lab, digest: unknown }";

    [Theory]
    [InlineData(
        "control: lab-01, check: a, target: host01, result: not-applicable",
        "`lab-01 a` on `host01` is not applicable, without a reason", "say why in `note`")]
    [InlineData(
        "control: lab-02, target: host01, result: not-applicable",
        "`lab-02` on `host01` is not applicable, without a reason", "say why in `note`")]
    [InlineData(
        "control: lab-02, target: host09, result: pass", "the assessment lists no target `host09`",
        "add it to `targets`, or correct the answer")]
    [InlineData("control: lab-02, result: pass", "this answer names no target", "add `target`")]
    public void A_mistake_names_the_answer_and_says_what_to_do(string result, string message, string hint)
    {
        var finding = Assert.Single(Read(Audit.Text(Digest, result)));
        Assert.Equal((message, hint, new TextPosition(9, 7)), (finding.Message, finding.Hint, finding.Span.Start));
    }

    [Fact]
    public void Answers_without_targets_are_named_without_one()
    {
        const string Text =
            "id: q4\ncatalog: { id: lab, digest: unknown }\nresults:\n  - { control: lab-01, check: a, result: not-applicable }\n  - { control: lab-02, target: host01, result: pass }\n";
        Assert.Equal(
            ["`lab-01 a` is not applicable, without a reason", "the assessment lists no target `host01`"],
            Read(Text).Select(finding => finding.Message));
    }

    [Fact]
    public void A_conflict_points_at_both_answers()
    {
        var finding = Assert.Single(
            Read(Audit.Text(Digest, "control: lab-02, target: host01, result: pass", "control: lab-02, target: host01, result: fail")));
        Assert.Equal(
            ("`lab-02` on `host01` has another answer", 10, 9),
            (finding.Message, finding.Span.Start.Line, Assert.Single(finding.Notes).Span.Start.Line));
    }

    [Fact]
    public void The_same_answer_twice_is_no_conflict() =>
        Assert.Empty(
            Read(Audit.Text(
                Digest, "control: lab-02, target: host01, result: pass, from: a", "control: lab-02, target: host01, result: pass")));

    private static IReadOnlyList<Diagnostic> Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        AssessmentFiles.Read(Audit.File(text), diagnostics);
        return [.. diagnostics.Sorted()];
    }
}
