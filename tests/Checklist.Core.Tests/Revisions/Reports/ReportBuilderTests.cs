using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Revisions.Reports;

public class ReportBuilderTests
{
    private const string Old = """
        id: lab
        title: Lab checklist
        version: 1.0.0
        summary: For labs.
        roles: [{ id: admin, title: Administrator }, { id: gone, title: Gone }]
        platforms: [{ id: srv, title: Server }]
        levels: [{ id: base, title: Baseline }]
        frameworks: [{ id: nist, title: NIST, version: r4 }]
        parameters: [{ id: days, label: Days to keep, default: 14, unit: days }, { id: bare, label: Nothing }]
        glossary: [{ term: Host, definition: A machine. }, { term: Guest, definition: Inside. }]
        references: [{ id: book, title: The book }]
        groups:
          - id: host
            title: Hosts
            controls:
              - { id: text, title: T, statement: "The log MUST be kept for {{ days }} days.", checks: [{ id: a, text: Look. }, { id: b, text: Go. }] }
              - { id: own, title: O, statement: "The disk MUST be read by *one* person.", checks: [{ id: a, text: Run the tests., command: { run: "make test" }, expect: "`ok`" }, { id: b, text: Old. }] }
              - { id: sev, title: S, severity: low }
              - { id: map, title: M, roles: [admin], tags: [x, y], mappings: [{ framework: nist, ids: [AC-1] }], x-owner: us }
              - { id: clear, title: C, statement: It MUST., remediation: { text: Mend it., command: { run: "mend" } }, typical-evidence: [A list.] }
              - { id: marks, title: K, statement: It must be so }
              - { id: old1, title: Sign the tag of every release, statement: Each tag of a release MUST be signed by two people with their own keys., checks: [{ id: a, text: See the keys. }] }
              - { id: left, title: L }
              - { id: parted, title: P }
              - { id: lost, title: Z }
          - { id: rest, title: Rest, controls: [{ id: last, title: Q }] }
          - { id: bin, title: Bin, controls: [{ id: end, title: E }] }
        """;

    private const string Current = """
        id: lab
        title: Lab checklist
        version: 2.0.0
        summary: For labs and shops.
        roles: [{ id: admin, title: Administrators }, { id: fresh, title: Fresh }]
        platforms: [{ id: srv, title: Servers }]
        levels: [{ id: base, title: Base }]
        frameworks: [{ id: nist, title: NIST, version: r5 }]
        parameters: [{ id: days, label: Days to keep, default: 30, unit: days }, { id: bare, label: Nothing, default: x }]
        glossary: [{ term: Guest, definition: Inside. }, { term: Host, definition: A real machine. }]
        references: [{ id: book, title: A book }]
        groups:
          - id: host
            title: All hosts
            controls:
              - { id: text, title: T, statement: "The log MUST be kept for {{ days }} days.", checks: [{ id: b, text: Go. }, { id: a, text: Look. }] }
              - { id: own, title: O, statement: "The disk MUST be read by one person and no other.", checks: [{ id: a, text: Run all the tests., command: { run: "make  test" }, expect: "`fine`" }, { id: c, text: "Look at the `log`.", command: { run: see }, expect: Nothing. }] }
              - { id: sev, title: S, severity: high }
              - { id: map, title: M, roles: [admin, fresh], tags: [y, z], mappings: [{ framework: nist, ids: [AC-1, AC-2] }], x-owner: them }
              - { id: clear, title: C, statement: It MUST., remediation: { text: Mend all of it., command: { run: "mend all" } }, typical-evidence: [A list., A log.] }
              - { id: marks, title: K, statement: "It must be so." }
              - { id: new1, title: Sign the tag of every release, statement: Each tag of a release MUST be signed by two people with their own keys., checks: [{ id: a, text: See the keys. }] }
              - { id: left, title: L, state: withdrawn, replaced-by: [fresh1] }
              - { id: parted, title: P, state: withdrawn, replaced-by: [fresh1, last] }
              - { id: fresh1, title: F, statement: "Kept {{ days }} and {{ bare }}.", checks: [{ id: a, text: "See {{ days }}." }, { id: b, text: Hear. }] }
              - { id: last, title: Q }
          - { id: rest, title: Rest, controls: [{ id: end, title: E }] }
        """;

