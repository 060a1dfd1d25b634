using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;
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
    public void Every_kind_of_change_has_its_section_its_words_and_its_notes() => Snapshot.Verify(Told(Recorded.Compare(Old, Current)), "txt");

    [Fact]
    public void Backwards_the_same_changes_read_the_other_way() => Snapshot.Verify(Told(Recorded.Compare(Current, Old)), "txt");

    [Fact]
    public void Without_a_version_a_catalog_is_said_to_have_none()
    {
        var report = Recorded.Compare(Some.Catalog(), Some.Catalog());
        Assert.Equal(("without a version", "without a version", VersionStep.None), (report.OldName, report.NewName, report.Step));
        Assert.Equal((0, 0), (report.Sections.Count, report.Entries.Count));
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

    private static string Row(ReportRow row) => $"  {row.Label} ({row.Path}){(row.IsCode ? " code" : "")}: {string.Concat(row.Runs.Select(Run))}";

    private static string Run(RedlineRun run) => run.Mark switch
    {
        RedlineMark.Removed => $"[-{run.Text}-]",
        RedlineMark.Added => $"[+{run.Text}+]",
        _ => run.Text,
    };
}
