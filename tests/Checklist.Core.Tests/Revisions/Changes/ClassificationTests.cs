using Checklist.Core.Revisions.Changes;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Changes;

/// <summary>The rules of the manual's chapter on reviews, one pair of controls for each.</summary>
public class ClassificationTests
{
    private const string Base = "statement: All tests MUST pass within {{ days }} days.\nseverity: high\nrationale: Because it matters.\n"
        + "checks: [{ id: a, text: Run the tests., command: { run: make test } }, { id: b, text: Read the log. }]";

    private const string Checks = "checks: [{ id: a, text: Look. }]";

    [Theory]
    [InlineData("All tests MUST pass", "All tests and checks MUST pass", "Requirement")]
    [InlineData("All tests MUST pass", "all tests  MUST 'pass'", "Editorial")]
    [InlineData("All tests MUST pass", "All tests must pass", "Requirement")]
    [InlineData("MUST pass", "SHOULD pass", "Requirement, Looser")]
    [InlineData("Run the tests.", "Run the tests", "Editorial")]
    [InlineData("Run the tests.", "Run all the tests.", "CheckChanged")]
    [InlineData("make test", "make  test", "CheckChanged")]
    [InlineData("run: make test", "shell: bash, run: make test", "CheckChanged")]
    [InlineData(", { id: b, text: Read the log. }", "", "CheckRemoved")]
    [InlineData("id: b, text: Read", "id: c, text: Write", "CheckRemoved, CheckAdded")]
    [InlineData("severity: high", "severity: low", "Severity")]
    [InlineData("severity: high", "severity: high\ntags: [a]", "Metadata")]
    [InlineData("severity: high", "severity: high\nstate: deprecated", "Metadata")]
    [InlineData("Because it matters.", "Because it matters a lot.", "Clarified")]
    [InlineData("Because it matters.", "because it matters", "Editorial")]
    [InlineData("severity: high", "severity: high\nremediation: { text: Mend it. }", "Clarified")]
    [InlineData("severity: high", "severity: high\nstate: withdrawn", "Withdrawn")]
    public void A_change_has_its_kind(string old, string current, string kinds)
    {
        var diff = Recorded.Compare(Catalog(Base), Catalog(Base.Replace(old, current, StringComparison.Ordinal))).Diff;
        Assert.Equal([$"rel-01: {kinds}"], Recorded.Changes(diff));
    }

    /// <summary>Which entry a line of a list belongs to is a part of what is asked.</summary>
    [Theory]
    [InlineData("  - has a contract, or\n  - has a badge, and\n")]
    [InlineData("  - has a contract, or\n- has a badge, and\n")]
    public void A_list_that_is_nested_otherwise_asks_something_else(string inner)
    {
        const string Head = "statement: |\n  Access MUST be refused unless\n\n  - the person is an employee, and\n";
        var flat = Catalog(Head + "  - has a contract, or\n  - has a badge, and\n  - the manager agrees.\n");
        var nested = Catalog(
            Head + inner.Replace("  - ", "    - ", StringComparison.Ordinal).Replace("\n- ", "\n  - ", StringComparison.Ordinal)
                + "  - the manager agrees.\n");
        Assert.Equal(["rel-01: Requirement"], Recorded.Changes(Recorded.Compare(nested, flat).Diff));
    }

    [Theory]
    [InlineData("must", "should", "Looser")]
    [InlineData("may", "must", "Stricter")]
    public void The_keyword_decides_how_binding_a_control_is(string old, string current, string kind) =>
        Assert.Equal(
            [$"rel-01: {kind}"], Recorded.Changes(Recorded.Compare(Catalog($"keyword: {old}"), Catalog($"keyword: {current}")).Diff));