    [Fact]
    public void Every_kind_of_change_has_its_section_its_words_and_its_notes() =>
        Snapshot.Verify(Told(Recorded.Compare(Old, Current)), "txt");

    [Fact]
    public void Backwards_the_same_changes_read_the_other_way() => Snapshot.Verify(Told(Recorded.Compare(Current, Old)), "txt");

    [Fact]
    public void Without_a_version_a_catalog_is_said_to_have_none()
    {
        var report = Recorded.Compare(Some.Catalog(), Some.Catalog());
        Assert.Equal(("without a version", "without a version", VersionStep.None), (report.OldName, report.NewName, report.Step));
        Assert.Equal((0, 0), (report.Sections.Count, report.Entries.Count));
    }

    [Theory]
    [InlineData("statement: Look at *one* thing.")]
    [InlineData("rationale: Look at *one* thing.")]
    [InlineData("guidance: Look at *one* thing.")]
    [InlineData("impact: Look at *one* thing.")]
    [InlineData("default: Look at *one* thing.")]
    [InlineData("checks: [{ id: a, text: Look at *one* thing. }]")]
    [InlineData("checks: [{ id: a, text: T, expect: Look at *one* thing. }]")]
    [InlineData("remediation: { text: Look at *one* thing. }")]
    public void Prose_of_a_control_is_shown_without_its_marks(string line)
    {
        var report = Recorded.Compare(
            Some.Catalog("", Some.Control("rel-01", line)),
            Some.Catalog("", Some.Control("rel-01", line.Replace("one", "each", StringComparison.Ordinal))));
        Assert.Equal("Look at [-one][+each] thing.", RedlineText.Of(report.Items.Single().Rows.Single().Runs));
    }

    [Theory]
    [InlineData("summary: Look at *one* thing.")]
    [InlineData("roles: [{ id: lead, description: Look at *one* thing. }]")]
    [InlineData("glossary: [{ term: tag, definition: Look at *one* thing. }]")]
    public void Prose_around_the_controls_is_shown_without_its_marks(string line)
    {
        var report = Recorded.Compare(Some.Catalog(line), Some.Catalog(line.Replace("one", "each", StringComparison.Ordinal)));
        Assert.Equal("Look at [-one][+each] thing.", RedlineText.Of(report.Entries.Single().Rows.Single().Runs));
    }

    [Theory]
    [InlineData("run: dir/one", "run: dir/two", "Check a, command", true, "dir/[-one][+two]")]
    [InlineData("shell: bash, run: dir", "shell: powershell, run: dir", "Check a, shell", false, "[-bash][+powershell]")]
    public void A_command_is_compared_by_its_parts_and_other_words_as_wholes(
        string old, string current, string label, bool isCode, string runs)
    {
        var report = Recorded.Compare(Catalog(old), Catalog(current));
        var row = report.Items.Single().Rows.Single();
        Assert.Equal((label, isCode, runs), (row.Label, row.IsCode, RedlineText.Of(row.Runs)));

        static string Catalog(string command) =>
            Some.Catalog("", Some.Control("rel-01", $"checks: [{{ id: a, text: Run., command: {{ {command} }} }}]"));
    }

    [Theory]
    [InlineData("part: Two", "moved", "Part: [-One][+Two]")]
    [InlineData("part: Two, summary: More", "changed", "Summary: [+More], Part: [-One][+Two]")]
    [InlineData("", "moved", "Part: [-One]")]
    public void A_chapter_that_only_got_another_part_is_moved(string keys, string what, string rows)
    {
        var entry = Assert.Single(Recorded.Compare(Catalog("part: One"), Catalog(keys)).Entries);
        Assert.Equal(("Chapter", what, "The checklist"), (entry.Kind, entry.What, entry.Title));
        Assert.Equal(rows, string.Join(", ", entry.Rows.Select(row => $"{row.Label}: {RedlineText.Of(row.Runs)}")));

        static string Catalog(string keys) =>
            Some.Catalog($"chapters: [{{ id: list, title: The checklist, controls: all, {keys} }}]", Some.Control("rel-01"));
    }

