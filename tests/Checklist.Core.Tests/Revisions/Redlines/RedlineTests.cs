using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Redlines;

public class RedlineTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("same", "same", "same")]
    [InlineData("", "new", "[+new]")]
    [InlineData("old", "", "[-old]")]
    [InlineData("Keep it for 14 days.", "Keep it for 30 days.", "Keep it for [-14][+30] days.")]
    [InlineData("Look every day at the log.", "Look each week at the log.", "Look [-every day][+each week] at the log.")]
    [InlineData("The disk is read, by one.", "The disk is read by one.", "The disk is read[-,] by one.")]
    [InlineData("See hv-host-01 now and then.", "See hv-host-02 now and then.", "See [-hv-host-01][+hv-host-02] now and then.")]
    [InlineData(
        "It's the host's own read-only disk.", "It’s the host's own read-write disk.",
        "[-It's][+It’s] the host's own [-read-only][+read-write] disk.")]
    [InlineData("Words that nobody knows", "A quite different text", "[-Words that nobody knows][+A quite different text]")]
    [InlineData("one two three four", "one two three four five", "one two three four[+ five]")]
    [InlineData("a-b c d e f g", "a -b c d e f g", "[-a-b][+a -b] c d e f g")]
    [InlineData("keep+uuuuu", "keep*vvvvv", "keep[-+uuuuu][+*vvvvv]")]
    [InlineData("keep+uuuuuu", "keep*vvvvvv", "[-keep+uuuuuu][+keep*vvvvvv]")]
    [InlineData("one -- two and the rest stays", "each -- all and the rest stays", "[-one][+each] -- [-two][+all] and the rest stays")]
    [InlineData("one - two and the rest stays", "each - all and the rest stays", "[-one][+each] - [-two][+all] and the rest stays")]
    [InlineData("(one) of the list", "(two) of the list", "([-one][+two]) of the list")]
    [InlineData("!a b and the rest stays", "?a c and the rest stays", "[-!][+?]a [-b][+c] and the rest stays")]
    [InlineData(
        "aaaaaaaaaa is b and the rest of it stays", "cccccccccc is d and the rest of it stays",
        "[-aaaaaaaaaa][+cccccccccc] is [-b][+d] and the rest of it stays")]
    [InlineData(
        "aaaaaaaaaaa is b and the rest of it stays", "cccccccccc is d and the rest of it stays",
        "[-aaaaaaaaaaa is b][+cccccccccc is d] and the rest of it stays")]
    public void Changed_words_stand_beside_each_other(string old, string current, string redline) =>
        Assert.Equal(redline, RedlineText.Of(Redline.Of(old, current)));

    [Fact]
    public void Whole_texts_follow_each_other_where_both_have_one()
    {
        Assert.Equal("[-1.0.0][+1.0.1]", RedlineText.Of(Redline.Whole("1.0.0", "1.0.1")));
        Assert.Equal("[+1.0.1]", RedlineText.Of(Redline.Whole("", "1.0.1")));
        Assert.Equal("[-1.0.0]", RedlineText.Of(Redline.Whole("1.0.0", "")));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1999)]
    public void A_long_text_is_compared_line_by_line_and_a_changed_line_word_by_word(int lines)
    {
        var old = Text(lines, "The second of the lines says one thing.");
        var redline = RedlineText.Of(Redline.Of(old, old.Replace("one thing", "two things", StringComparison.Ordinal)));
        Assert.Contains("The second of the lines says [-one thing][+two things].\n", redline, StringComparison.Ordinal);
        Assert.Equal(2, redline.Split("[-").Length);
    }

    [Fact]
    public void Of_two_very_long_texts_no_line_is_compared()
    {
        var old = Text(2000, "Line.");
        Assert.Equal(
            [RedlineMark.Removed, RedlineMark.Added],
            Redline.Of(old, old.Replace("Line.", "Row.", StringComparison.Ordinal)).Select(run => run.Mark));
    }

    [Fact]
    public void A_changed_line_that_is_very_long_is_not_compared_by_words()
    {
        var line = string.Concat(Enumerable.Repeat("word ", 2600)) + "end.\n";
        var redline = Redline.Of("First line.\n" + line, "First line.\n" + line.Replace("end", "finish", StringComparison.Ordinal));
        Assert.Equal([RedlineMark.Same, RedlineMark.Removed, RedlineMark.Added], redline.Select(run => run.Mark));
    }

    [Fact]
    public void A_line_that_is_only_new_or_only_gone_is_one_run()
    {
        var old = Text(300, "To be removed.");
        Assert.Equal(
            [RedlineMark.Same, RedlineMark.Removed, RedlineMark.Same],
            Redline.Of(old, old.Replace("To be removed.\n", "", StringComparison.Ordinal)).Select(run => run.Mark));
        Assert.Equal(
            [RedlineMark.Same, RedlineMark.Added, RedlineMark.Same],
            Redline.Of(old.Replace("To be removed.\n", "", StringComparison.Ordinal), old).Select(run => run.Mark));
    }

    [Theory]
    [InlineData("don't stop", "don't| |stop")]
    [InlineData("a1_b -- c", "a1_b| |-|-| |c")]
    [InlineData("hv-01, hv-", "hv-01|,| |hv|-")]
    [InlineData("hv-, a", "hv|-|,| |a")]
    [InlineData("- a", "-| |a")]
    [InlineData("a  \n b", "a|  \n |b")]
    [InlineData("(x)", "(|x|)")]
    [InlineData("", "")]
    public void A_text_is_cut_into_words_and_marks(string text, string pieces) =>
        Assert.Equal(pieces, string.Join('|', WordChunker.Instance.Chunk(text)));

    [Fact]
    public void A_text_is_shown_without_marks_and_with_values()
    {
        Assert.Equal(
            "Keep 14 days of logs.", ShownText.Of(Recorded.Prose("Keep {{ days }} of\n*logs*."), id => id == "days" ? "14 days" : null));
        Assert.Equal("Keep [other].", ShownText.Of(Recorded.Prose("Keep {{ other }}."), _ => null));
    }

    [Fact]
    public void A_chapter_is_shown_without_marks_however_long_it_is()
    {
        var chapter = string.Concat(Enumerable.Repeat("Keep *all* of the logs, and look at each of them.\n\n", 700));
        Assert.True(chapter.Length > Core.Text.Limits.ProseCharacters);
        Assert.StartsWith(
            "Keep all of the logs, and look at each of them.", ShownText.Of(Recorded.Prose(chapter), _ => null), StringComparison.Ordinal);
        Assert.Equal("Keep all.", ShownText.Of(Recorded.Prose("Keep *all*."), _ => null));
    }

    /// <summary>Lines of which the second is given.</summary>
    private static string Text(int lines, string second) =>
        string.Concat(
            Enumerable.Range(0, lines)
                .Select(line => line == 1 ? second + "\n" : $"This is line number {line} of a text with many lines, long enough.\n"));
}
