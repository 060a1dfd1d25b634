using Checklist.Core.Assessments;
using Checklist.Core.Languages;

namespace Checklist.Core.Tests.Assessments;

public class VerdictWordsTests
{
    [Theory]
    [InlineData("pass", Verdict.Pass)]
    [InlineData("Passed", Verdict.Pass)]
    [InlineData(" FAIL ", Verdict.Fail)]
    [InlineData("failed", Verdict.Fail)]
    [InlineData("partial", Verdict.Partial)]
    [InlineData("not applicable", Verdict.NotApplicable)]
    [InlineData("Not-Applicable", Verdict.NotApplicable)]
    [InlineData("N/A", Verdict.NotApplicable)]
    [InlineData("na", Verdict.NotApplicable)]
    [InlineData("not checked", Verdict.NotChecked)]
    [InlineData("", null)]
    [InlineData("ok", null)]
    [InlineData("pass fail", null)]
    public void A_word_that_people_write_is_a_verdict(string word, Verdict? verdict) => Assert.Equal(verdict, VerdictWords.Parse(word));

    [Theory]
    [InlineData(Verdict.Pass, "pass", "Pass")]
    [InlineData(Verdict.Fail, "fail", "Fail")]
    [InlineData(Verdict.Partial, "partial", "Partial")]
    [InlineData(Verdict.NotApplicable, "not-applicable", "Not applicable")]
    [InlineData(Verdict.NotChecked, "not-checked", "Not checked")]
    public void A_verdict_has_a_word_for_files_and_one_for_people(Verdict verdict, string word, string label)
    {
        Assert.Equal((word, label), (VerdictWords.Of(verdict), VerdictWords.LabelOf(verdict, Words.English)));
        Assert.Equal(verdict, VerdictWords.Parse(word));
    }

    [Fact]
    public void What_is_no_verdict_has_no_word() =>
        Assert.Equal("verdict", Assert.Throws<ArgumentOutOfRangeException>(() => VerdictWords.Of((Verdict)99)).ParamName);
}