    [Fact]
    public void First_and_last_checks_are_shown_one_by_one()
    {
        var with = Some.Catalog(
            "", Some.Control(
                "rel-01", "checks: [{ id: a, text: Look at *one* thing. }, { id: b, text: Run it., command: { shell: bash, run: make } }]"));
        var without = Some.Catalog("", Some.Control("rel-01"));
        Assert.Equal(["Check a (checks.a): [+Look at one thing.]", "Check b (checks.b): [+Run it.\nCommand: make\nShell: bash]"], Rows(without, with));
        Assert.Equal(["Check a (checks.a): [-Look at one thing.]", "Check b (checks.b): [-Run it.\nCommand: make\nShell: bash]"], Rows(with, without));

        static IEnumerable<string> Rows(string old, string current) =>
            Recorded.Compare(old, current).Items.Single().Rows.Select(row => Row(row).Trim());
    }

    [Fact]
    public void Parts_of_a_control_that_is_gone_are_called_a_guess()
    {
        const string Text =
            "statement: Every commit MUST be signed with a key that the team knows, and unsigned ones MUST be refused by the server.";
        var old = Some.Catalog("", Some.Control("rel-01", Text));
        var current = Some.Catalog(
            "", Some.Control("rel-02", "statement: Every commit MUST be signed with a key that the team knows."),
            Some.Control("rel-03", "statement: Unsigned ones MUST be refused by the server."));
        var items = Recorded.Compare(old, current).Items.ToList();
        Assert.Contains(
            "Parts of it seem to be in rel-03 Title of rel-03. This is a guess.", items.Single(item => item.Id == "rel-02").Notes);
        Assert.Equal(
            ["It seems to have taken over parts of rel-01 Title of rel-01. This is a guess."],
            items.Single(item => item.Id == "rel-03").Notes);
    }

    [Fact]
    public void A_value_that_nobody_gave_is_said_to_be_none()
    {
        const string Parameters = "parameters: [{ id: days, label: Days to keep }]";
        var control = Some.Control("rel-01", "statement: 'Keep it for {{ days }} days.'");
        var current = Parameters.Replace("keep }", "keep, default: 14, unit: d }", StringComparison.Ordinal);
        var report = Recorded.Compare(Some.Catalog(Parameters, control), Some.Catalog(current, control));
        Assert.Contains("The value “Days to keep” was no value and is 14 d now.", report.Items.Single().Notes);
    }

    [Fact]
    public void A_version_that_rises_alone_asks_for_nothing()
    {
        var report = Recorded.Compare(Some.Catalog("version: 1.0.0"), Some.Catalog("version: 1.0.1"));
        Assert.Equal((VersionStep.None, "1.0.0", "1.0.1"), (report.Step, report.OldName, report.NewName));
    }

    private static string Told(ChangeReport report)
    {
        List<string> lines = [$"{report.OldName} to {report.NewName}: {ChangeWords.Of(report.Step)}"];
        foreach (var section in report.Sections)
        {
            lines.AddRange(["", $"== {section.Title} ({section.Id})", section.Advice, .. section.Items.SelectMany(Item)]);
        }

        foreach (var entry in report.Entries)
        {
            lines.AddRange(["", $"{entry.Kind} {entry.Title}: {entry.What}", .. entry.Rows.Select(Row)]);
        }

        return string.Concat(lines.Select(line => line.TrimEnd() + "\n"));
    }

    private static IEnumerable<string> Item(ReportItem item) =>
    [
        $"- {item.Label} {item.Title}: {string.Join(", ", item.Kinds)}; {ChangeWords.Of(item.Change.Reaction)}",
        .. item.Notes.Append(item.Statement).OfType<string>().Select(note => "  " + note),
        .. item.Checks.Select(check => "  [ ] " + check),
        .. item.Rows.Select(Row),
    ];

    private static string Row(ReportRow row) => $"  {row.Label} ({row.Path}){(row.IsCode ? " code" : "")}: {RedlineText.Of(row.Runs)}";
}