    [Fact]
    public void A_value_of_a_parameter_changes_the_controls_that_name_it()
    {
        var (old, current) = (Catalog(Base), Catalog(Base).Replace("default: 14", "default: 7", StringComparison.Ordinal));
        var change = Assert.Single(Recorded.Compare(old, current).Diff.Controls);
        Assert.Equal([ChangeKind.Parameter], change.Kinds);
        Assert.Equal(["days"], change.Parameters);
        Assert.Equal(Reaction.AuditAgain, change.Reaction);
    }

    [Fact]
    public void The_title_of_a_control_without_checks_is_its_requirement()
    {
        var diff = Recorded.Compare(Catalog(""), Catalog("").Replace("Title of rel-01", "Another title", StringComparison.Ordinal)).Diff;
        Assert.Equal(["rel-01: Requirement"], Recorded.Changes(diff));
    }

    [Theory]
    [InlineData("# a comment\nstatement: 'All tests MUST pass within {{ days }} days.'")]
    [InlineData("statement: >\n  All tests MUST\n  pass within\n  {{ days }} days.")]
    public void How_a_text_is_written_down_is_no_change(string rewritten)
    {
        var current = Base.Replace("statement: All tests MUST pass within {{ days }} days.", rewritten, StringComparison.Ordinal);
        Assert.True(Recorded.Compare(Catalog(Base), Catalog(current)).Diff.IsEmpty);
    }

    [Theory]
    [InlineData("rationale: One.")]
    [InlineData("guidance: One.")]
    [InlineData("impact: One.")]
    [InlineData("default: One.")]
    [InlineData("typical-evidence: [One.]")]
    [InlineData("remediation: { text: One. }")]
    public void A_text_around_the_requirement_is_clarified(string line)
    {
        var diff = Recorded.Compare(Catalog(line), Catalog(line.Replace("One", "Two", StringComparison.Ordinal))).Diff;
        Assert.Equal(["rel-01: Clarified"], Recorded.Changes(diff));
    }

    [Theory]
    [InlineData("", "", "A title of rel-01", "Requirement")]
    [InlineData("", "", "title of rel-01", "Editorial")]
    [InlineData(Checks, Checks, "A title of rel-01", "Clarified")]
    [InlineData("", Checks, "A title of rel-01", "CheckAdded, Clarified")]
    [InlineData(Checks, "", "A title of rel-01", "CheckRemoved, Clarified")]
    public void A_title_is_a_requirement_while_there_are_no_checks(string old, string current, string title, string kinds)
    {
        var diff = Recorded.Compare(Catalog(old), Catalog(current).Replace("Title of rel-01", title, StringComparison.Ordinal)).Diff;
        Assert.Equal([$"rel-01: {kinds}"], Recorded.Changes(diff));
    }

    [Theory]
    [InlineData("expect: Nothing.", "expect: nothing", "Editorial")]
    [InlineData("expect: Nothing.", "expect: Something.", "CheckChanged")]
    [InlineData("expect: Nothing.", "evidence: required", "CheckChanged")]
    public void What_a_check_expects_is_compared_by_its_words(string old, string current, string kinds)
    {
        var text = Catalog($"checks: [{{ id: a, text: Look., {old} }}]");
        Assert.Equal(
            [$"rel-01: {kinds}"], Recorded.Changes(Recorded.Compare(text, text.Replace(old, current, StringComparison.Ordinal)).Diff));
    }

    [Fact]
    public void Another_successor_of_a_withdrawn_control_is_only_filed_differently()
    {
        var old = Some.Catalog(
            "", Some.Control("rel-01", "state: withdrawn", "replaced-by: [rel-02]"), Some.Control("rel-02"), Some.Control("rel-03"));
        var diff = Recorded.Compare(old, old.Replace("[rel-02]", "[rel-03]", StringComparison.Ordinal)).Diff;
        Assert.Equal(["rel-01: Metadata"], Recorded.Changes(diff));
    }

    private static string Catalog(string lines) =>
        Some.Catalog("version: 1.0.0\nparameters: [{ id: days, default: 14 }]", Some.Control("rel-01", lines.Length == 0 ? [] : [lines]));
}
