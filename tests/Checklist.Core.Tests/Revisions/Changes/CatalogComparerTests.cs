using Checklist.Core.Revisions.Changes;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Changes;

public class CatalogComparerTests
{
    private const string Text =
        "statement: Every commit MUST be signed with a key that the team knows, and unsigned commits MUST be refused by the server.";

    [Fact]
    public void What_is_only_here_or_there_is_added_or_removed() =>
        Assert.Equal(
            ["rel-01: Removed", "rel-03: Added"],
            Changes([Some.Control("rel-01", "statement: One.")], [Some.Control("rel-03", "statement: Other words entirely.")]));

    [Fact]
    public void The_same_text_under_a_new_id_is_guessed_to_be_the_same_control() =>
        Assert.Equal(
            ["rel-09: Renumbered, Renamed (guess)"],
            Changes([Some.Control("rel-01", "title: Sign", Text)], [Some.Control("rel-09", "title: Sign", Text)], dropTitles: true));

    [Fact]
    public void A_text_that_was_parted_has_its_largest_part_and_the_others()
    {
        var parts =
            new[] { Some.Control(
                "rel-02", "statement: Every commit MUST be signed with a key that the team knows."),
                Some.Control("rel-03", "statement: Unsigned commits MUST be refused by the server.") };
        Assert.Equal(
            ["rel-02: Renumbered, Renamed, Requirement (guess)", "rel-03: Added (guess)"],
            Changes([Some.Control("rel-01", Text)], parts, dropTitles: true));
    }

    [Fact]
    public void What_the_catalog_says_is_no_guess()
    {
        var old = new[] { Some.Control("rel-01"), Some.Control("rel-02"), Some.Control("rel-03"), Some.Control("rel-04") };
        var current = new[]
        {
            Some.Control("rel-01", "state: withdrawn", "replaced-by: [rel-04]"),
            Some.Control("rel-02", "state: withdrawn", "replaced-by: [rel-05]"),
            Some.Control("rel-03", "state: withdrawn", "replaced-by: [rel-05]"),
            Some.Control("rel-04", "state: withdrawn", "replaced-by: [rel-05, rel-06]"),
            Some.Control("rel-05"), Some.Control("rel-06"),
        };
        Assert.Equal(
            ["rel-01: Replaced", "rel-02: Merged", "rel-03: Merged", "rel-04: Split", "rel-05: Added", "rel-06: Added"],
            Changes(old, current));
    }

    [Fact]
    public void The_one_control_that_was_moved_is_moved_and_not_all_it_passed()
    {
        var (one, two, three) = (Some.Control("rel-01"), Some.Control("rel-02"), Some.Control("rel-03"));
        Assert.Equal(["rel-01: Moved"], Changes([one, two, three], [two, three, one]));
    }

    [Fact]
    public void Another_group_is_a_move()
    {
        var old = Some.Catalog("", Some.Control("rel-01"), Some.Control("rel-02"));
        var current = old.Replace(
            "      - id: rel-02", "  - id: after\n    title: After\n    controls:\n      - id: rel-02", StringComparison.Ordinal);
        var report = Recorded.Compare(old, current);
        Assert.Equal(["rel-02: Moved"], Recorded.Changes(report.Diff));
        Assert.Equal(["Moved from “Before the tag” to “After”."], report.Items.Single().Notes);
        Assert.Equal(["after"], report.Diff.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void Lists_around_the_controls_are_compared_by_their_entries()
    {
        var old = Some.Catalog("roles: [{ id: author }, { id: reader }]\nglossary: [{ term: tag, definition: A name. }]");
        var current = Some.Catalog(
            "roles: [{ id: reader, title: Reader }]\nglossary: [{ term: Tag, definition: A name. }, { term: tag2, definition: B. }]");
        var entries = Recorded.Compare(
            old, current).Diff.Entries.Select(
                entry => $"{entry.List} {entry.Id} {entry.Old is not null} {entry.New is not null} {string.Join(",", entry.Fields.Select(field => field.Name))}");
        Assert.Equal(
            [
                "roles reader True True title",
                "roles author True False ",
                "glossary Tag False True ",
                "glossary tag2 False True ",
                "glossary tag True False ",
            ], entries);
    }

    [Theory]
    [InlineData("", "parameters: [{ id: days, label: Days, default: 14 }]")]
    [InlineData(
        "parameters: [{ id: other, label: Other }]", "parameters: [{ id: other, label: Other }, { id: days, label: Days, default: 14 }]")]
    public void A_text_that_begins_to_name_a_new_value_is_changed_and_the_value_is_not(string old, string current)
    {
        var (before, after) = (Some.Control("rel-01", "statement: It MUST be kept for 7 days."),
            Some.Control("rel-01", "statement: 'It MUST be kept for {{ days }} days.'"));
        var diff = Recorded.Compare(Some.Catalog(old, before), Some.Catalog(current, after)).Diff;
        Assert.Equal(["rel-01: Requirement"], Recorded.Changes(diff));
        Assert.Empty(diff.Controls[0].Parameters);
    }

    [Fact]
    public void Values_in_another_order_are_the_same_values()
    {
        const string Days = "{ id: days, label: Days, default: 14 }";
        const string Other = "{ id: other, label: Other }";
        var (before, after) = (Some.Control("rel-01", "statement: 'It MUST be kept for {{ days }} days.'"),
            Some.Control("rel-01", "statement: 'It MUST be held for {{ days }} days.'"));
        var diff = Recorded.Compare(
            Some.Catalog($"parameters: [{Days}, {Other}]", before), Some.Catalog($"parameters: [{Other}, {Days}]", after)).Diff;
        Assert.Empty(diff.Controls.Single().Parameters);
    }

    [Theory]
    [InlineData("1.4.2", "major", "2.0.0")]
    [InlineData("1.4.2", "minor", "1.5.0")]
    [InlineData("1.4.2", "patch", "1.4.3")]
    [InlineData("1.5.0-rc.1", "minor", "1.6.0")]
    public void The_next_version_follows_from_the_step(string last, string step, string next) =>
        Assert.Equal(
            next, VersionPolicy.Next(Core.Text.SemanticVersion.Parse(last)!, Enum.Parse<VersionStep>(step, ignoreCase: true)).ToString());

    [Fact]
    public void A_catalog_can_say_what_its_changes_ask_for()
    {
        var (old, current) = (Some.Catalog("", Some.Control("rel-01")),
            Some.Catalog("versioning: { added: major }", Some.Control("rel-01"), Some.Control("rel-02")));
        Assert.Equal(VersionStep.Major, Recorded.Compare(old, current).Step);
        Assert.Equal(
            VersionStep.Minor, Recorded.Compare(old, current.Replace("added: major", "added: minor", StringComparison.Ordinal)).Step);
    }

    /// <param name="dropTitles">Titles name the ids in these tests, which would make texts less alike than they are.</param>
    private static IReadOnlyList<string> Changes(string[] old, string[] current, bool dropTitles = false)
    {
        return Recorded.Changes(Recorded.Compare(Catalog(old), Catalog(current)).Diff);

        string Catalog(string[] controls) => dropTitles
            ? System.Text.RegularExpressions.Regex.Replace(
                Some.Catalog("", controls), "title: Title of .*\n(?:        title: .*\n)?", "title: Signing\n")
            : Some.Catalog("", controls);
    }
}
