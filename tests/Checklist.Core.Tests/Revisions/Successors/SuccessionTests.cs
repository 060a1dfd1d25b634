using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Successors;

public class SuccessionTests
{
    private const string Boot = "Ensure permissions on bootloader config are configured";
    private const string Tab = "Ensure permissions on /etc/crontab are configured";
    private const string Passwords = "Ensure permissions on /etc/passwd are configured";

    /// <summary>Every control begins alike, and the first one is reworded.</summary>
    [Theory]
    [InlineData("abc")]
    [InlineData("cab")]
    [InlineData("bca")]
    public void The_same_text_is_found_before_what_is_alike_in_whatever_order(string order)
    {
        var old = With(("a-1", Boot), ("a-2", Tab), ("a-3", Passwords));
        (string, string)[] renamed = [("b-1", "Ensure permissions on boot loader are configured"), ("b-2", Tab), ("b-3", Passwords)];
        var current = With([.. order.Select(letter => renamed[letter - 'a'])]);
        Assert.Equal(["a-1 > b-1 Guess", "a-2 > b-2 SameText", "a-3 > b-3 SameText"], Links(old, current));
    }

    [Fact]
    public void A_control_on_top_renumbers_the_others_and_changes_none()
    {
        string[] subjects =
            [
                "squashfs is disabled",
                "udf is disabled",
                "tmp is a partition",
                "nodev on tmp",
                "AIDE is installed",
                "telnet is removed",
                "cron runs",
                "auditd runs",
            ];
        var old = With([.. subjects.Select((subject, index) => ($"1.{index + 1}", $"Ensure {subject}"))]);
        var current = With(
            [.. subjects.Prepend("cramfs is not available").Select((subject, index) => ($"1.{index + 1}", $"Ensure {subject}"))]);
        var report = Recorded.Compare(old, current);
        Assert.Equal(
            ["new 1", "renumbered 8"],
            report.Sections.Select(section => $"{section.Id} {section.Items.Count}").Order(StringComparer.Ordinal));
        Assert.Equal("1.1 → 1.2", report.Items.First(item => item.Change.Old?.Id == "1.1").Numbers);
        Assert.Contains(
            "Before, 1.1 was another requirement: “Ensure squashfs is disabled”, which is 1.2 now.",
            report.Items.Single(item => item.Change.Old is null).Notes);
        Assert.Equal(Reaction.FileAnswers, report.Items.First(item => item.Change.Old?.Id == "1.1").Change.Reaction);
    }

    [Fact]
    public void Two_controls_that_change_places_are_told_apart()
    {
        var old = With(("1", "Logs are kept for a year"), ("2", "Keys are changed each month"));
        var current = With(("1", "Keys are changed each month"), ("2", "Logs are kept for a year"));
        Assert.Equal(["1 > 2 SameText", "2 > 1 SameText"], Links(old, current));
    }

    [Fact]
    public void Another_subject_under_an_old_id_is_gone_and_new()
    {
        var old = With(("1", "Logs are kept for a year"), ("2", "Keys are changed each month"));
        var current = With(("1", "Visitors wear a badge"), ("2", "Keys are changed each month"));
        var diff = CatalogComparer.Compare(old, current);
        Assert.Equal(["1: Removed", "1: Added"], Recorded.Changes(diff));
        Assert.All(diff.Controls, change => Assert.True(change.IsReused));
    }

    [Theory]
    [InlineData("Passwords have 12 characters", "Passwords have 14 characters")]
    [InlineData("A pasword has 12 characters", "A password has 12 characters")]
    [InlineData("Logs are kept", "Logs are kept for a year, and nobody can change them")]
    public void A_control_that_is_only_changed_stays_the_same(string before, string after)
    {
        var diff = CatalogComparer.Compare(With(("1", before), ("2", "Keys are changed")), With(("1", after), ("2", "Keys are changed")));
        Assert.Equal(["1: Requirement"], Recorded.Changes(diff));
    }

    [Fact]
    public void A_part_has_rare_words_of_the_whole_that_no_other_part_has()
    {
        var old = With(
            ("1", "Every commit is signed with a key that the team knows and unsigned pushes are refused by the server at night"),
            ("2", "Logs are kept"));
        var current = With(
            ("3", "Every commit is signed with a key that the team knows"),
            ("4", "Unsigned pushes are refused by the server at night"), ("2", "Logs are kept"));
        var diff = CatalogComparer.Compare(old, current);
        Assert.Contains("4", diff.Controls.SelectMany(change => change.Successors));
        Assert.All(diff.Controls.Where(change => change.Links.Count > 0), change => Assert.True(change.IsGuess));
    }

    [Fact]
    public void A_phrase_that_all_share_makes_no_parts()
    {
        string[] files = ["shadow", "group", "hosts", "motd", "issue", "fstab"];
        var old = With([.. files.Select(file => ($"o-{file}", $"Ensure permissions on the file {file} are configured and recorded"))]);
        var current = With([.. files.Select(file => ($"n-{file}", $"Ensure permissions on the file {file}x are configured and recorded"))]);
        Assert.DoesNotContain(CatalogComparer.Compare(old, current).Succession.Links, link => !link.IsWhole);
    }

