using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Reports;

public class FieldWordsTests
{
    [Fact]
    public void Each_value_has_words()
    {
        Assert.Equal(
            ("", "a b", "yes", "no"),
            (FieldWords.Of(null), FieldWords.Of(new FieldText("a b")), FieldWords.Of(new FieldFlag(true)),
                FieldWords.Of(new FieldFlag(false))));
        Assert.Equal(("", "a, b"), (FieldWords.Of(List()), FieldWords.Of(List("a", "b"))));
    }

    [Theory]
    [InlineData("keep", "keep it", "keep[+ it]")]
    [InlineData("keep it", "keep", "keep[- it]")]
    [InlineData("1.0.0", "1.0.1", "[-1.0.0][+1.0.1]")]
    [InlineData("keep it here", "keep it there", "keep it [-here][+there]")]
    public void A_text_is_compared_by_words_where_it_has_several(string old, string current, string redline) =>
        Assert.Equal(redline, RedlineText.Of(FieldWords.Redlined(new FieldText(old), new FieldText(current))));

    [Theory]
    [InlineData("a b", "b c", "[-a], b, [+c]")]
    [InlineData("", "a b", "[+a], [+b]")]
    [InlineData("a b", "", "[-a], [-b]")]
    [InlineData("a b c", "a c b", "a, [+c], b, [-c]")]
    public void A_list_of_texts_is_compared_by_its_items(string old, string current, string redline) =>
        Assert.Equal(
            redline, RedlineText.Of(
                FieldWords.Redlined(old.Length == 0 ? null : List(old.Split(' ')), current.Length == 0 ? null : List(current.Split(' ')))));

    /// <summary>Other orders than the old ones were printed once: what stays is in the old order and in the new one.</summary>
    [Theory]
    [InlineData("PCIDSS UKSSCOP 800-161", "PCIDSS 800-161 UKSSCOP BSI")]
    [InlineData("a b c d", "d c b a")]
    [InlineData("a b", "c d")]
    public void Both_lists_can_be_read_off_in_their_orders(string old, string current)
    {
        var runs = FieldWords.RedlinedItems(old.Split(' '), current.Split(' ')).Where(run => run.Text != ", ").ToList();
        Assert.Equal(old, string.Join(' ', runs.Where(run => run.Mark != RedlineMark.Added).Select(run => run.Text)));
        Assert.Equal(current, string.Join(' ', runs.Where(run => run.Mark != RedlineMark.Removed).Select(run => run.Text)));
    }

    [Fact]
    public void Prose_is_shown_as_a_reader_sees_it_and_as_written_where_only_its_marks_changed()
    {
        var release = Recorded.WithControls(Some.Control());
        Assert.Equal(
            "It is [-so][+thus], by all.",
            RedlineText.Of(
                FieldWords.RedlinedProse(
                    Recorded.Prose("It is *so*, by all."), Recorded.Prose("It is **thus**, by all."), release, release)));
        Assert.Equal(
            "It is [-*]so[-*], by all.",
            RedlineText.Of(
                FieldWords.RedlinedProse(Recorded.Prose("It is *so*, by all."), Recorded.Prose("It is so, by all."), release, release)));
    }

    private static FieldList List(params string[] items) => new([.. items.Select(item => new FieldText(item))]);
}
