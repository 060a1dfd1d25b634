using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Support;

/// <summary>A small audit: two controls with three checks, two targets.</summary>
internal static class Audit
{
    public static readonly DateOnly Day = new(2026, 11, 25);

    /// <summary>Those that hold the whole report; the table of answers does not.</summary>
    public static readonly AuditFormat[] Reports = [.. Enum.GetValues<AuditFormat>().Where(format => format != AuditFormat.Csv)];

    public const string Catalog = """
        id: lab
        title: Lab checklist
        version: 1.0.0
        language: en
        roles:
          - { id: admin, title: Administrator }
        levels:
          - { id: baseline, title: Baseline }
        frameworks:
          - { id: nist, title: NIST SP 800-53, version: rev5 }
        groups:
          - id: host
            title: Hosts
            controls:
              - id: lab-01
                title: Server Core is installed
                severity: high
                roles: [admin]
                levels: [baseline]
                statement: The host MUST run Server Core.
                keyword: must
                checks:
                  - { id: a, text: Verify the installation option., expect: "`Server Core`", evidence: required }
                  - { id: b, text: Verify that no browser is installed. }
                remediation: { text: Install the host again., reboot: true }
                mappings: [{ framework: nist, ids: [CM-7, CM-10] }]
              - id: lab-02
                title: The clock is right
                severity: low

        """;

    public static MemorySources Sources(params (string Path, string Text)[] others) => MemorySources.Of(Catalog, others);

    /// <summary>An assessment of the catalog as it is, with the results given as YAML entries, one a line.</summary>
    public static string Assessment(params string[] results) =>
        Text("catalog: { id: lab, version: 1.0.0, digest: \"" + DocumentDigest() + "\" }", results);

    public static string Text(string catalog, params string[] results) =>
        $"id: 2026-q4\ntitle: Quarterly audit\nstarted: 2026-11-01\n{catalog}\ntargets:\n  - {{ id: host01, title: HOST01 }}\n  - {{ id: host02, title: HOST02 }}\n"
        + (results.Length == 0 ? "results: []\n" : "results:\n" + string.Concat(results.Select(result => $"  - {{ {result} }}\n")));

    public static SourceFile File(string text, string path = "assessments/2026-q4.yaml") =>
        new(path, SourceFileState.Read, Encoding.UTF8.GetBytes(text));

    public static AssessmentFile Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var file = AssessmentReader.Read(new SourceText("assessments/2026-q4.yaml", text), diagnostics);
        Assert.True(file is not null && diagnostics.Count == 0, Findings.Of(diagnostics));
        return file;
    }

    /// <summary>The codes of all findings, in their order.</summary>
    public static IReadOnlyList<string> Codes(string assessment, params (string Path, string Text)[] others)
    {
        var diagnostics = new DiagnosticBag();
        Audits.Report(Workspace.Open(Sources(others), "catalog.yaml", diagnostics), Request(assessment));
        return [.. diagnostics.Sorted().Select(finding => finding.Code)];
    }

    public static AuditReport Report(string assessment, params (string Path, string Text)[] others) =>
        Result(Request(assessment), others).Report;

    public static AuditResult Result(AuditRequest request, params (string Path, string Text)[] others) =>
        Result(request, Sources(others), new DiagnosticBag());

    public static AuditResult Result(AuditRequest request, ISourceProvider sources, DiagnosticBag diagnostics)
    {
        var result = Audits.Report(Workspace.Open(sources, "catalog.yaml", diagnostics), request);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return result;
    }

    public static AuditRequest Request(string assessment) =>
        new(File(assessment), [AuditFormat.Markdown, AuditFormat.Json], Day, _ => null);

    /// <summary>What the forms make of the assessment: its new text, with all findings in the bag.</summary>
    public static string Collected(
        string assessment,
        IReadOnlyList<(string Name, string Text)> forms,
        AnswerPreference prefer = AnswerPreference.None,
        DiagnosticBag? diagnostics = null,
        bool addsTargets = false,
        bool takesOthers = false)
    {
        diagnostics ??= new DiagnosticBag();
        var request = new CollectRequest(File(assessment), [.. forms.Select(form => File(form.Text, form.Name))], prefer)
        {
            AddsTargets = addsTargets,
            TakesOtherAudits = takesOthers,
        };
        var result = Audits.Collect(Workspace.Open(Sources(), "catalog.yaml", diagnostics), request);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return Apply(assessment, result.Edits);
    }

    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        var builder = new StringBuilder();
        var position = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Offset))
        {
            builder.Append(text.AsSpan(position, edit.Span.Offset - position)).Append(edit.Replacement);
            position = edit.Span.EndOffset;
        }

        return builder.Append(text.AsSpan(position)).ToString();
    }

    public static string DocumentDigest() => Built.Text(Sources())!.Digest;

    public static string DigestOf(string control, string check)
    {
        var document = Built.Text(Sources())!;
        return document.Items.Single(item => item.Id == control).Checks.Single(candidate => candidate.Id == check).RequirementDigest;
    }
}
