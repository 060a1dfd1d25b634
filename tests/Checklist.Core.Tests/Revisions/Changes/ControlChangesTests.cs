using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Changes;

public class ControlChangesTests
{
    [Theory]
    [InlineData("a* b- c*", "a b c")]
    [InlineData("a- b*", "a b")]
    [InlineData("a b- c*", "b c")]
    [InlineData("a* b c- d*", "a c d")]
    [InlineData("a b* c- d- e*", "b c d e")]
    [InlineData("a b* c d e-", "b e")]
    public void What_is_gone_stands_behind_what_it_stood_behind(string controls, string order)
    {
        var ids = controls.Split(' ');
        var old = Recorded.WithControls([.. ids.Select(id => Control(id[..1], "medium"))]);
        var current = Recorded.WithControls(
            [.. ids.Where(id => !id.EndsWith('-')).Select(id => Control(id[..1], id.EndsWith('*') ? "high" : "medium"))]);
        Assert.Equal(order, string.Join(' ', Recorded.Compare(old, current).Diff.Controls.Select(change => change.Id)));
    }

    [Theory]
    [InlineData("statement: 'Within {{ days }} days.'\nchecks: [{ id: a, text: Look. }]")]
    [InlineData("checks: [{ id: a, text: 'Look for {{days}} days.' }]")]
    [InlineData("checks: [{ id: a, text: Look., expect: '{{ other }} or {{ days }} days' }]")]
    public void A_value_is_one_of_the_control_whose_statement_or_check_names_it(string lines)
    {
        var change = Assert.Single(Recorded.Compare(WithDays(14, lines), WithDays(7, lines)).Diff.Controls);
        Assert.Equal(["days"], change.Parameters);
        Assert.Equal([ChangeKind.Parameter], change.Kinds);
    }

    [Theory]
    [InlineData("statement: 'Within {{ other }} days.'")]
    [InlineData("rationale: 'Within {{ days }} days.'")]
    public void A_value_that_nothing_asked_for_names_changes_no_control(string lines) =>
        Assert.Empty(Recorded.Compare(WithDays(14, lines), WithDays(7, lines)).Diff.Controls);

    [Fact]
    public void A_value_changes_its_own_fields_and_nothing_else()
    {
        var diff = Recorded.Compare(
            WithDays(14, "statement: 'Within {{ days }} days.'"), WithDays(7, "statement: 'Within {{ days }} days.'")).Diff;
        Assert.Equal(["parameters.days.default", "parameters.days.value"], diff.Fields.Select(field => field.Name));
    }

    [Fact]
    public void A_new_id_with_another_word_is_a_changed_requirement_too()
    {
        const string Text = "statement: Every commit MUST be signed with a key that the whole team knows well.";
        var old = Some.Catalog("", Some.Control("rel-01", Text));
        var current = Some.Catalog("", Some.Control("rel-09", Text.Replace("whole", "entire", StringComparison.Ordinal)))
            .Replace("Title of rel-09", "Title of rel-01", StringComparison.Ordinal);
        var change = Assert.Single(Recorded.Compare(old, current).Diff.Controls);
        Assert.Equal([ChangeKind.Renumbered, ChangeKind.Renamed, ChangeKind.Requirement], change.Kinds);
        Assert.Equal([""], change.ChecksToAnswer);
    }

    [Fact]
    public void A_change_is_found_by_the_id_of_its_control()
    {
        var old = Recorded.WithControls(Control("a", "low"), Control("b", "low"));
        var diff = Recorded.Compare(old, Recorded.WithControls(Control("a", "high"), Control("b", "high"))).Diff;
        Assert.Equal("b", diff.Find("b")?.Id);
        Assert.Null(diff.Find("c"));
    }

    [Theory]
    [InlineData("", "rationale: Because.", Reaction.ApproveAgain)]
    [InlineData("statement: It MUST be.", "statement: It MUST NOT be.", Reaction.AuditAgain)]
    [InlineData("", "state: withdrawn", Reaction.StopAuditing)]
    [InlineData("state: withdrawn", "", Reaction.AuditFirst)]
    [InlineData("state: withdrawn", "state: withdrawn\nrationale: Because.", Reaction.ApproveAgain)]
    public void A_change_says_what_to_do(string old, string current, Reaction reaction)
    {
        var change = Assert.Single(Recorded.Compare(With(old), With(current)).Diff.Controls);
        Assert.Equal(reaction, change.Reaction);

        static Release With(string lines) => Recorded.WithControls(Some.Control("rel-01", lines.Length == 0 ? [] : [lines]));
    }

    [Theory]
    [InlineData("severity: low", Reaction.AuditFirst)]
    [InlineData("state: withdrawn", Reaction.Nothing)]
    public void A_new_control_is_audited_unless_it_comes_withdrawn(string line, Reaction reaction)
    {
        var current = Recorded.WithControls(Some.Control(), Some.Control("rel-02", line));
        var diff = Recorded.Compare(Recorded.WithControls(Some.Control()), current).Diff;
        Assert.Equal(reaction, diff.Find("rel-02")?.Reaction);
    }

    private static string Control(string id, string severity) =>
        Some.Control(id, $"severity: {severity}", $"statement: {string.Concat(Enumerable.Repeat(id, 3))}.");

    private static string WithDays(int days, string lines) =>
        Some.Catalog($"parameters: [{{ id: days, default: {days} }}, {{ id: other, default: 1 }}]", Some.Control("rel-01", lines));
}
