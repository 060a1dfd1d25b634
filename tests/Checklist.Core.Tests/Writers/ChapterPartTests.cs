using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Writers;

/// <summary><c>part</c> at a chapter: a heading wherever chapters are listed.</summary>
public class ChapterPartTests
{
    private const string Catalog = """
        title: Release guide
        chapters:
          - { id: intro, title: Introduction, file: intro.md }
          - { id: text, title: Text, part: Writing & reading, file: text.md }
          - { id: links, title: Links, file: links.md }
          - { id: tag, title: The tag, part: Releasing, file: tag.md }
        groups:
          - { id: before, title: Before, controls: [{ id: rel-01, title: Tests pass }] }
        """;

    private static readonly MemorySources Sources = WithFiles(Catalog);

    private static readonly IReadOnlyDictionary<string, string> Files =
        Built.From(Sources, OutputFormat.Html, OutputFormat.Markdown);

    [Fact]
    public void A_part_holds_until_the_next_one()
    {
        var chapters = Built.Document(Sources).Chapters;
        Assert.Equal([null, "Writing & reading", "Writing & reading", "Releasing"], chapters.Select(chapter => chapter.Part));
        Assert.Equal([false, true, false, true], chapters.Select(chapter => chapter.StartsPart));
        Assert.Equal([1, 2, 3, 4], chapters.Select(chapter => chapter.Number));
    }

    [Fact]
    public void The_navigation_of_every_page_has_the_parts_between_the_chapters()
    {
        string[] inOrder =
        [
            "<ol>", ">Start<", ">Introduction<", "</ol>",
            "<p class=\"menu-part\">Writing &amp; reading</p>", "<ol>", ">Text<", ">Links<", "</ol>",
            "<p class=\"menu-part\">Releasing</p>", "<ol>", ">The tag<", "</ol>",
        ];
        Assert.All(["site/index.html", "site/tag.html", "site/before.html"], page => AssertInOrder(Files[page], inOrder));
    }

    [Fact]
    public void The_start_page_lists_the_chapters_by_part() => AssertInOrder(
        Part(Files["site/index.html"], "id=\"ui:chapters\""),
        "<ol class=\"chapters\">", ">Introduction<", "</ol><h3>Writing &amp; reading</h3><ol class=\"chapters\">", ">Text<", ">Links<",
        "</ol><h3>Releasing</h3><ol class=\"chapters\">", ">The tag<", "</ol>");

    [Fact]
    public void The_single_page_has_them_in_its_contents_and_above_their_first_chapters()
    {
        var page = Files["site/all.html"];
        AssertInOrder(
            Part(page, "class=\"toc\""), "<ol>", ">Introduction<", "</ol><p>Writing &amp; reading</p><ol>", ">Text<", ">Links<",
            "</ol><p>Releasing</p><ol>", ">The tag<", "</ol><p>Controls</p><ol>", ">Before<", "</ol>");
        AssertInOrder(page, "<p class=\"part-name\">Writing &amp; reading</p><h2 class=\"page-title\">Text</h2>");
    }

    [Fact]
    public void The_index_in_markdown_has_them_as_headings() => Assert.Contains(
        "1. [Introduction](intro.md)\n\n### Writing & reading\n\n2. [Text](text.md)\n3. [Links](links.md)\n\n"
            + "### Releasing\n\n4. [The tag](tag.md)\n",
        Files["markdown/index.md"]);

    [Fact]
    public void A_first_chapter_may_start_a_part()
    {
        var catalog = Catalog.Replace("title: Introduction", "title: Introduction, part: First", StringComparison.Ordinal);
        var files = Built.From(WithFiles(catalog));
        AssertInOrder(Part(files["site/index.html"], "id=\"ui:chapters\""), "<h2>Chapters</h2>", "<h3>First</h3><ol class=\"chapters\">");
        AssertInOrder(files["site/index.html"], "<p class=\"menu-head\">Guide</p>", "<ol>", ">Start<", "</ol>", ">First</p>");
        Assert.DoesNotMatch(@"<ol[^>]*>\s*</ol>", files["site/index.html"] + files["site/all.html"]);
    }

    /// <summary>It is read, and nobody answers it.</summary>
    [Fact]
    public void A_part_is_in_the_digest_of_the_document_and_in_no_other()
    {
        var other = Built.Document(WithFiles(Catalog.Replace("Releasing", "Publishing", StringComparison.Ordinal)));
        var document = Built.Document(Sources);
        Assert.NotEqual(document.Digest, other.Digest);
        Assert.Equal(document.Items.Select(item => item.ContentDigest), other.Items.Select(item => item.ContentDigest));
    }

    private static MemorySources WithFiles(string catalog) => MemorySources.Of(
        catalog, ("intro.md", "One."), ("text.md", "Two."), ("links.md", "Three."), ("tag.md", "Four."));

    private static string Part(string page, string start) => page[page.IndexOf(start, StringComparison.Ordinal)..];

    private static void AssertInOrder(string text, params string[] pieces)
    {
        var place = 0;
        foreach (var piece in pieces)
        {
            var next = text.IndexOf(piece, place, StringComparison.Ordinal);
            Assert.True(next >= 0, $"{piece} is not behind {text[Math.Max(0, place - 200)..place]}");
            place = next + piece.Length;
        }
    }
}
