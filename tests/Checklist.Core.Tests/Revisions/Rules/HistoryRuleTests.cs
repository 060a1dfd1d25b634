using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Rules;

/// <summary>The sources beside a release of version 1.2.3 with two controls.</summary>
public class HistoryRuleTests
{
    private const string Tests = "statement: All tests MUST pass before a tag is set on the branch.";

    private const string Notes = "statement: Every entry of the notes SHOULD name who is concerned.";

    private const string Other = "statement: Paint the fence in a colour that neighbours like.";

    private static readonly string Released = Catalog("1.2.3", Some.Control("rel-01", Tests), Some.Control("rel-02", Notes));

    [Fact]
    public void The_same_text_under_the_same_version_has_no_finding() => Assert.Empty(Beside(Released));

    [Fact]
    public void Facts_that_every_release_sets_anew_ask_for_no_version() =>
        Assert.Empty(
            Beside(Released.Replace(
                "id: rel\n", "id: rel\nstatus: published\npublished: 2026-11-01\neffective: 2026-11-01\nreview-by: 2027-11-01\n",
                StringComparison.Ordinal)));

    [Theory]
    [InlineData("2.0.0", "")]
    [InlineData(
        "1.3.0", "version `1.3.0` is too low after `1.2.3`: control `rel-01` (requirement changed) asks for a new major version (set `version` to `2.0.0` or higher)")]
    [InlineData(
        "1.2.4", "version `1.2.4` is too low after `1.2.3`: control `rel-01` (requirement changed) asks for a new major version (set `version` to `2.0.0` or higher)")]
    [InlineData(
        "1.2.3", "version `1.2.3` was released, and the sources differ: control `rel-01` (requirement changed) (set `version` to `2.0.0` or higher)")]
    [InlineData("1.2.2", "version `1.2.2` is not above the latest release `1.2.3` (set `version` above `1.2.3`)")]
    [InlineData("", "the catalog has no version, and `1.2.3` was released (set `version` above `1.2.3`)")]
    public void A_changed_requirement_asks_for_a_major_version(string version, string finding) =>
        Assert.Equal(
            finding, Findings.Told(
                Beside(Catalog(
                    version, Some.Control("rel-01", Tests.Replace("All", "Most", StringComparison.Ordinal)),
                    Some.Control("rel-02", Notes)))));

    [Theory]
    [InlineData("1.3.0", "")]
    [InlineData(
        "1.2.4", "version `1.2.4` is too low after `1.2.3`: control `rel-03` (new) asks for a new minor version (set `version` to `1.3.0` or higher)")]
    public void A_new_control_asks_for_a_minor_version(string version, string finding) =>
        Assert.Equal(
            finding, Findings.Told(
                Beside(Catalog(version, Some.Control("rel-01", Tests), Some.Control("rel-02", Notes), Some.Control("rel-03", Other)))));

    [Theory]
    [InlineData("1.2.4", "")]
    [InlineData(
        "1.2.3", "version `1.2.3` was released, and the sources differ: control `rel-01` (clarified) (set `version` to `1.2.4` or higher)")]
    public void A_clarified_text_asks_for_a_patch(string version, string finding) =>
        Assert.Equal(
            finding, Findings.Told(
                Beside(Catalog(version, Some.Control("rel-01", Tests, "rationale: Because it matters."), Some.Control("rel-02", Notes)))));

    [Fact]
    public void A_change_around_the_controls_is_named_as_that() => Assert.Equal(
        "version `1.2.3` was released, and the sources differ: a change around the controls (set `version` to `1.2.4` or higher)",
        Findings.Told(Beside(Released.Replace("id: rel\n", "id: rel\nsummary: More.\n", StringComparison.Ordinal))));

