using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Revisions;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Revisions;

public class CanonicalTextTests
{
    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb")]
    [InlineData("  a\t b \n\n", "  a\t b ")]
    [InlineData("\na", "\na")]
    [InlineData("u\u0308", "\u00fc")]
    public void Code_stays_to_the_letter_but_for_line_ends(string text, string form) => Assert.Equal(form, CanonicalText.OfCode(text));

    [Theory]
    [InlineData("  a \t b\r\n c ", "a b c")]
    [InlineData("a\u00a0 b", "a\u00a0 b")]
    [InlineData(" \n ", "")]
    public void In_a_line_each_run_of_white_space_is_one_space(string text, string form) => Assert.Equal(form, CanonicalText.OfLine(text));

    [Theory]
    [InlineData("One\r\ntwo  three.\n", "One two three.")]
    [InlineData("Run  `a  b`  now,\nthen  `c\r\nd`.", "Run `a  b` now, then `c\nd`.")]
    [InlineData("`a  b`", "`a  b`")]
    [InlineData("Run:\n\n```\na  b\n```\n\nDone   now.", "Run: ```\na  b\n``` Done now.")]
    public void In_prose_code_stays_to_the_letter(string text, string form) => Assert.Equal(form, CanonicalText.OfProse(Prose(text)));

    [Theory]
    [InlineData("One\r\ntwo.  \r\n\r\n", "One\ntwo.")]
    [InlineData("\n \n    code\n\nWords.", "    code\n\nWords.")]
    [InlineData("\r\n\r\nWords.", "Words.")]
    [InlineData("\n\n", "")]
    public void A_record_keeps_the_lines_of_its_author(string text, string form) => Assert.Equal(form, CanonicalText.AsWritten(Prose(text)));

    [Fact]
    public void The_record_of_a_chapter_has_no_front_matter()
    {
        var chapter = ProseParser.ParseChapter(new SourceText("intro.md", "---\r\ntopic: article\r\n---\r\n\r\n# Introduction\r\n\r\nWords.\r\n"), new DiagnosticBag());
        Assert.Equal("# Introduction\n\nWords.", CanonicalText.OfChapter(chapter));
    }

    private static ProseDocument Prose(string text) => ProseParser.Parse(SourcedText.FromFile(new SourceText("", text)), new DiagnosticBag());
}
