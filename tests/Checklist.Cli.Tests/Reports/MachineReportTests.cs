using System.Text.Json;
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
        var output = new StringWriter();
        SarifReport.Write([], output);
        using var log = JsonDocument.Parse(output.ToString());
        Assert.Equal(0, log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Github_workflow_commands_escape_what_would_end_a_property_or_a_line() => Snapshot.Verify(Write(GitHubReport.Write), "txt");

    [Fact]
    public void Msbuild_lines() => Snapshot.Verify(Write(MsBuildReport.Write), "txt");

    [Fact]
    public void A_message_cannot_start_a_workflow_command_of_its_own()
    {
        var output = new StringWriter();
        GitHubReport.Write([Some.UnknownKey() with { Message = "a\r\n::set-output name=x::y" }], output);
        Assert.Single(output.ToString().TrimEnd('\n').Split('\n'));
    }

    private static string Write(Action<IReadOnlyList<Diagnostic>, TextWriter> write)
    {
        var output = new StringWriter();
        write(Findings, output);
        return output.ToString();
    }
}
