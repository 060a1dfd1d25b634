using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Profiles;

public class SelectionTests
{
    private const string Reason = ", reason: They read it }\n";

    [Theory]
    [InlineData("ids: [txt-01, bld-01]", "txt-01 bld-01")]
    [InlineData("ids: [\"*-01\"]", "txt-01 pic-01 bld-01")]
    [InlineData("groups: [pictures]", "pic-01 pic-02")]
    [InlineData("groups: [text]", "txt-01 txt-02 pic-01 pic-02")]
    [InlineData("groups: [\"b*\"]", "bld-01")]
    [InlineData("roles: [builder]", "txt-02 bld-01")]
    [InlineData("tags: [reading]", "txt-01 bld-01")]
    [InlineData("tags: [\"c*\"]", "bld-01")]
    [InlineData("severity: [high, low]", "txt-01 txt-02")]
    [InlineData("keyword: [must]", "txt-01")]
    [InlineData("platforms: [paper]", "txt-01 pic-02 bld-01")]
    [InlineData("levels: [base]", "txt-01 pic-01 pic-02")]
    [InlineData("levels: [high]", "txt-01 txt-02 pic-01 pic-02 bld-01")]
    [InlineData("roles: [writer], platforms: [paper]", "txt-01")]
    [InlineData("roles: [writer], severity: [low, medium]", "txt-02 pic-01")]
    public void A_key_fits_by_any_value_and_keys_combine_with_and(string selection, string expected) =>
        Assert.Equal(expected, Tailored.In(Tailored.With("include: { " + selection + Reason)));

    [Fact]
    public void Without_include_everything_is_in() =>
        Assert.Equal("txt-01 txt-02 pic-01 pic-02 bld-01", Tailored.In(Tailored.With("")));

    [Theory]
    [InlineData("control: txt-01", "txt-01")]
    [InlineData("control: txt-0*", "txt-01 txt-02")]
    [InlineData("groups: [pictures], severity: [medium]", "pic-01")]
    public void An_exclusion_takes_the_same_keys(string selection, string expected) =>
        Assert.Equal(expected, Tailored.Out(Tailored.With("exclude: [{ " + selection + ", reason: Not theirs }]\n")));

    [Fact]
    public void A_group_that_is_emptied_is_gone()
    {
        var resolved = Tailored.With("include: { ids: [txt-01]" + Reason);
        Assert.Equal("text", Assert.Single(resolved.Groups).Id!.Value);
        Assert.Empty(resolved.Groups[0].Groups);
    }
}
