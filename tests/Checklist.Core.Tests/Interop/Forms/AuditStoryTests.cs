using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>The story of the chapter “Running an audit”: three people, three forms, one assessment, and the next version.</summary>
[Trait("Category", "tools")]
public class AuditStoryTests
{
    private const string NewControl = """
              - id: lab-03
                title: The logs are kept

        """;

    [Fact]
    public void From_blank_forms_to_a_report_and_on_to_the_next_version()
    {
        var wish = new NewAssessment("2026-q4", Targets, ["Ann", "Bob", "Cem"], new DateOnly(2026, 11, 1));
        var blank = Audits.Start(Workspace.Open(Audit.Sources(), "catalog.yaml", new DiagnosticBag()), wish)!;
        var sheet = Build(Audit.Catalog, null, [])["handout.pdf"];
        var forms = Build(Audit.Catalog, blank, []);

        // Ann fills in the sheet for one host with pdftk, Bob saves the workbook with LibreOffice, Cem exports from the page.
        var ann = PdfTools.FillWithPdftk(sheet, new Dictionary<string, string>
        {
            ["c/lab-01/a/result"] = "pass",
            ["c/lab-01/b/result"] = "pass",
            ["c/lab-01/evidence"] = "installation.txt",
            ["cover/target"] = "HOST01",
            ["cover/assessor"] = "Ann",
            ["cover/date"] = "2026-11-20",
        });
        var bob = Workbooks.SaveWithLibreOffice(
            Workbooks.Fill(
                forms["checklist.xlsx"], "Checklist", ("I3", "Fail"), ("K3", "Desktop Experience"), ("M3", "Bob"),
                ("I5", "Pass"), ("M5", "Bob")), "xlsx", "xlsx");
        var cem = Encoding.UTF8.GetBytes(Export(("host01", "pass", ""), ("host02", "not-applicable", "It has no clock.")));
        var assessment = Collect(blank, ("ann.pdf", ann), ("bob.xlsx", bob), ("cem.json", cem));

        var report = Audit.Report(assessment);
        Assert.Equal(
            (6, 4, 1, 1),
            (report.Total.Total, report.Total[AnswerBucket.Pass], report.Total[AnswerBucket.Fail],
                report.Total[AnswerBucket.NotApplicable]));
        Assert.Equal(["lab-01 a on HOST02"], report.Findings.Select(report.NameOf));
        Assert.Equal(assessment, Collect(assessment, ("ann.pdf", ann), ("bob.xlsx", bob), ("cem.json", cem)));

        // The next version says check b differently and has a new control.
        var next = Audit.Catalog.Replace("no browser is installed", "no browser and no mail program is installed", StringComparison.Ordinal)
            + NewControl;
        var request = new CarryRequest(Audit.File(assessment), "2027-q1", new DateOnly(2027, 2, 1));
        var carried = Audits.Carry(Workspace.Open(MemorySources.Of(next), "catalog.yaml", new DiagnosticBag()), request)!;
        Assert.Equal((4, 2, 2, 0), (carried.Counted, carried.Suspect, carried.Unanswered, carried.LeftBehind));

        var delta = Build(next, carried.Text, [AnswerChoice.Suspect, AnswerChoice.New]);
        var list = Encoding.UTF8.GetString(delta["markdown/checklist.md"]);
        Assert.Contains("lab-01", list, StringComparison.Ordinal);
        Assert.Contains("lab-03", list, StringComparison.Ordinal);
        Assert.DoesNotContain("lab-02", list, StringComparison.Ordinal);
        var handout = ReportText.Of(new OutputFile("handout.pdf", delta["handout.pdf"])); // dashes read as spaces
        Assert.Contains("lab 03", handout, StringComparison.Ordinal);
        Assert.DoesNotContain("lab 02", handout, StringComparison.Ordinal);
    }

    private static readonly AssessmentTarget[] Targets = [new("host01", "HOST01"), new("host02", "HOST02")];

    private static Dictionary<string, byte[]> Build(string catalog, string? assessment, IReadOnlyList<AnswerChoice> only)
    {
        var diagnostics = new DiagnosticBag();
        var options =
            Built.Options with
            {
                Formats = [OutputFormat.Markdown, OutputFormat.Print, OutputFormat.Xlsx],
                Audit = assessment is null ? null : new AuditOptions(Audit.File(assessment)) { Only = only },
            };
        var result = Builds.Build(Workspace.Open(MemorySources.Of(catalog), "catalog.yaml", diagnostics), options);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return result.Files.ToDictionary(file => file.Path, file => file.Bytes.ToArray());
    }

    private static string Collect(string assessment, params (string Name, byte[] Bytes)[] forms)
    {
        var diagnostics = new DiagnosticBag();
        var request = new CollectRequest(
            Audit.File(assessment),
            [.. forms.Select(form => new SourceFile(form.Name, SourceFileState.Read, form.Bytes))], AnswerPreference.None);
        var result = Audits.Collect(Workspace.Open(Audit.Sources(), "catalog.yaml", diagnostics), request);
        Assert.True(result is not null && diagnostics.Count == 0, Findings.Of(diagnostics));
        Assert.DoesNotContain(result.Answers, answer => answer.State == MergeState.Conflicting);
        return Audit.Apply(assessment, result.Edits);
    }

    /// <summary>What the page saves for control lab-02.</summary>
    private static string Export(params (string Target, string Result, string Note)[] answers)
    {
        var results = answers.Select(
            answer => $$"""{ "control": "lab-02", "target": "{{answer.Target}}", "result": "{{answer.Result}}"{{(answer.Note.Length == 0 ? "" : $", \"note\": \"{answer.Note}\"")}}, "by": "Cem", "on": "2026-11-21", "digest": "{{Audit.DigestOf("lab-02", "")}}" }""");
        return $$"""
            {
              "id": "lab-2026-11-21",
              "title": "x",
              "catalog": { "id": "lab", "version": "1.0.0", "digest": "{{Audit.DocumentDigest()}}" },
              "targets": [{ "id": "host01", "title": "HOST01" }, { "id": "host02", "title": "HOST02" }],
              "results": [{{string.Join(", ", results)}}]
            }
            """;
    }
}
