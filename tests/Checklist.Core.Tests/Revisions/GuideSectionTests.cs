using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions;

public class GuideSectionTests
{
    private const string Chapter =
        "---\ntitle: x\n---\n\n# Top\n\nFirst words.\n\n## One\n\nWords of one, with `a  b`.\n\n### Inner\n\n    code  here\n\n## Two\n\nWords of two.\n";

    [Theory]
    [InlineData("ch#one", "Words of two.", "Other words.", true)]
    [InlineData("ch#one", "First words.", "Other words.", true)]
    [InlineData("ch#one", "Words of one,\u0020with", "Words of one,\nwith", true)]
    [InlineData("ch#one", "Words of one", "Words of two", false)]
    [InlineData("ch#one", "`a  b`", "`a b`", false)]
    [InlineData("ch#one", "code  here", "code here", false)]
    [InlineData("ch#inner", "Words of one", "Other words", true)]
    [InlineData("ch#inner", "code  here", "code there", false)]
    [InlineData("ch#two", "Words of one", "Other words", true)]
    [InlineData("ch#two", "Words of two.", "Words of three.", false)]
    [InlineData("ch#top", "Words of two.", "Words of three.", false)]
    [InlineData("ch", "First words.", "Other words.", false)]
    [InlineData("ch", "title: x", "title: y", true)]
    [InlineData("ch", "Words of two.\n", "Words of two.", true)]
    public void A_change_counts_inside_the_section_only(string guide, string old, string current, bool isSame) =>
        Assert.Equal(isSame, Digest(guide, Chapter) == Digest(guide, Chapter.Replace(old, current, StringComparison.Ordinal)));

    [Theory]
    [InlineData("ch#nothing")]
    [InlineData("other")]
    [InlineData("other#one")]
    [InlineData("#one")]
    [InlineData("list")]
    public void Where_there_is_no_such_text_there_is_no_digest(string guide) => Assert.Null(Digest(guide, Chapter));

    [Fact]
    public void A_digest_is_written_with_twelve_digits()
    {
        var digest = Digest("ch#two", Chapter)!;
        Assert.Matches("^sha256:[0-9a-f]{64}$", digest);
        Assert.Equal(digest[..19], GuideSection.Short(digest));
    }

    [Theory]
    [InlineData("ch", "`a  b` runs.\n\n# Top\n\nWords.", false)]
    [InlineData("ch", "\n\n`a  b` runs.\n\n# Top\n\nWords.", false)]
    [InlineData("ch#top", "# Top\n\nRun `a  b`", false)]
    [InlineData("ch#top", "# Top\n\nRun `c  d`.\n\n## One\n\nRun `a  b`.\n\n# Two\n\nRun `e  f`.", false)]
    [InlineData("ch#one", "# Top\n\nRun `a  b`.\n\n## One\n\nRun `c  d`.\n\n# Two\n\nRun `e  f`.", true)]
    [InlineData("ch#one", "# Top\n\nRun `c  d`.\n\n## One\n\nRun `e  f`.\n\n# Two\n\nRun `a  b`.", true)]
    public void A_space_in_code_counts_from_the_first_to_the_last_character_of_the_section(string guide, string chapter, bool isSame) =>
        Assert.Equal(isSame, Digest(guide, chapter) == Digest(guide, chapter.Replace("a  b", "a b", StringComparison.Ordinal)));

    private static string? Digest(string guide, string chapter)
    {
        var sources = MemorySources.Of(
            Some.Catalog("chapters: [{ id: ch, title: C, file: ch.md }, { id: list, title: L, controls: all }]"), ("ch.md", chapter));
        var diagnostics = new DiagnosticBag();
        return GuideSection.Digest(
            CatalogValidator.Validate(CatalogReader.Read(sources, "catalog.yaml", diagnostics)!, diagnostics)!, guide);
    }
}
