using Checklist.Core.Assessments;

namespace Checklist.Core.Tests.Assessments;

public class TargetPlacementTests
{
    private static readonly AssessmentTarget Host01 = new("host01", "First host");
    private static readonly AssessmentTarget Host02 = new("host02", "Second host");

    [Theory]
    [InlineData("host02", "host02")]
    [InlineData("HOST02", "host02")]
    [InlineData("second host", "host02")]
    [InlineData(null, null)]
    public void A_target_is_found_by_id_and_title_in_any_case(string? written, string? target) =>
        Assert.Equal(target, new TargetPlacement(new([Host01, Host02]), [], new([])).Place(Answer(written)).Target);

    [Fact]
    public void An_id_counts_before_the_title_of_another() =>
        Assert.Equal("b", new TargetPlacement(new([new("a", "b"), new("b", "c")]), [], new([])).Place(Answer("b")).Target);

    [Fact]
    public void The_only_target_need_not_be_named()
    {
        Assert.Equal("host01", new TargetPlacement(new([Host01]), [], new([])).Place(Answer(null)).Target);
        Assert.Equal("host02", new TargetPlacement(new([Host01, Host02]), [Host02], new([])).Place(Answer(null)).Target);
    }

    [Fact]
    public void An_id_of_the_form_is_found_by_the_title_that_the_form_gives_it()
    {
        var placement = new TargetPlacement(new([Host01, Host02]), [new("t1", "Second host"), new("t2", "HOST01")], new([]));
        Assert.Equal(["host02", "host01"], [placement.Place(Answer("t1")).Target, placement.Place(Answer("t2")).Target]);
        Assert.Empty(placement.Added);
    }

    [Fact]
    public void A_target_that_is_new_is_added_once_with_its_title()
    {
        var placement = new TargetPlacement(new([Host01]), [new("t1", "Third host")], new([]));
        Assert.Equal(
            ["t1", "t1", "t1"],
            [placement.Place(Answer("t1")).Target, placement.Place(Answer("T1")).Target, placement.Place(Answer("third host")).Target]);
        Assert.Equal([new AssessmentTarget("t1", "Third host")], placement.Added);
    }

    [Fact]
    public void A_target_that_another_form_brought_is_the_same_in_any_case()
    {
        var placement = new TargetPlacement(new([]), [], new([new("H1", "Host one")]));
        Assert.Equal(
            ["H1", "H1", null],
            [placement.Place(Answer("h1")).Target, placement.Place(Answer("host ONE")).Target, placement.Place(Answer(null)).Target]);
        Assert.Empty(placement.Added);
    }

    private static CheckResult Answer(string? target) => new("lab-01", "a", target) { Result = Verdict.Pass };
}
