using System.Text.Json;
using System.Xml.Linq;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.TestSupport;

namespace Checklist.Cli.Tests.Reports;

public class MachineReportTests
{
    private static readonly Diagnostic[] Findings =
    [
        Some.UnknownKey("a: b\n  «severty»: high", "guides/my catalog, 100%.yaml") with
        {
            Notes = [new DiagnosticNote(Some.Span("«a»: b"), "first used here")],
        },
        Some.Warning("text: «one\ntwo»") with { Hint = null },
        HostDiagnostics.OutputNotOurs(new SourceText("out/guide", "").Start, "out/guide"),
    ];

    [Fact]
    public void Json_has_one_object_a_line()
    {
        var lines = Write(JsonReport.Write).TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal("CHK2003", first.RootElement.GetProperty("code").GetString());
        Assert.Equal(2, first.RootElement.GetProperty("line").GetInt32());
        Assert.Equal(10, first.RootElement.GetProperty("endColumn").GetInt32());
    }

    [Fact]
    public void Json_lines() => Snapshot.Verify(Write(JsonReport.Write), "jsonl");

    [Fact]
    public void Sarif() => Snapshot.Verify(Write(SarifReport.Write).Replace(ToolVersion.Text, "[VERSION]"), "sarif");

    [Fact]
    public void Sarif_without_findings_is_still_a_log()
    {
        using var log = JsonDocument.Parse(Write(SarifReport.Write, []));
        Assert.Equal(0, log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Github_workflow_commands_escape_what_would_end_a_property_or_a_line() => Snapshot.Verify(Write(GitHubReport.Write), "txt");

    [Fact]
    public void Msbuild_lines() => Snapshot.Verify(Write(MsBuildReport.Write), "txt");

    [Fact]
    public void Gitlab_code_quality() => Snapshot.Verify(Write(GitLabReport.Write), "json");

    [Fact]
    public void Gitlab_tells_two_findings_of_one_wording_apart_wherever_they_stand()
    {
        var elsewhere = Some.UnknownKey("a: b\nc: d\n  «severty»: high");
        using var report = JsonDocument.Parse(Write(GitLabReport.Write, [Some.UnknownKey(), elsewhere]));
        var prints = report.RootElement.EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()).ToList();
        Assert.Equal(2, prints.Distinct().Count());
        Assert.Contains(prints[0]!, Write(GitLabReport.Write, [elsewhere]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 3)]
    public void Junit_fails_as_the_exit_code_does(bool isStrict, int failures)
    {
        Diagnostic[] findings = [.. Findings, Some.UnknownKey() with { Message = "a\u0001<b> \"&\n" }];
        var suite = XDocument.Parse(Write(JUnit(isStrict), findings)).Root!.Element("testsuite")!;
        Assert.Equal(failures + 1, suite.Descendants("failure").Count());
        Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
        Assert.Equal(4, (int)suite.Attribute("tests")!);
    }

    [Fact]
    public void Junit() => Snapshot.Verify(Write(JUnit(isStrict: false)), "xml");

    [Fact]
    public void Junit_without_findings_has_a_test_that_passed() =>
        Assert.Empty(Assert.Single(XDocument.Parse(Write(JUnit(isStrict: true), [])).Descendants("testcase")).Elements());

    [Fact]
    public void A_message_cannot_start_a_workflow_command_of_its_own()
    {
        var text = Write(GitHubReport.Write, [Some.UnknownKey() with { Message = "a\r\n::set-output name=x::y" }]);
        Assert.Single(text.TrimEnd('\n').Split('\n'));
    }

    private static Action<IReadOnlyList<Diagnostic>, TextWriter> JUnit(bool isStrict) =>
        (findings, output) => JUnitReport.Write(findings, isStrict, output);

    private static string Write(Action<IReadOnlyList<Diagnostic>, TextWriter> write) => Write(write, Findings);

    private static string Write(Action<IReadOnlyList<Diagnostic>, TextWriter> write, IReadOnlyList<Diagnostic> findings)
    {
        var output = new StringWriter();
        write(findings, output);
        return output.ToString();
    }
}
