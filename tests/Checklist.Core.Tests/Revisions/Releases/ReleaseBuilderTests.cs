using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Releases;

public class ReleaseBuilderTests
{
    private const string Head = "id: rel\nowner: lead\nroles: [{ id: lead }]\n";

    [Theory]
    [InlineData("version: 2.0.0")]
    [InlineData("status: review")]
    [InlineData("published: 2026-11-01")]
    [InlineData("effective: 2026-11-01")]
    [InlineData("review-by: 2027-11-01")]
    [InlineData("metadata: { topic: article }")]
    [InlineData("theme: { accent: '#0b5563' }")]
    [InlineData("approvals: { required: [owner] }")]
    [InlineData("versioning: { added: major }")]
    [InlineData("revisions: [{ version: 1.0.0, date: 2026-11-01, summary: First. }]")]
    public void Facts_about_the_life_of_a_version_leave_the_digest_of_its_document(string line) =>
        Assert.Equal(TextDigest(Head), TextDigest(Head + line));

    [Theory]
    [InlineData("summary: Words.")]
    [InlineData("classification: Internal")]
    [InlineData("language: de")]
    [InlineData("url: https://example.com/guide")]
    [InlineData("source: { title: The guide }")]
    [InlineData("platforms: [{ id: web }]")]
    [InlineData("levels: [{ id: base }]")]
    [InlineData("frameworks: [{ id: nist, title: NIST }]")]
    [InlineData("glossary: [{ term: tag, definition: A name. }]")]
    [InlineData("references: [{ id: book, title: The book }]")]
    [InlineData("parameters: [{ id: days, default: 14 }]")]
    [InlineData("chapters: [{ id: list, title: List, controls: all }]")]
    [InlineData("x-owner: us")]
    public void What_a_reader_reads_is_part_of_the_digest_of_the_document(string line) =>
        Assert.NotEqual(TextDigest(Head), TextDigest(Head + line));

    [Fact]
    public void A_withdrawn_control_asks_for_nothing()
    {
        var controls = Recorded.WithControls(
            Some.Control("rel-01", "state: withdrawn", "statement: It MUST."),
            Some.Control("rel-02"),
            Some.Control("rel-03", "checks: [{ id: a, text: A. }, { id: b, text: B. }]")).Controls;
        Assert.Equal(
            ["", "|", "a|b|"],
            controls.Select(control => string.Concat(control.Requirements.Select(requirement => requirement.Check + "|"))));
    }

    [Fact]
    public void Groups_stand_flat_in_reading_order_and_name_the_one_around_them()
    {
        var release = Recorded.Of(Tailored.Catalog);
        Assert.Equal(["text ", "pictures text", "build "], release.Groups.Select(group => $"{group.Text("id")} {group.Text("parent")}"));
        Assert.Equal(["text", "text", "pictures", "pictures", "build"], release.Controls.Select(control => control.Group));
    }

    private static string TextDigest(string head) => Recorded.Of(Some.Catalog(head)).DocumentDigest;
}
