using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>Pictures that a PDF leaves out, wholly or in part, are findings.</summary>
public class PaperImageTests
{
    [Theory]
    [InlineData("![The plan](plan.gif)", "a PDF holds PNG, JPEG and SVG pictures")]
    [InlineData("![The plan](damaged.svg)", "the picture is damaged: line 1 of it is not valid XML")]
    [InlineData("See ![the plan](plan.svg) here.", "it is in a line of text")]
    public void A_picture_that_is_left_out_is_reported(string statement, string reason) =>
        Assert.Contains(reason, FindingsOf(statement), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_drawn_of_a_picture_is_reported_in_its_file()
    {
        var findings = FindingsOf("![The plan](masked.svg)");
        Assert.Contains("CHK5031", findings, StringComparison.Ordinal);
        Assert.Contains("masked.svg:1:", findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![The plan](plan.svg)")]
    [InlineData("![The plan](plan.svg)\n        ![Again](plan.svg)")]
    [InlineData("| a |\n        | - |\n        | ![The plan](plan.svg) |")]
    public void A_picture_that_is_drawn_is_no_finding(string statement) =>
        Assert.DoesNotContain("CHK503", FindingsOf(statement), StringComparison.Ordinal);

    private static string FindingsOf(string statement) => string.Join('\n', Findings.In(Sources(statement)).Sorted()
        .Select(finding => $"{finding.Span.Source.Path}:{finding.Span.Start} {finding.Code} {finding.Message}"));

    private static MemorySources Sources(string statement) => MemorySources.Of(
        $"title: T\ngroups:\n- title: G\n  controls:\n    - id: one\n      title: One\n      statement: |\n        {statement}\n",
        ("plan.gif", "GIF89a"),
        ("damaged.svg", "<svg"),
        ("plan.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='5' height='5'/></svg>"),
        ("masked.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect mask='url(#m)' width='5' height='5'/></svg>"));
}