    [Fact]
    public void The_catalog_may_ask_for_other_steps()
    {
        var changed = Catalog(
            "1.2.4", Some.Control("rel-01", Tests.Replace("All", "Most", StringComparison.Ordinal)), Some.Control("rel-02", Notes));
        Assert.Empty(Beside(With(changed, "patch"), With(Released, "patch")));
        Assert.StartsWith(
            "version `1.2.4` is too low", Findings.Told(Beside(With(changed, "minor"), With(Released, "patch"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_cannot_loosen_the_steps_for_its_own_version()
    {
        var changed = Catalog(
            "1.2.4", Some.Control("rel-01", Tests.Replace("All", "Most", StringComparison.Ordinal)), Some.Control("rel-02", Notes));
        Assert.Equal(["CHK7010"], Beside(With(changed, "none"), Released).Select(finding => finding.Code));
        Assert.Equal(["CHK7010"], Beside(With(changed, "none"), With(Released, "minor")).Select(finding => finding.Code));
    }

    [Fact]
    public void A_control_that_is_gone_is_to_be_put_back_where_it_was()
    {
        var finding = Assert.Single(Beside(Catalog("2.0.0", Some.Control("rel-01", Tests))));
        Assert.Equal(
            "control `rel-02` is gone without having been withdrawn (put it back with `state: withdrawn`)", Findings.Told([finding]));
        Assert.Equal(
            ("id", "last seen here, in version `1.2.3`", "\"rel-02\""),
            (finding.Span.Text.ToString(), finding.Notes[0].Message, finding.Notes[0].Span.Text.ToString()));
    }

    [Fact]
    public void Where_its_text_stands_under_another_id_that_is_its_successor() => Assert.Equal(
        "control `rel-02` is gone without having been withdrawn (put it back with `state: withdrawn` and `replaced-by: [rel-09]`)",
        Findings.Told(
            Beside(Catalog(
                "2.0.0", Some.Control("rel-01", Tests),
                Some.Control("rel-09", Notes).Replace("Title of rel-09", "Title of rel-02", StringComparison.Ordinal)))));

    [Fact]
    public void Where_its_text_stands_in_parts_these_are_its_successors()
    {
        const string Whole =
            "statement: Each entry of the notes SHOULD name its author, and unsigned entries SHOULD be refused by the team.";
        var released = Catalog("1.2.3", Some.Control("rel-01", Tests), Some.Control("rel-02", Whole));
        var current = Catalog(
            "2.0.0", Some.Control("rel-01", Tests), Some.Control("rel-03", "statement: Each entry of the notes SHOULD name its author."),
            Some.Control("rel-04", "statement: Unsigned entries SHOULD be refused by the team."));
        Assert.Equal(
            "control `rel-02` is gone without having been withdrawn (put it back with `state: withdrawn` and `replaced-by: [rel-03, rel-04]`)", Findings.Told(Beside(current, released)));
    }

    [Fact]
    public void All_that_happened_to_the_control_that_asks_for_the_step_is_named()
    {
        var changed = Some.Control("rel-01", Tests.Replace("All", "Most", StringComparison.Ordinal), "rationale: Because it matters.");
        Assert.Equal(
            "version `1.3.0` is too low after `1.2.3`: control `rel-01` (requirement changed, clarified) asks for a new major version (set `version` to `2.0.0` or higher)",
            Findings.Told(Beside(Catalog("1.3.0", changed, Some.Control("rel-02", Notes)))));
    }

    [Fact]
    public void An_id_with_another_text_altogether_is_reported_at_both_places()
    {
        var finding = Assert.Single(Beside(Catalog("2.0.0", Some.Control("rel-01", Tests), Rewritten("rel-02"))));
        Assert.Equal(
            "control `rel-02` has hardly a word of what was released under its id (give the new requirement an id of its own and withdraw the old one)", Findings.Told([finding]));
        Assert.Equal(
            ("rel-02", "released in version `1.2.3`", "\"rel-02\""),
            (finding.Span.Text.ToString(), finding.Notes[0].Message, finding.Notes[0].Span.Text.ToString()));
        Assert.Empty(Beside(Catalog("2.0.0", Some.Control("rel-01", Tests), Rewritten("rel-02", "state: withdrawn"))));
    }

    [Fact]
    public void A_withdrawn_id_does_not_come_back_as_something_else()
    {
        var withdrawn = Catalog("1.2.3", Some.Control("rel-01", Tests), Some.Control("rel-02", Notes, "state: withdrawn"));
        var finding = Assert.Single(Beside(Catalog("2.0.0", Some.Control("rel-01", Tests), Rewritten("rel-02")), withdrawn));
        Assert.Equal(
            "control `rel-02` was withdrawn and now says something else (give the new control an id of its own)", Findings.Told([finding]));
        Assert.Equal("withdrawn in version `1.2.3`", finding.Notes[0].Message);
        Assert.Empty(Beside(Catalog("2.0.0", Some.Control("rel-01", Tests), Some.Control("rel-02", Notes)), withdrawn));
    }

    [Fact]
    public void An_id_of_an_older_release_does_not_come_back_as_something_else()
    {
        var latest = Catalog("2.0.0", Some.Control("rel-01", Tests));
        var finding = Assert.Single(Beside(Catalog("3.0.0", Some.Control("rel-01", Tests), Rewritten("rel-02")), Released, latest));
        Assert.Equal(
            ("control `rel-02` was withdrawn and now says something else (give the new control an id of its own)",
                "withdrawn in version `1.2.3`"), (Findings.Told([finding]), finding.Notes[0].Message));
        Assert.Empty(Beside(Catalog("3.0.0", Some.Control("rel-01", Tests), Some.Control("rel-02", Notes)), Released, latest));
    }

    [Fact]
    public void A_control_that_only_an_older_release_has_is_missed_once()
    {
        var latest = Catalog("2.0.0", Some.Control("rel-01", Tests));
        var older = Catalog("1.0.0", Some.Control("rel-01", Tests), Some.Control("rel-02", Notes));
        Assert.Equal(
            ["last seen here, in version `1.2.3`"], Beside(latest, older, Released, latest).Select(finding => finding.Notes[0].Message));
    }

    [Fact]
    public void Versions_are_compared_as_numbers()
    {
        var tenth = Released.Replace("1.2.3", "1.10.0", StringComparison.Ordinal);
        Assert.Equal(
            "version `1.9.0` is not above the latest release `1.10.0` (set `version` above `1.10.0`)",
            Findings.Told(Beside(Released.Replace("1.2.3", "1.9.0", StringComparison.Ordinal), tenth, Released)));
    }

    [Fact]
    public void A_release_of_another_catalog_or_with_another_name_counts_for_nothing()
    {
        var sources = MemorySources.Of(
            Released, ("releases/1.0.0.json", Recorded.Text(Recorded.Of(Released))),
            ("releases/2.0.0.json",
                Recorded.Text(
                    Recorded.Of(
                        Released.Replace("id: rel", "id: other", StringComparison.Ordinal)
                            .Replace("1.2.3", "2.0.0", StringComparison.Ordinal)))));
        Assert.Equal(["CHK7006", "CHK7005"], Checked(sources).Select(finding => finding.Code));
    }

    private static string Catalog(string version, params string[] controls) =>
        Some.Catalog(version.Length == 0 ? "id: rel\n" : $"id: rel\nversion: {version}\n", controls);

    private static string With(string catalog, string step) =>
        catalog.Replace("id: rel\n", $"id: rel\nversioning: {{ requirement: {step}, guide: none }}\n", StringComparison.Ordinal);

    /// <summary>The id with no word of what it said.</summary>
    private static string Rewritten(string id, params string[] lines) =>
        Some.Control(id, [Other, .. lines]).Replace($"Title of {id}", "Fences", StringComparison.Ordinal);

    private static IReadOnlyList<Diagnostic> Beside(string catalog, params string[] releases)
    {
        return Checked(MemorySources.Of(catalog, [.. Recorded.Chain(releases.Length == 0 ? [Released] : releases)]));
    }

    private static IReadOnlyList<Diagnostic> Checked(MemorySources sources) => Findings.InCheck(sources).Sorted();
}
