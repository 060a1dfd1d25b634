using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Revisions;

/// <summary>The digest of a part of the guide, written beside what a control distils.</summary>
public class DistilledFixTests
{
    private const string Head = "chapters: [{ id: intro, title: Introduction, file: intro.md }]";
    private const string Chapter =
        "# Introduction\n\nWelcome.\n\n## First steps\n\nRun every   test:\n\n```\nmake  test\n```\n\n### Again\n\nRun it.\n\n## Second steps\n\nTag.\n";

    [Theory]
    [InlineData("guide: intro#first-steps", "guide: { to: intro#first-steps, digest: \"")]
    [InlineData("guide: 'intro#first-steps'", "guide: { to: 'intro#first-steps', digest: \"")]
    [InlineData("guide: { to: intro#first-steps }", "guide: { to: intro#first-steps, digest: \"")]
    [InlineData("guide:\n  to: intro#first-steps # why", "guide:\n          to: intro#first-steps\n          digest: \"")]
    [InlineData("guide: { to: intro#first-steps, digest: 'sha256:0123456789ab' }", "guide: { to: intro#first-steps, digest: \"")]
    public void A_digest_is_written_in_every_form_of_the_entry(string before, string after)
    {
        var (text, findings) = Fixed(before, Chapter);
        Assert.Contains(after + "sha256:", text, StringComparison.Ordinal);
        Assert.Equal("", findings);
    }

    [Fact]
    public void What_is_right_stays_as_it_is()
    {
        var (text, _) = Fixed("guide: intro#first-steps", Chapter);
        Assert.Empty(Edits(MemorySources.Of(text, ("intro.md", Chapter))));
    }

    [Theory]
    [InlineData("Run every test", "Run all tests", true)]
    [InlineData("Run it.", "Run it again.", true)]
    [InlineData("make  test", "make test", true)]
    [InlineData("Tag.", "Tag it.", false)]
    [InlineData("Welcome.", "Hello.", false)]
    [InlineData("every   test", "every\ntest", false)]
    [InlineData("# Introduction", "---\nms.date: today\n---\n\n# Introduction", false)]
    public void A_change_counts_where_it_changes_the_words_of_that_part(string old, string changed, bool counts)
    {
        var (text, _) = Fixed("guide: intro#first-steps", Chapter);
        var findings = Findings.OfCheck(
            MemorySources.Of(
                text, ("intro.md",
                    Chapter.Replace("Run every   test", "Run every test", StringComparison.Ordinal)
                        .Replace(old, changed, StringComparison.Ordinal))));
        Assert.Equal(counts, findings.StartsWith("CHK3060@", StringComparison.Ordinal));
    }

    [Fact]
    public void The_digest_is_no_part_of_the_digest_of_the_content()
    {
        var without = Some.Catalog(Head, Some.Control("rel-01", "guide: intro#first-steps"));
        var (with, _) = Fixed("guide: intro#first-steps", Chapter);
        Assert.Equal(DigestIn(without), DigestIn(with));
    }

    [Fact]
    public void A_new_line_ends_as_the_lines_of_the_file_do()
    {
        var catalog = Some.Catalog(Head, Some.Control("rel-01", "guide:\n  to: intro#first-steps"));
        string Written(string text) => Assert.Single(Edits(MemorySources.Of(text, ("intro.md", Chapter)))).Replacement;
        Assert.StartsWith("\n          digest: ", Written(catalog), StringComparison.Ordinal);
        Assert.StartsWith("\r\n          digest: ", Written(catalog.ReplaceLineEndings("\r\n")), StringComparison.Ordinal);
    }

    private static string DigestIn(string catalog) =>
        Built.From(catalog, ("intro.md", Chapter))["manifest.json"].Split("\"digest\"")[1][..80];

    /// <summary>The catalog with the digest of its control, and what is found in it.</summary>
    private static (string Text, string Findings) Fixed(string guide, string chapter)
    {
        var catalog = Some.Catalog(Head, Some.Control("rel-01", guide));
        var text = Edits(MemorySources.Of(catalog, ("intro.md", chapter))).OrderByDescending(edit => edit.Span.Offset)
            .Aggregate(catalog, (current, edit) => current[..edit.Span.Offset] + edit.Replacement + current[edit.Span.EndOffset..]);
        return (text, Findings.OfCheck(MemorySources.Of(text, ("intro.md", chapter))));
    }

    private static IReadOnlyList<TextEdit> Edits(MemorySources sources) =>
        SourceFixes.Distilled(Workspace.Open(sources, "catalog.yaml", new DiagnosticBag()), ["rel-*"])!.Edits;
}
