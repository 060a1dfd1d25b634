using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Workspaces;

/// <summary>Files of closed audits: what was changed in them is told, by every command.</summary>
public class ClosedAuditTests
{
    private const string Path = "assessments/2026-q4.closed.json";

    private static readonly string Assessment = Audit.Assessment("control: lab-02, target: host01, result: fail, note: Ten minutes late.");

    private static readonly Lazy<string> Closed = new(() => Encoding.UTF8.GetString(Close(Audit.Sources(), Assessment).Write().Span));

    [Fact]
    public void A_closed_audit_beside_its_assessment_is_sound() => Assert.Equal("", Check(Assessment, Closed.Value));

    [Fact]
    public void Any_changed_byte_is_an_error()
    {
        for (var index = 0; index < Closed.Value.Length; index += Closed.Value.Length / 60)
        {
            var changed = Closed.Value[index] == 'x' ? 'y' : 'x';
            Assert.StartsWith(
                "CHK6245", Check(Assessment, Closed.Value[..index] + changed + Closed.Value[(index + 1)..]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("The clock is right\\n", "The clock is wrong\\n", "`catalog.yaml` in it is not as it was written")]
    [InlineData("note: Ten minutes late.", "note: Two minutes late.", "`assessments/2026-q4.yaml` in it is not as it was written")]
    [InlineData(
        "\"as-of\":\"2026-11-25\"", "\"as-of\":\"2026-11-26\"",
        "each file in it is as it was written, but its sum, its head or the list of its files is not")]
    [InlineData("{\"as-of\"", "{ \"as-of\"", "it says the same as when it was written, in other bytes")]
    [InlineData("checklist-closed-audit-1", "checklist-closed-audit-9", "it is of another format")]
    public void What_was_changed_is_named(string text, string other, string expected)
    {
        Assert.Contains(text, Closed.Value, StringComparison.Ordinal);
        Assert.Equal(
            $"CHK6245 this is no closed audit that can be relied on: {expected}",
            Check(Assessment, Closed.Value.Replace(text, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_assessment_that_was_edited_after_it_was_closed_is_told() => Assert.Equal(
        $"CHK6276 the assessment is not as it was when `{Path}` was written",
        Check(Assessment.Replace("Ten minutes", "An hour", StringComparison.Ordinal), Closed.Value));

    [Fact]
    public void Files_that_an_assessment_includes_are_closed_with_it()
    {
        const string Part = "results:\n  - { control: lab-02, target: host01, result: fail, note: Ten minutes late. }\n";
        var split = Audit.Assessment().Replace("results: []", "include: \"2026-q4/*.yaml\"\nresults: []", StringComparison.Ordinal);
        var closed = Close(Audit.Sources(("assessments/2026-q4.yaml", split), ("assessments/2026-q4/001.yaml", Part)), split);
        Assert.Contains("assessments/2026-q4/001.yaml", closed.Files.Select(file => file.Path));
        var report = AuditClosing.Report(closed, Audit.Request(split) with { Formats = [] }, new DiagnosticBag())!.Report;
        Assert.Equal(1, report.Total.Open);
    }

    private static ClosedAudit Close(ISourceProvider sources, string assessment)
    {
        var diagnostics = new DiagnosticBag();
        var request = Audit.Request(assessment) with { Formats = [AuditFormat.Json] };
        var closed = AuditClosing.Close(new RecordedSources(sources), "catalog.yaml", "assessments/2026-q4.yaml", request, diagnostics);
        Assert.True(closed is not null, Findings.Of(diagnostics));
        return closed;
    }

    private static string Check(string assessment, string closed)
    {
        var diagnostics = new DiagnosticBag();
        var sources = Audit.Sources(("assessments/2026-q4.yaml", assessment), (Path, closed));
        Workspace.Open(sources, "catalog.yaml", diagnostics).Check();
        return string.Join('\n', diagnostics.Sorted().Select(finding => $"{finding.Code} {finding.Message}"));
    }
}
