using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Reports;

public class FieldWordsTests
{
    private static readonly FieldMap Map = new(
        [
            KeyValuePair.Create<string, FieldValue>("id", new FieldText("a")),
            KeyValuePair.Create<string, FieldValue>("reboot", new FieldFlag(true)),
        ]);

    [Fact]
    public void Each_value_has_words()
    {
        Assert.Equal(
            ("", "a b", "yes", "no"),
            (FieldWords.Of(null), FieldWords.Of(new FieldText("a b")), FieldWords.Of(new FieldFlag(true)),
                FieldWords.Of(new FieldFlag(false))));
        Assert.Equal("id: a, reboot: yes", FieldWords.Of(Map));
        Assert.Equal(("", "a, b"), (FieldWords.Of(List()), FieldWords.Of(List("a", "b"))));
        Assert.Equal("id: a, reboot: yes; b", FieldWords.Of(new FieldList([Map, new FieldText("b")])));
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
    [InlineData("a b c", "a c b", "a, [-b, c][+c, b]")]
    public void A_list_of_texts_is_compared_by_its_items(string old, string current, string redline) =>
        Assert.Equal(
            redline, RedlineText.Of(
                FieldWords.Redlined(old.Length == 0 ? null : List(old.Split(' ')), current.Length == 0 ? null : List(current.Split(' ')))));

    [Fact]
    public void A_list_that_holds_more_than_texts_is_compared_as_a_text() =>
        Assert.Equal(
            "[-b; id: a, reboot: yes][+b]", RedlineText.Of(FieldWords.Redlined(new FieldList([new FieldText("b"), Map]), List("b"))));

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
