using System.Text;
using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>
/// Values that are not what was asked for: kept as they were written, and reported with their place, whatever the form is.
/// </summary>
[Trait("Category", "tools")]
public class ValueFormTests
{
    private static readonly string[] Forms = ["ann.csv", "ann.xlsx", "ann.md", "ann.pdf", "ann.json", "ann.yaml"];

    /// <summary>What people write for a number, with the code of the finding.</summary>
    private static readonly (string Text, string Code)[] Numbers =
    [
        ("14", ""), ("-14.5", ""), ("0.125", ""), ("1234.500", ""), ("1.25", ""), ("1.2500", ""),
        ("1.250", "CHK6275"), ("-1.250", "CHK6275"), ("100.000", "CHK6275"),
        ("1,250", "CHK6010"), ("1,5", "CHK6010"), ("1.250.000", "CHK6010"), ("1 250", "CHK6010"),
        ("1'250", "CHK6010"), ("12 of 25", "CHK6010"),
        ("12/25", "CHK6010"), ("25 %", "CHK6010"), ("25%", "CHK6010"), ("~30", "CHK6010"), ("30-40", "CHK6010"), (">30", "CHK6010"),
        ("30 days", "CHK6010"), ("thirty", "CHK6010"), ("٣٠", "CHK6010"), ("−5", "CHK6010"),
    ];

    private static readonly (string Text, string Code)[] Dates =
    [
        ("2026-11-20", ""), ("31.11.2026", "date"), ("11/20/26", "date"), ("11/12/2026", "date"), ("2026-02-30", "date"), ("Q4", "date"),
    ];

    private static readonly (string Text, string Code)[] Values =
        [("14", ""), ("1.250", "CHK6233"), ("25 %", "CHK6233"), ("90", "CHK6233"), ("0", "CHK6233"), ("14.5", "CHK6233")];

    private static readonly string Catalog = FormCatalog.Text.Replace(
        "label: Days until an update is installed, type: integer", "label: Days, type: integer, min: 1, max: 60", StringComparison.Ordinal);

    private static readonly Lazy<string> Csv = new(
        () => Encoding.UTF8.GetString(FormCatalog.Build("checklist.csv", OutputFormat.Csv, Catalog)));

    private static readonly Lazy<string> TaskList = new(() => Encoding.UTF8.GetString(
        FormCatalog.Build("markdown/checklist.md", OutputFormat.Markdown, Catalog, Edition.Handout)));

    private static readonly Lazy<byte[]> Workbook = new(() => FormCatalog.Build("checklist.xlsx", OutputFormat.Xlsx, Catalog));

    private static readonly Lazy<byte[]> Paper = new(() => FormCatalog.Build("handout.pdf", OutputFormat.Print, Catalog));

    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (var form in Forms)
            {
                var isSlow = form == "ann.pdf"; // pdftk fills each in
                foreach (var (text, code) in isSlow ? Numbers.Where(number => number.Text is "1.250" or "12 of 25") : Numbers)
                {
                    cases.Add(form, "number", text, code);
                }

                foreach (var (text, code) in isSlow ? Dates.Take(2) : Dates)
                {
                    cases.Add(form, "day", text, code != "date" ? code : form is "ann.json" or "ann.yaml" ? "CHK6010" : "CHK6056");
                }
            }