    [Fact]
    public void What_the_author_says_is_no_guess()
    {
        const string Text = "statement: Every commit MUST be signed.";
        var old = Recorded.WithControls(Some.Control("a", Text));
        var current = Recorded.WithControls(
            Some.Control("a", Text, "state: withdrawn", "replaced-by: [b]"),
            Some.Control("b", "statement: Every commit MUST be signed by two."));
        var item = Assert.Single(Recorded.Compare(old, current).Items);
        Assert.Equal(("a → b", false), (item.Numbers, item.Change.IsGuess));
        Assert.Equal(["renumbered", "requirement changed", "clarified"], item.Kinds);
        Assert.Contains("Takes the place of a Title of a, which was withdrawn.", item.Notes);
        Assert.Contains(item.Rows, row => row.Path == "statement");
    }

    [Fact]
    public void One_of_several_that_were_merged_is_the_one_that_moved()
    {
        var old = Recorded.WithControls(
            Some.Control("a", "statement: Every commit is signed by its author with a key."),
            Some.Control("b", "statement: Visitors wear a badge."));
        var current = Recorded.WithControls(
            Some.Control("a", "state: withdrawn", "replaced-by: [c]"),
            Some.Control("b", "state: withdrawn", "replaced-by: [c]"),
            Some.Control("c", "statement: Every commit is signed by its author with a new key."));
        var diff = CatalogComparer.Compare(old, current);
        Assert.Equal(["b: Merged, Requirement", "c: Renumbered, Renamed, Requirement, Clarified"], Recorded.Changes(diff));
        Assert.Equal(["b"], diff.Find("c")!.Origins);
    }

    [Fact]
    public void The_text_that_was_repealed_is_told()
    {
        var old = Recorded.WithControls(
            Some.Control("a", "statement: Every *commit* MUST be signed.", "checks: [{ id: x, text: Look at the log. }]", "tags: [t]"));
        var item = Assert.Single(Recorded.Compare(old, Recorded.WithControls(Some.Control("a", "state: withdrawn"))).Items);
        Assert.Equal("Every commit MUST be signed.", item.Repealed);
        Assert.Equal(["Look at the log."], item.RepealedChecks);
        Assert.Equal(("withdrawn", 0), (item.Kinds.Single(), item.Rows.Count));
    }

    [Fact]
    public void A_new_label_is_a_new_number_and_nothing_else()
    {
        var old = Recorded.WithControls(Some.Control("a", "label: AC-1", "statement: It MUST hold."));
        var item = Assert.Single(
            Recorded.Compare(old, Recorded.WithControls(Some.Control("a", "label: AC-2", "statement: It MUST hold."))).Items);
        Assert.Equal(("renumbered", "AC-1 → AC-2", 0), (item.Kinds.Single(), item.Numbers, item.Rows.Count));
    }

    [Fact]
    public void Twenty_thousand_controls_under_new_numbers_are_paired_by_their_texts()
    {
        var old = Many("o", 20_000, index => $"word{index} of the text");
        var succession = CatalogComparer.Compare(old, Many("n", 20_000, index => $"word{index} of the text")).Succession;
        Assert.Equal((20_000, 0), (succession.Links.Count(link => link.Old.Id[1..] == link.New.Id[1..]), succession.Remarks.Count));
    }

    [Fact]
    public void Beyond_a_size_a_comparison_says_that_it_left_the_words_out()
    {
        var report = Releases(Many("o", 5_001, index => $"word{index} of the text"), Many("n", 5_000, index => $"word{index} in the text"));
        Assert.Contains(
            report.Remarks,
            remark => remark.StartsWith(
                "5,001 controls are gone or changed and 5,000 are new or changed, too many", StringComparison.Ordinal));
    }

    private static ChangeReport Releases(Release old, Release current) => Recorded.Compare(old, current);

    private static Release Many(string prefix, int count, Func<int, string> text)
    {
        var entries = Enumerable.Range(0, count).Select(index => (Core.Revisions.FieldValue)new Core.Revisions.CanonicalJson()
            .Add("group", "g")
            .Add("fields", new Core.Revisions.CanonicalJson().Add("id", $"{prefix}{index}").Add("statement", text(index))).ToMap());
        return new Release(
            new Core.Revisions.CanonicalJson().AddValue("controls", new Core.Revisions.FieldList([.. entries])).ToMap(),
            new Core.Text.SourceText("", ""));
    }

    private static IEnumerable<string> Links(Release old, Release current) =>
        CatalogComparer.Compare(old, current).Succession.Links.Select(link => $"{link.Old.Id} > {link.New.Id} {link.Basis}");

    private static Release With(params (string Id, string Title)[] controls) =>
        Recorded.Of(
            $"title: T\nversion: 1.0.0\ngroups:\n  - id: g\n    title: G\n    controls:\n{string.Concat(controls.Select(control => $"      - {{ id: '{control.Id}', title: '{control.Title}' }}\n"))}");
}
