using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Tests.Revisions.Changes;

/// <summary>What authors say of a change, from the source to the release, the review and the report of an audit.</summary>
public class DeclaredChangeTests
{
    private const string Wording = "changes: [{ version: 1.0.1, kind: wording, note: Typo corrected., by: A. Editor }]";

    private static readonly string First = Text("1.0.0", "Every pasword MUST be kept in the vault.");

    private static readonly string Second = Text("1.0.1", "Every password MUST be kept in the vault.", Wording);

    /// <summary>
    /// Release, change of words, a form of the old text comes back: the answer counts, and every report says to which text it is.
    /// </summary>
    [Fact]
    public void An_answer_to_an_earlier_wording_counts_and_every_report_marks_it()
    {
        var before = Form(Sources(First));
        var (after, assessment) = Collected(Sources(Second, First), before);
        var result = Report(after, assessment);
        var answer = Assert.Single(result.Report.Answers.All);
        Assert.Equal((AnswerStanding.Counted, AnswerBucket.Fail, true), (answer.Standing, answer.Bucket, answer.IsEarlierWording));
        Assert.Empty(result.Report.Suspects);
        Assert.Equal(5, result.Files.Count);
        Assert.All(result.Files.Where(file => !file.Path.EndsWith(".json", StringComparison.Ordinal)), file =>
        {
            Assert.Contains("wording", ReportText.Of(file), StringComparison.Ordinal);
            Assert.Contains("Typo corrected", ReportText.Of(file), StringComparison.Ordinal);
        });
        Assert.Contains(
            "\"earlier-wording\": true",
            System.Text.Encoding.UTF8.GetString(result.Files.Single(file => file.Path == "report.json").Bytes.Span),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("changes: [{ version: 2.0.0, kind: clarified }]")]
    [InlineData("changes: [{ version: 2.0.0, kind: requirement }]")]
    [InlineData("changes: [{ version: 1.0.0, kind: clarified }]")]
    public void Without_a_wording_entry_an_answer_to_another_text_does_not_count(string entry)
    {
        var (after, assessment) = Collected(
            Sources(Text("2.0.0", "Every password MUST be kept in the vault.", entry), First), Form(Sources(First)));
        Assert.Equal(AnswerStanding.Suspect, Assert.Single(Report(after, assessment).Report.Answers.All).Standing);
    }

    [Fact]
    public void Wordings_of_several_versions_count_until_the_requirement_changed()
    {
        var third = Text(
            "1.0.2", "Each password MUST be kept in the vault.",
            Wording.Replace("}]", "}, { version: 1.0.2, kind: wording }]", StringComparison.Ordinal));
        var texts = new[] { First, Second, third };
        var release = Recorded.Of(Sources(third, First, Second));
        var asked = texts.Select(text => Recorded.Of(text).Controls[0].Requirements[0].Digest).ToList();
        Assert.Equal([asked[1], asked[0]], release.Controls[0].EarlierWordings(""));
        var other = Text("2.0.0", "Each password MUST be printed.");
        Assert.Empty(Recorded.Of(Sources(other, First, Second, third)).Controls[0].EarlierWordings(""));
    }

    [Fact]
    public void A_release_holds_what_was_said_and_the_digests_of_both_wordings()
    {
        var release = Recorded.Of(Sources(Second, First));
        var (read, findings) = Recorded.Read(Recorded.Text(release));
        Assert.Equal("", findings);
        Assert.Equal("Typo corrected.", Assert.Single(read!.Controls[0].Changes).Note);
        Assert.Single(read.Controls[0].EarlierWordings(""));
        Assert.NotNull(read.ChangesDigest);
    }

    /// <summary>Commentary changes no text: the number on a sheet stays, and approvals cover it all the same.</summary>
    [Fact]
    public void Entries_are_in_no_digest_of_the_text_and_under_every_approval()
    {
        var silent = Recorded.Of(Sources(Text("1.0.1", "Every password MUST be kept in the vault."), First));
        var said = Recorded.Of(Sources(Second, First));
        Assert.Equal((silent.DocumentDigest, silent.Controls[0].ContentDigest), (said.DocumentDigest, said.Controls[0].ContentDigest));
        Assert.Null(silent.ChangesDigest);
        var approval = ApprovalWriter.Of(said, new Approval("1.0.1", "owner", "M. Olsen", "2026-11-02", said.Source.Start), []);
        Assert.False(ApprovalStanding.Of(approval, said).IsStale);
        Assert.True(ApprovalStanding.Of(approval, silent).IsStale);
        var other = Recorded.Of(Sources(Second.Replace("kind: wording", "kind: requirement", StringComparison.Ordinal), First));
        Assert.True(ApprovalStanding.Of(approval, other).IsStale);
    }

    [Fact]
    public void The_verdicts_of_comparison_and_authors_stand_side_by_side_where_they_differ()
    {
        var report = Recorded.Compare(Recorded.Of(First), Recorded.Of(Sources(Second, First)));
        Assert.Equal("wording", Assert.Single(report.Sections).Id);
        var item = Assert.Single(report.Items);
        Assert.Equal(["requirement changed"], item.Kinds);
        Assert.Equal("The authors: same requirement, other words. Typo corrected. (A. Editor)", Assert.Single(item.Declared).Sentence);
        Assert.Equal(VersionStep.Patch, report.Step);
        Assert.Equal(Reaction.ApproveAgain, item.Change.Reaction);
        string[] texts =
        [
            ChangesMarkdownWriter.Write(report), ChangesTextWriter.Write(report, false, 200),
            ChangesHtmlWriter.Write(report, new DiagnosticBag()),
        ];
        Assert.All(texts, text => Assert.Contains("The authors: same requirement, other words.", text, StringComparison.Ordinal));
        Assert.Contains("\"differs\": true", ChangesJsonWriter.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_both_say_the_same_only_the_reason_is_added()
    {
        var changed = Text(
            "2.0.0", "Every password MUST be printed.", "changes: [{ version: 2.0.0, kind: requirement, note: The vault is gone. }]");
        var item = Assert.Single(Recorded.Compare(Recorded.Of(First), Recorded.Of(Sources(changed, First))).Items);
        Assert.Equal("Why: The vault is gone.", Assert.Single(item.Declared).Sentence);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("changes: [{ version: 1.0.1, kind: wording }]", "")]
    [InlineData(
        "changes: [{ version: 9.0.0, kind: wording }]",
        "CHK1040 control `rel-01` names version `9.0.0`, which the catalog does not have (use one of `1.0.0`, `1.0.1`)")]
    [InlineData(
        "changes: [{ version: 1.0.1, kind: wording }, { version: 1.0.1, kind: clarified }]",
        "CHK1041 control `rel-01` has two entries for version `1.0.1` (remove one of them, and say all in the note of the other)")]
    [InlineData(
        "changes: [{ version: 1.0.0, kind: wording }, { version: 1.0.1, kind: wording }]",
        "CHK1045 the entry of control `rel-01` for `1.0.0` is not what that release holds (write the entry as it was released, or for the next version)")]
    [InlineData(
        "keyword: should\nchanges: [{ version: 1.0.1, kind: wording }]",
        "CHK1043 the change of control `rel-01` is more than other words: looser (use `kind: requirement`, or undo what is more than wording)")]
    [InlineData(
        "checks: [{ id: a, text: Look. }]\nchanges: [{ version: 1.0.1, kind: wording }]",
        "CHK1043 the change of control `rel-01` is more than other words: check added (use `kind: requirement`, or undo what is more than wording)")]
    [InlineData(
        "when: { platform: [p] }\nchanges: [{ version: 1.0.1, kind: wording }]",
        "CHK1043 the change of control `rel-01` is more than other words: `when` changed (use `kind: requirement`, or undo what is more than wording)")]
    public void What_is_said_fits_what_changed(string lines, string finding) =>
        Assert.Equal(finding, Told(Sources(Text("1.0.1", "Every password MUST be kept in the vault.", lines), First)));

    [Fact]
    public void An_entry_for_a_change_that_did_not_happen_is_reported() => Assert.Equal(
        "CHK1044 control `rel-01` is as it was in `1.0.0` (remove the entry)",
        Told(Sources(Text("1.0.1", "Every pasword MUST be kept in the vault.", "changes: [{ version: 1.0.1, kind: clarified }]"), First)));

    [Theory]
    [InlineData(
        "Every password MUST be kept in the vault.", "",
        "CHK1042 control `rel-01` changed since `1.0.0` (requirement changed), and no entry says why (add an entry for the catalog's version to `changes`)")]
    [InlineData("Every password MUST be kept in the vault.", "changes: [{ version: 1.0.1, kind: wording }]", "")]
    [InlineData("Every pasword MUST be kept in the vault.", "", "")]
    [InlineData(
        "Every pasword MUST be kept in the vault.", "severity: low",
        "CHK1042 control `rel-01` changed since `1.0.0` (severity changed), and no entry says why (add an entry for the catalog's version to `changes`)")]
    public void A_catalog_may_ask_for_an_entry_at_every_change(string statement, string lines, string finding) =>
        Assert.Equal(
            finding, Told(
                Sources(Text("1.0.1", statement, lines, "versioning: { notes: required, requirement: patch, severity: patch }"), First)));

    private static string Text(string version, string statement, string lines = "", string head = "") => Some.Catalog(
        $"id: rel\nversion: {version}\nplatforms: [{{ id: p }}]\n{head}".TrimEnd('\n'),
        Some.Control("rel-01", lines.Length == 0 ? [$"statement: {statement}"] : [$"statement: {statement}", lines]));

    /// <summary>Sources beside the releases of the texts before, each made with those before it.</summary>
    private static MemorySources Sources(string text, params string[] before)
    {
        var releases = new List<(string Path, string Text)>();
        foreach (var earlier in before)
        {
            var release = Recorded.Of(MemorySources.Of(earlier, [.. releases]));
            releases.Add(($"releases/{release.Version}.json", Recorded.Text(release)));
        }

        return MemorySources.Of(text, [.. releases]);
    }

    private static string Told(MemorySources sources)
    {
        var diagnostics = new DiagnosticBag();
        Workspace.Open(sources, "catalog.yaml", diagnostics).Check();
        return string.Join('\n', diagnostics.Sorted()
            .Where(finding => finding.Code.StartsWith("CHK104", StringComparison.Ordinal))
            .Select(finding => $"{finding.Code} {finding.Message} ({finding.Hint})"));
    }

    /// <summary>What comes back from a sheet of the text as it was.</summary>
    private static string Form(MemorySources sources) =>
        Assessment(sources, "  - { control: rel-01, result: fail, note: Two on a wall., by: Ann, on: 2026-11-02, digest: \""
            + Built.Text(sources)!.Items.Single().Checks[0].RequirementDigest + "\" }\n");

    private static string Assessment(MemorySources sources, string results)
    {
        var text = Built.Text(sources)!;
        return $"id: q4\ntitle: Audit\ncatalog: {{ id: rel, version: {text.Version}, digest: \"{text.Digest}\" }}\nresults:{(results.Length == 0 ? " []" : "")}\n{results}";
    }

    private static (MemorySources Sources, string Assessment) Collected(MemorySources sources, string form)
    {
        var diagnostics = new DiagnosticBag();
        var assessment = Assessment(sources, "");
        var request = new CollectRequest(
            Audit.File(assessment), [Audit.File(form, "ann.yaml")], Checklist.Core.Assessments.AnswerPreference.None);
        var result = Audits.Collect(Workspace.Open(sources, "catalog.yaml", diagnostics), request);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return (sources, Audit.Apply(assessment, result.Edits));
    }

    private static AuditResult Report(MemorySources sources, string assessment) =>
        Audit.Result(Audit.Request(assessment) with { Formats = Audit.Reports }, sources, new DiagnosticBag());
}