            return cases;
        }
    }

    public static TheoryData<string, string, string> ParameterCases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var form in Forms.Where(form => form != "ann.csv")) // a table has no place for them
            {
                foreach (var (text, code) in form == "ann.pdf" ? Values[1..2] : Values)
                {
                    cases.Add(form, text, code);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_out_of_form_is_kept_as_it_was_written_and_reported_with_its_place(
        string form, string check, string text, string code)
    {
        var (assessment, findings) = Collect(form, Filled(form, check, text, null));
        var result = Assert.Single(Audit.Read(assessment).Assessment.Results);
        Assert.Equal((check, text), (result.Check, result.Value));
        AssertFinding(form, code, findings);
        Assert.Equal(code == "CHK6056" ? "CHK6010" : code, Checked(assessment));
    }

    [Theory]
    [MemberData(nameof(ParameterCases))]
    public void A_value_of_a_parameter_out_of_form_or_range_is_kept_and_reported_with_its_place(string form, string text, string code)
    {
        var (assessment, findings) = Collect(form, Filled(form, null, null, text));
        Assert.Equal(text, Audit.Read(assessment).Assessment.Parameters["days"]);
        AssertFinding(form, code, findings);
        Assert.Equal(code, Checked(assessment));
    }

    /// <summary>In a cell that holds a number, it is known which.</summary>
    [Theory]
    [InlineData(1.125, "1.1250")]
    [InlineData(1.25, "1.25")]
    [InlineData(1250.0, "1250")]
    public void A_number_of_a_workbook_is_never_two(double number, string expected)
    {
        var (assessment, findings) = Collect("ann.xlsx", Workbooks.Fill(Workbook.Value, "Checklist", ("I7", number)));
        Assert.Equal((expected, 0), (Assert.Single(Audit.Read(assessment).Assessment.Results).Value, findings.Count));
    }

    /// <summary>A number that nobody formatted as a date counts as a day only where it can be one of an audit.</summary>
    [Theory]
    [InlineData(46346.0, "2026-11-20", "")]
    [InlineData(20261120.0, "20261120", "CHK6056")]
    public void A_number_for_a_date_is_a_day_where_it_can_be_one(double number, string expected, string code)
    {
        var (assessment, findings) = Collect("ann.xlsx", Workbooks.Fill(Workbook.Value, "Checklist", ("I8", number)));
        Assert.Equal(expected, Assert.Single(Audit.Read(assessment).Assessment.Results).Value);
        AssertFinding("ann.xlsx", code, findings);
    }

    [Fact]
    public void A_value_that_could_be_two_numbers_is_not_compared_with_what_passes()
    {
        var judged = Catalog.Replace("answer: number }", "answer: number, passes: { min: 365 } }", StringComparison.Ordinal);
        var diagnostics = new DiagnosticBag();
        var text = "id: q4\ncatalog: { id: lab }\nresults: [{ control: lab.03, check: number, value: 1.250, digest: \"" + DigestOf(judged)
            + "\" }]\n";
        var report = Audits.Report(Workspace.Open(MemorySources.Of(judged), "catalog.yaml", diagnostics), Audit.Request(text))!.Report;
        Assert.Equal(AnswerBucket.Recorded, report.Answers.Find("lab.03", "number", "")!.Bucket);
        Assert.Equal(
            "CHK6232 CHK6275", string.Join(' ', diagnostics.Sorted().Select(finding => finding.Code).Order(StringComparer.Ordinal)));
    }

    /// <summary>A value that nothing judges can be judged by a person.</summary>
    [Theory]
    [InlineData("number", "3", "fail", "Fail 3", "")]
    [InlineData("number", "3", "", " 3", "")]
    [InlineData("number", "3", "not checked", " 3", "")]
    [InlineData("number", "", "n/a", "NotApplicable ", "")]
    [InlineData("number", "n/a", "", "NotApplicable ", "")]
    [InlineData("day", "Fail", "", "Fail ", "")]
    [InlineData("day", "2026-11-20", "Pass", "Pass 2026-11-20", "")]
    [InlineData("words", "A room", "partial", "Partial A room", "")]
    [InlineData("choice", "Red", "pass", "Pass Red", "")]
    [InlineData("number", "3", "Minor NC", " 3 Result: Minor NC", "CHK6055")]
    public void A_verdict_beside_a_value_is_read(string check, string value, string verdict, string expected, string code)
    {
        var table =
            $"Control,Check,Answer,Result,Kind,Catalog,Digest\nlab.03,{check},{value},{verdict},{KindOf(check)},lab,{Digest(check)}\n";
        var list = InTaskList(check, "@").Replace("value:\n  result: @", $"value: {value}\nresult: {verdict}", StringComparison.Ordinal);
        foreach (var (form, text) in new[] { ("ann.csv", table), ("ann.md", list) })
        {
            var (assessment, findings) = Collect(form, Encoding.UTF8.GetBytes(text));
            var result = Assert.Single(Audit.Read(assessment).Assessment.Results);
            Assert.Equal(expected, $"{result.Result} {result.Value} {result.Note}".TrimEnd() + (expected.EndsWith(' ') ? " " : ""));
            Assert.Equal(code, string.Join(' ', findings.Select(finding => finding.Code)));
        }
    }

    [Fact]
    public void A_verdict_beside_the_verdict_of_a_check_never_replaces_it()
    {
        var (form, codes) = FormRead.Of("Control,Answer,Result,Catalog,Digest\nlab-02,pass,fail,lab,sha256:aa\n");
        Assert.Equal(("lab-02|pass|Result: fail|||", "CHK6261"), (Assert.Single(FormRead.Lines(form!)), codes));
        Assert.Equal(
            "lab-02|fail||||",
            Assert.Single(FormRead.Lines(FormRead.Of("Control,Answer,Result,Catalog,Digest\nlab-02,,fail,lab,sha256:aa\n").Form!)));
    }

    [Fact]
    public void Forms_of_an_audit_hold_the_value_and_lose_no_verdict_beside_it()
    {
        var held = $"id: q4\ncatalog: {{ id: lab, digest: \"{Document.Value.Digest}\" }}\nresults:\n"
            + $"  - {{ control: lab.03, check: number, result: fail, value: \"3\", note: Too few., digest: \"{Digest("number")}\" }}\n";
        var options = Built.Options with
        {
            Formats = [OutputFormat.Csv, OutputFormat.Xlsx, OutputFormat.Markdown, OutputFormat.Print],
            Edition = Edition.Handout,
            Audit = new AuditOptions(Audit.File(held)),
        };
        var files = Builds.Build(Workspace.Open(MemorySources.Of(Catalog), "catalog.yaml", new DiagnosticBag()), options)!.Files;
        foreach (var path in new[] { "checklist.csv", "checklist.xlsx", "markdown/checklist.md", "handout.pdf" })
        {
            var bytes = files.Single(file => file.Path == path).Bytes.ToArray();
            Assert.Equal("3", FormRead.Of(bytes).Form!.Answers.Results.Single(answer => answer.Check == "number").Value);
            var request = new CollectRequest(Audit.File(held), [new SourceFile(path, SourceFileState.Read, bytes)], AnswerPreference.None);
            var result = Audits.Collect(Workspace.Open(MemorySources.Of(Catalog), "catalog.yaml", new DiagnosticBag()), request)!;
            Assert.Equal(held, Audit.Apply(held, result.Edits));
        }
    }

    private static string KindOf(string check) => check switch { "words" => "text", "day" => "date", _ => check };

    private static string Digest(string check) => Document.Value.Items
        .Single(item => item.Id == "lab.03").Checks.Single(candidate => candidate.Id == check).RequirementDigest;

    private static void AssertFinding(string form, string code, IReadOnlyList<Diagnostic> findings)
    {
        Assert.Equal(code, string.Join(' ', findings.Select(finding => finding.Code)));
        Assert.All(findings, finding => Assert.Equal(form, finding.Span.Source.Path));
        Assert.All(findings, finding => Assert.True(
            finding.Span.Start.Line > 1 || form is "ann.xlsx" or "ann.pdf" or "ann.json" || (form == "ann.md" && finding.Code == "CHK6233"),
            form));
    }

    private static (string Assessment, IReadOnlyList<Diagnostic> Findings) Collect(string form, byte[] bytes)
    {
        const string Into = "id: q4\ncatalog: { id: lab }\nresults: []\n";
        var diagnostics = new DiagnosticBag();
        var request = new CollectRequest(Audit.File(Into), [new SourceFile(form, SourceFileState.Read, bytes)], AnswerPreference.None);
        var result = Audits.Collect(Workspace.Open(MemorySources.Of(Catalog), "catalog.yaml", diagnostics), request);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return (Audit.Apply(Into, result.Edits), diagnostics.Sorted());
    }

    /// <summary>What <c>check</c> says of the assessment that took the form.</summary>
    private static string Checked(string assessment)
    {
        var diagnostics = new DiagnosticBag();
        Workspace.Open(MemorySources.Of(Catalog, ("assessments/q4.yaml", assessment)), "catalog.yaml", diagnostics).Check();
        Assert.All(diagnostics.Sorted(), finding => Assert.True(finding.Span.Start.Line > 2));
        return string.Join(' ', diagnostics.Sorted().Select(finding => finding.Code));
    }

    private static byte[] Filled(string form, string? check, string? answer, string? parameter) => form switch
    {
        "ann.csv" => Encoding.UTF8.GetBytes(InTable(check!, answer!)),
        "ann.xlsx" when check is null => Workbooks.Fill(Workbook.Value, "Start", (ValueCell.Value, parameter!)),
        "ann.xlsx" => Workbooks.Fill(Workbook.Value, "Checklist", (check == "number" ? "I7" : "I8", answer!)),
        "ann.md" => Encoding.UTF8.GetBytes(InTaskList(check, answer ?? parameter!)),
        "ann.pdf" => PdfTools.FillWithPdftk(
            Paper.Value, [new(check is null ? "p/days/value" : $"c/lab~03/{check}/value", answer ?? parameter!)]),
        "ann.json" => JsonSerializer.SerializeToUtf8Bytes(new
        {
            catalog = new { id = "lab", digest = Document.Value.Digest },
            parameters = parameter is null ? [] : new Dictionary<string, string> { ["days"] = parameter },
            results = check is null ? [] : new[] { new { control = "lab.03", check, value = answer } },
        }),
        _ => Encoding.UTF8.GetBytes(
            $"id: q4\ncatalog: {{ id: lab, digest: \"{Document.Value.Digest}\" }}\n"
            + (parameter is null ? "" : $"parameters:\n  days: \"{parameter}\"\n")
            + (check is null ? "results: []\n" : $"results:\n  - {{ control: lab.03, check: {check}, value: \"{answer}\" }}\n")),
    };

    private static readonly Lazy<ChecklistDocument> Document = new(() => Built.Text(MemorySources.Of(Catalog))!);

    private static readonly Lazy<string> ValueCell = new(() =>
    {
        var sheet = Hostile.Zipped.Text(Workbook.Value, "xl/worksheets/sheet1.xml");
        var row = sheet[..sheet.IndexOf("days<", StringComparison.Ordinal)];
        row = row[(row.LastIndexOf("<row ", StringComparison.Ordinal) + 5)..];
        return "B" + row.Split("r=\"")[1].Split('"')[0];
    });

    private static string DigestOf(string catalog) => Built.Text(MemorySources.Of(catalog))!.Items
        .Single(item => item.Id == "lab.03").Checks.Single(check => check.Id == "number").RequirementDigest;

    private static string InTable(string check, string answer)
    {
        var lines = Csv.Value.Split("\r\n");
        var head = lines[0].Split(',').ToList();
        var index = Array.FindIndex(lines, line => line.Contains($"\"lab.03\",\"{check}\"", StringComparison.Ordinal));
        var cells = lines[index].Split("\",\"");
        cells[head.IndexOf("\"Answer\"")] = answer;
        lines[index] = string.Join("\",\"", cells);
        return string.Join("\r\n", lines);
    }

    private static string InTaskList(string? check, string text)
    {
        var (opening, line) = check is null ? ("```values", "days:") : ($"```answer lab.03/{check} ", "result:");
        var start = TaskList.Value.IndexOf(line, TaskList.Value.IndexOf(opening, StringComparison.Ordinal), StringComparison.Ordinal);
        return TaskList.Value.Insert(start + line.Length, " " + text);
    }
}
