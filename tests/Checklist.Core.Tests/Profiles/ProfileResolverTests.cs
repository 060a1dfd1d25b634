using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Profiles;

public class ProfileResolverTests
{
    private const string Strict = "title: Strict\nby: Editor\non: 2026-11-01\n";

    [Fact]
    public void An_exclusion_says_why_by_whom_and_when()
    {
        var exclusion = Assert.Single(
            Tailored.With("exclude: [{ control: bld-01, reason: Readers do not build, by: Publisher }]").Excluded);
        Assert.Equal(
            ("Readers do not build", "Publisher", "2026-11-01"), (exclusion.Decision.Reason, exclusion.Decision.By, exclusion.Decision.On));
        Assert.Null(exclusion.Rule);
    }

    [Fact]
    public void A_rule_that_leaves_a_control_out_goes_with_it()
    {
        var excluded = Tailored.With("include: { roles: [builder], reason: They build }").Excluded;
        Assert.All(excluded, exclusion => Assert.Equal("builder", Assert.Single(exclusion.Rule!.Roles).Value));
        Assert.All(excluded, exclusion => Assert.Equal("They build", exclusion.Decision.Reason));
    }

    [Fact]
    public void A_parameter_has_the_value_of_the_profile_and_its_reason()
    {
        var value = Tailored.With("set: [{ parameter: days, value: 7, reason: Readers wait }]").Parameters["days"];
        Assert.Equal(("7", ParameterOrigin.Profile, "Readers wait"), (value.Value, value.Origin, value.Decision!.Reason));
        Assert.Equal(ParameterOrigin.Default, Tailored.With("").Parameters["days"].Origin);
    }

    [Fact]
    public void A_control_is_altered_and_what_was_before_is_kept()
    {
        var resolved = Tailored.With("""
            alter:
              - control: pic-01
                severity: critical
                levels: [high]
                add: { statement: Blind readers MUST be served., checks: [{ id: c, text: Verify with a reader }] }
                remove: { checks: [b] }
                reason: Some readers are blind
            """);
        var control = Tailored.Controls(resolved).Single(control => control.Id!.Value == "pic-01");
        Assert.Equal(ControlSeverity.Critical, control.Severity);
        Assert.Equal(["a", "c"], control.Checks.Select(check => check.Id.Value));
        Assert.Equal("Blind readers MUST be served.", control.Statement!.Source.Value);
        Assert.Equal(["checks", "checks", "statement", "severity", "levels"], resolved.Alterations.Select(alteration => alteration.Field));
        Assert.Equal("medium", Assert.Single(resolved.Alterations.Single(alteration => alteration.Field == "severity").Before));
    }

    [Fact]
    public void A_statement_that_is_added_follows_the_catalogs_and_changes_its_digests()
    {
        var before = Tailored.Controls(Tailored.With("")).First();
        var resolved = Tailored.With("alter: [{ control: txt-01, add: { statement: Aloud. }, reason: To hear it }]");
        var after = Tailored.Controls(resolved).First();
        Assert.Equal("Somebody MUST read it within {{ days }} days.\n\nAloud.", after.Statement!.Source.Value);
        var digests = new Digests(resolved);
        Assert.NotEqual(digests.Of(before).Requirements(), digests.Of(after).Requirements());
        Assert.NotEqual(digests.Of(before).Content(), digests.Of(after).Content());
    }

    [Fact]
    public void A_profile_chooses_from_what_its_imports_select()
    {
        var sources = MemorySources.Of(
            Tailored.Catalog,
            ("profiles/a.yaml", Strict + "include: { ids: [txt-01, txt-02], reason: A }"),
            ("profiles/b.yaml", Strict + "include: { ids: [txt-02, bld-01], reason: B }"),
            ("profiles/c.yaml", Strict + "imports: [a, b]\nexclude: [{ control: txt-02, reason: C }]"));
        var resolved = Tailored.With(sources, "c");
        Assert.Equal("txt-01 bld-01", Tailored.In(resolved));
        Assert.Equal(["C", "A", "A"], resolved.Excluded.Select(exclusion => exclusion.Decision.Reason));
    }

    [Fact]
    public void The_importing_profile_decides_where_imports_disagree()
    {
        var sources = MemorySources.Of(
            Tailored.Catalog,
            ("profiles/a.yaml",
                Strict + "set: [{ parameter: days, value: 3, reason: A }]\nalter: [{ control: txt-01, severity: low, reason: A }]"),
            ("profiles/b.yaml",
                Strict + "set: [{ parameter: days, value: 5, reason: B }]\nalter: [{ control: txt-01, severity: info, reason: B }]"),
            ("profiles/c.yaml",
                Strict + "imports: [a, b]\nset: [{ parameter: days, value: 4, reason: C }]\nalter: [{ control: txt-01, severity: critical, reason: C }]"));
        var resolved = Tailored.With(sources, "c");
        Assert.Equal("4", resolved.Parameters["days"].Value);
        Assert.Equal(ControlSeverity.Critical, Tailored.Controls(resolved).First().Severity);
        Assert.Equal("high", Assert.Single(Assert.Single(resolved.Alterations).Before));
    }

    [Fact]
    public void A_change_that_comes_in_by_two_ways_applies_once()
    {
        var sources = MemorySources.Of(
            Tailored.Catalog,
            ("profiles/a.yaml", Strict + "alter: [{ control: txt-01, add: { statement: Aloud. }, reason: A }]"),
            ("profiles/b.yaml", Strict + "imports: [a]"),
            ("profiles/c.yaml", Strict + "imports: [a, b]"));
        Assert.Single(Tailored.With(sources, "c").Alterations);
    }
}
