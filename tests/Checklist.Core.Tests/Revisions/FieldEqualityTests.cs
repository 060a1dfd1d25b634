using Checklist.Core.Revisions;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions;

/// <summary>A text whose lines are broken elsewhere has not changed.</summary>
public class FieldEqualityTests
{
    private const string Words = "\"Words that are long.\"";

    [Theory]
    [InlineData("statement: " + Words)]
    [InlineData("rationale: " + Words)]
    [InlineData("guidance: " + Words)]
    [InlineData("impact: " + Words)]
    [InlineData("default: " + Words)]
    [InlineData("checks: [{ id: a, text: " + Words + ", expect: Nothing. }]")]
    [InlineData("checks: [{ id: a, text: Look., expect: " + Words + " }]")]
    [InlineData("remediation: { text: " + Words + " }")]
    public void Of_a_control(string line)
    {
        Assert.Empty(Changed(Some.Catalog("", Some.Control("rel-01", line)), "that are", "that\\nare"));
        Assert.NotEmpty(Changed(Some.Catalog("", Some.Control("rel-01", line)), "that are", "that\\nwere"));
    }

    /// <summary>
    /// A letter and its mark may be one character or two: who types the command gets what was written, and another spelling is another
    /// command.
    /// </summary>
    [Fact]
    public void Commands_and_code_are_recorded_to_the_letter()
    {
        var catalog = Some.Catalog(
            "", Some.Control(
                "rel-01", "guidance: \"Type `cafe\\u0301`.\"", "checks: [{ id: a, text: Look., command: { run: \"cat cafe\\u0301\" } }]"));
        var release = Recorded.Of(MemorySources.Of(catalog));
        Assert.Contains("cat cafe\u0301", Recorded.Text(release), StringComparison.Ordinal);
        Assert.Contains("\"cafe\u0301\"", Recorded.Text(release), StringComparison.Ordinal);
        Assert.Equal("", Recorded.Read(Recorded.Text(release)).Findings);
        Assert.NotEmpty(Changed(catalog, "cat cafe\\u0301", "cat caf\\u00e9"));
        Assert.NotEmpty(Changed(catalog, "`cafe\\u0301`", "`caf\\u00e9`"));
    }

    /// <summary>It has one line, in which a space more is no difference either.</summary>
    [Fact]
    public void Of_typical_evidence_spaces_do_not_count()
    {
        var catalog = Some.Catalog("", Some.Control("rel-01", $"typical-evidence: [{Words}]"));
        Assert.Empty(Changed(catalog, "that are", "that  are"));
        Assert.NotEmpty(Changed(catalog, "that are", "that were"));
    }

    [Theory]
    [InlineData("summary: " + Words)]
    [InlineData("roles: [{ id: one, description: " + Words + " }]")]
    [InlineData("platforms: [{ id: one, description: " + Words + " }]")]
    [InlineData("levels: [{ id: one, description: " + Words + " }]")]
    [InlineData("glossary: [{ term: one, definition: " + Words + " }]")]
    [InlineData("chapters: [{ id: one, title: One, summary: " + Words + ", controls: all }]")]
    [InlineData("parameters: [{ id: one, default: 1, description: " + Words + " }]")]
    [InlineData("revisions: [{ version: 1.0.0, date: 2026-11-01, summary: " + Words + " }]")]
    public void Of_the_catalog_around_the_controls(string line)
    {
        Assert.Empty(Changed(Some.Catalog(line), "that are", "that\\nare"));
        Assert.NotEmpty(Changed(Some.Catalog(line), "that are", "that\\nwere"));
    }

    [Theory]
    [InlineData("statement: \"Run `one two` now.\"", "one two", "one  two")]
    [InlineData("statement: \"Run:\\n\\n    one two\"", "one two", "one  two")]
    [InlineData("statement: \"Run:\\n\\n~~~\\none two\\n~~~\"", "one two", "one  two")]
    [InlineData("checks: [{ id: a, text: Look., command: { run: \"one two\" } }]", "one two", "one\\ntwo")]
    public void But_code_stays_to_the_letter(string line, string old, string current) =>
        Assert.NotEmpty(Changed(Some.Catalog("", Some.Control("rel-01", line)), old, current));

    [Theory]
    [InlineData("`a  b` runs.", "`a b` runs.", false)]
    [InlineData("`a` runs  now.", "`a` runs now.", true)]
    [InlineData("~~~\na  b\n~~~", "~~~\na b\n~~~", false)]
    [InlineData("Words  that\nare long.", "Words that are\nlong.", true)]
    public void A_text_may_begin_with_code(string old, string current, bool areSame) =>
        Assert.Equal(areSame, FieldEquality.AreSame(Recorded.Prose(old), Recorded.Prose(current)));

    [Fact]
    public void Code_of_a_chapter_longer_than_any_other_text_stays_to_the_letter()
    {
        var chapter = "Run `a  b`.\n\n" + string.Concat(Enumerable.Repeat("Look at each of the logs\nand keep them.\n\n", 800));
        Assert.True(chapter.Length > Core.Text.Limits.ProseCharacters);
        Assert.True(
            FieldEquality.AreSame(Recorded.Prose(chapter), Recorded.Prose(chapter.Replace("logs\n", "logs ", StringComparison.Ordinal))));
        Assert.False(
            FieldEquality.AreSame(Recorded.Prose(chapter), Recorded.Prose(chapter.Replace("a  b", "a b", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("a=1", "a=1", true)]
    [InlineData("a=1", "a=1 b=2", false)]
    [InlineData("a=1 b=2", "a=1", false)]
    [InlineData("a=1 b=2", "a=1 b=3", false)]
    [InlineData("a=1 b=2", "a=0 b=2", false)]
    [InlineData("a=1", "b=1", false)]
    [InlineData("", "", true)]
    public void Maps_are_the_same_with_the_same_values_under_the_same_names(string old, string current, bool areSame) =>
        Assert.Equal(areSame, FieldEquality.AreSame(Map(old), Map(current)));

    private static FieldMap Map(string members) => new(members
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(member => KeyValuePair.Create<string, FieldValue>(member[..1], new FieldText(member[2..]))));

    private static IReadOnlyList<string> Changed(string catalog, string old, string current) =>
        [.. Recorded.Compare(catalog, catalog.Replace(old, current, StringComparison.Ordinal)).Diff.Fields.Select(field => field.Name)];
}
