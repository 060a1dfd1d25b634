using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Prose;

public class ProseSafetyTests
{
    [Theory]
    [InlineData("https://a.b/c?d=e&f#g")]
    [InlineData("HTTP://a.b")]
    [InlineData("mailto:a@b.c")]
    [InlineData("../a/b%20c.md#d")]
    [InlineData("#a")]
    [InlineData("a?b:c")]
    [InlineData("./a:b")]
    public void Allowed_addresses_stay(string url)
    {
        Assert.Equal($"p(a<{url}>('x'))", ProseDump.Of($"[x]({url})"));
        Assert.Equal("", ProseDump.Findings($"[x]({url})"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt&colon;alert(1)")]
    [InlineData("javascript&amp;colon;alert(1)")]
    [InlineData("java&Tab;script:alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("<\tjavascript:alert(1)>")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example")]
    [InlineData("&#47;/evil.example")]
    [InlineData("/\\\\evil.example")]
    [InlineData("\\\\\\\\evil\\\\x")]
    [InlineData("http:evil")]
    [InlineData("https:///evil")]
    [InlineData("C:/windows")]
    [InlineData("a&#x200b;b:c")]
    [InlineData("<>")]
    public void Other_addresses_leave_the_words(string url)
    {
        Assert.Equal("p('a x')", ProseDump.Of($"a [x]({url})"));
        Assert.Contains("CHK3017@1:3-", ProseDump.Findings($"a [x]({url})"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.b/c.png")]
    [InlineData("//a.b/c.png")]
    [InlineData("/c.png")]
    [InlineData("%2Fc.png")]
    [InlineData("data:image/png;base64,AA")]
    [InlineData("C:c.png")]
    [InlineData("a%5Cb.png")]
    public void An_image_from_elsewhere_leaves_its_text(string url)
    {
        Assert.Equal("p('a b')", ProseDump.Of($"a ![b]({url})"));
        Assert.StartsWith("CHK3032@1:3-", ProseDump.Findings($"a ![b]({url})"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_autolink_to_an_unsafe_address_is_text()
    {
        Assert.Equal("p('javascript:alert(1)')", ProseDump.Of("<javascript:alert(1)>"));
        Assert.Equal("CHK3017@1:1-1:22", ProseDump.Findings("<javascript:alert(1)>"));
    }

    [Fact]
    public void A_forbidden_character_written_as_an_entity_is_reported_and_left_out()
    {
        Assert.Equal("p('ab')", ProseDump.Of("a&#x202e;b"));
        Assert.Equal("CHK1003@1:2-1:10", ProseDump.Findings("a&#x202e;b"));
    }

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("- ")]
    [InlineData("![")]
    [InlineData("a|")]
    [InlineData("*a **a ")]
    public void Nesting_has_an_end(string piece)
    {
        var markdown = string.Concat(Enumerable.Repeat(piece, 4000));
        var findings = ProseDump.Findings(markdown);
        Assert.True(
            findings is "" || findings.StartsWith("CHK3025@1:", StringComparison.Ordinal)
                || findings.StartsWith("CHK2010@", StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_may_be_as_long_as_its_limit()
    {
        Assert.Equal("", ProseDump.Findings(new string('a', Limits.ProseCharacters)));
        Assert.Equal("CHK2010@1:1-1:32770", ProseDump.Findings(new string('a', Limits.ProseCharacters + 1)));
        Assert.Empty(ProseDump.Parse(new string('a', Limits.ProseCharacters + 1)).Blocks);
    }

    [Fact]
    public void Emphasis_is_bounded_in_each_paragraph()
    {
        var most = string.Concat(Enumerable.Repeat("*b* ", Limits.EmphasisMarks / 2));
        Assert.Equal("", ProseDump.Findings(most));
        Assert.Equal("", ProseDump.Findings(most + "\n \n" + most));
        Assert.Equal($"CHK2010@1:{most.Length + 2}-1:{most.Length + 3}", ProseDump.Findings(most + "c*"));
        Assert.Empty(ProseDump.Parse(most + "c*").Blocks);
    }

    [Fact]
    public void A_paragraph_of_a_chapter_may_be_as_long_as_the_limit()
    {
        var longest = new string('a', Limits.ProseCharacters - 1);
        Assert.Equal("", ChapterFindings($"{longest}\n\n{longest}\r\n\r\n{longest}"));
        Assert.Equal("CHK2010@3:1-3:1", ChapterFindings($"b\n\n{longest}\nb"));
    }

    [Fact]
    public void A_code_block_of_a_chapter_may_be_longer()
    {
        var code = string.Concat(Enumerable.Repeat("some code\n", 5000));
        Assert.Equal("", ChapterFindings($"a\n\n```\n{code}```\n\nb"));
        Assert.Equal(
            "CHK2010@5:1-5:1",
            ChapterFindings($"<!--\n\n-->\n\n```\n{code}```\n\nb").Replace("CHK3018@1:1-3:4 ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chapter_may_be_as_long_as_its_limit()
    {
        var paragraph = new string('a', 1022) + "\n\n";
        var chapter = string.Concat(Enumerable.Repeat(paragraph, 512));
        Assert.Equal(Limits.ChapterCharacters, chapter.Length);
        Assert.Equal("", ChapterFindings(chapter));
        Assert.Equal("CHK2010@1:1-1:1", ChapterFindings(chapter + "b"));
    }

    [Fact]
    public void A_chapter_with_a_control_character_is_refused() => Assert.Equal("CHK1003@2:2-2:3", ChapterFindings("a\nb\u0007"));

    [Theory]
    [InlineData("---\ntitle: a\n\n  b\n---\n# c", "h1#c('c')")]
    [InlineData("---\r\ntitle: a\r\n...\r\n# c", "h1#c('c')")]
    [InlineData("---\n\nprose\n\n---", "hr p('prose') hr")]
    [InlineData("---\na: b", "hr p('a: b')")]
    [InlineData("a\n\n---\nb: c\n---", "p('a') hr h2#b-c('b: c')")]
    public void Front_matter_of_a_chapter_is_skipped(string markdown, string expected) =>
        Assert.Equal(expected, ProseDump.Of(ProseParser.ParseChapter(new SourceText("a.md", markdown), new DiagnosticBag())));

    private static string ChapterFindings(string markdown)
    {
        var diagnostics = new DiagnosticBag();
        ProseParser.ParseChapter(new SourceText("a.md", markdown), diagnostics);
        return ProseDump.Findings(diagnostics);
    }
}
