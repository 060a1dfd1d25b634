using Checklist.Core.Diagnostics;

namespace Checklist.Core.Tests.Diagnostics;

public class SpellingTests
{
    [Theory]
    [InlineData("severty", "severity")]
    [InlineData("a5", "a4")]
    public void A_slip_in_a_word_is_found(string word, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(word, ["severity", "a4", "letter"]));

    [Theory]
    [InlineData("hv-hots-01", "hv-host-01")]
    [InlineData("HV-HOST-01", "hv-host-01")]
    [InlineData("hvhost-01", "hv-host-01")]
    [InlineData("hv-host-1", "hv-host-01")]
    [InlineData("hv-host-001", "hv-host-01")]
    public void A_slip_in_an_id_is_found(string id, string meant) =>
        Assert.Equal(meant, Spelling.NearestId(id, ["hv-host-01", "hv-host-02"]));

    /// <summary>An author who follows the hint moves an answer, a waiver or a reference to another control.</summary>
    [Theory]
    [InlineData("hv-host-03")]
    [InlineData("hv-host-10")]
    [InlineData("hv-host-20")]
    [InlineData("hv-host-0")]
    [InlineData("hv-host-")]
    [InlineData("hv-host")]
    [InlineData("hv-host-01-02")]
    [InlineData("hv2-host-01")]
    [InlineData("hv-guest-01")]
    public void Another_number_or_another_word_is_another_control(string id) =>
        Assert.Null(Spelling.NearestId(id, ["hv-host-01", "hv-host-02"]));
}
