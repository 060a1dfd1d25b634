using System.Text;
using System.Text.Json;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.TestSupport;
using UglyToad.PdfPig;

namespace Checklist.Core.Tests.Documents.Audits;

public class AuditReportTests
{
    private const string Waiver =
        "waivers:\n  - { control: lab-02, target: host01, type: risk-accepted, justification: The lab has no clock., approved-by: Owner, approved-on: 2026-10-01, expires: 2026-12-31 }\n";

    private static readonly string[] Answers =
    [
        "control: lab-01, check: a, target: host01, result: fail, note: Desktop Experience is installed., evidence: [{ href: a.png, title: Screenshot }], by: A. Auditor, on: 2026-11-20",
        "control: lab-01, check: b, target: host01, result: pass, by: A. Auditor, on: 2026-11-20",
        "control: lab-01, check: a, target: host02, result: partial, on: 2026-11-21",
        "control: lab-02, target: host01, result: fail",
        "control: lab-02, target: host02, result: not-applicable, note: It has no clock.",
    ];

    /// <summary>One of each: expired waiver, suspect answer, conflict, missing reason.</summary>
    private static readonly (string Code, string Word, string Results, string Waivers)[] Defects =
    [
        ("CHK6020", "Waiver expired", "control: lab-02, target: host01, result: fail",
            Waiver.Replace("2026-12-31", "2026-11-24", StringComparison.Ordinal)),
        ("CHK6006", "Suspect answer", "control: lab-01, check: b, target: host01, result: pass, digest: unknown", "waivers: []\n"),
        ("CHK6005", "Conflicting answers",
            "control: lab-02, target: host01, result: pass }\n  - { control: lab-02, target: host01, result: fail", "waivers: []\n"),
        ("CHK6004", "Reason missing", "control: lab-01, check: b, target: host01, result: not-applicable", "waivers: []\n"),
    ];

    private static readonly HashSet<AuditDefectKind> NoDefects = [];

    private static readonly AuditFormat[] Formats = Audit.Reports;

    public static TheoryData<int> DefectNumbers => [0, 1, 2, 3];

    [Fact]
    public void A_report_in_Markdown() => Snapshot.Verify(Markdown(Audit.Assessment(Answers), Waiver), "md");

    [Fact]
    public void A_report_as_a_page() => Snapshot.Verify(Body(Text(Audit.Assessment(Answers), Waiver, "report.html")), "html");

    [Fact]
    public void A_report_says_with_which_text_the_audit_began_in_every_format()
    {
        var begun = "version 0.9.0, digest 123412341234; the text has changed since";
        var digest = string.Concat(Enumerable.Repeat("1234", 16));
        var assessment = Audit.Text($"catalog: {{ id: lab, version: 0.9.0, digest: \"sha256:{digest}\" }}");
        Assert.All(Audit.Result(Audit.Request(assessment) with { Formats = Formats }).Files, file => Assert.Contains(
            file.Path == "report.json" ? digest : begun, ReportText.Of(file), StringComparison.Ordinal));
        Assert.All(Audit.Result(Audit.Request(Audit.Assessment()) with { Formats = Formats }).Files, file => Assert.DoesNotContain(
            "changed since", ReportText.Of(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Items_of_a_framework_that_no_control_covers_are_listed_in_every_format()
    {
        var catalog = Audit.Catalog.Replace(
            "version: rev5 }",
            "version: rev5, items: [CM-7, CM-8, CM-10, AC-2] }\n  - { id: iso, title: ISO, items: [A-1] }", StringComparison.Ordinal);
        var request = Audit.Request(Audit.Text("catalog: { id: lab }")) with { Formats = Formats };
        var result = Audit.Result(request, MemorySources.Of(catalog), new DiagnosticBag());
        Assert.All(result.Files.Where(file => file.Path is "report.md" or "report.html" or "report.pdf"), file =>
        {
            var text = ReportText.Of(file); // hyphens are spaces there
            Assert.Contains("No control covers 2 of 4 items: CM 8, AC 2.", text, StringComparison.Ordinal);
            Assert.Contains("No control covers 1 of 1 item: A 1.", text, StringComparison.Ordinal);
        });
        Assert.Contains(
            "AC 2, no control", ReportText.Of(result.Files.First(file => file.Path == "report.xlsx")), StringComparison.Ordinal);
        var json = Encoding.UTF8.GetString(result.Files.First(file => file.Path == "report.json").Bytes.Span);
        Assert.Contains("\"AC-2\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_the_PDF_cannot_show_are_reported_where_the_assessment_has_them()
    {
        var assessment = Audit.Assessment(
            "control: lab-01, check: a, target: host01, result: fail, note: 日本語",
            "control: lab-02, target: host02, result: fail, note: ملاحظة 漢")
            .Replace("title: Quarterly audit", "title: Quarterly 監査", StringComparison.Ordinal);
        var diagnostics = new DiagnosticBag();
        Audit.Result(Audit.Request(assessment) with { Formats = [AuditFormat.Pdf] }, Audit.Sources(), diagnostics);
        Assert.Equal(
            ["CHK5010 1", "CHK5010 9", "CHK5010 10", "CHK5011 10"],
            diagnostics.Sorted().Where(finding => finding.Code.StartsWith("CHK501", StringComparison.Ordinal))
                .Select(finding => $"{finding.Code} {finding.Span.Start.Line}"));
        Assert.All(diagnostics.Sorted(), finding => Assert.Equal("assessments/2026-q4.yaml", finding.Span.Source.Path));
        var without = new DiagnosticBag();
        Audit.Result(Audit.Request(assessment), Audit.Sources(), without);
        Assert.DoesNotContain(without.Sorted(), finding => finding.Code.StartsWith("CHK501", StringComparison.Ordinal));
    }

    [Fact]
    public void Fonts_of_the_theme_set_the_report_too()
    {
        var font = File.ReadAllBytes(Repository.PathOf("src/Checklist.Pdf/Fonts/Files/NotoSansMono-Regular.ttf"));
        var sources = MemorySources.Of(Audit.Catalog + "theme: { fonts: { regular: own.ttf } }\n").Add("own.ttf", font);
        var request = Audit.Request(Audit.Text("catalog: { id: lab }")) with { Formats = [AuditFormat.Pdf] };
        using var pdf = PdfDocument.Open(Assert.Single(Audit.Result(request, sources, new DiagnosticBag()).Files).Bytes.ToArray());
        Assert.All(pdf.GetPages().SelectMany(page => page.Letters),
            letter => Assert.Contains("NotoSansMono", letter.FontName, StringComparison.Ordinal));
    }

    /// <summary>The release has another word in the statement and another value in a check.</summary>
    [Fact]
    public void A_suspect_answer_stands_beside_what_changed_in_every_format()
    {
        var old = Before("MUST run Server Core", "MUST boot Server Core");
        var release = Releases.Freeze(Workspace.Open(MemorySources.Of(old), "catalog.yaml", new DiagnosticBag()), "0.9.0")!;
        var digest = Built.Text(MemorySources.Of(old))!.Items.First().Checks[0].RequirementDigest;
        var request = Audit.Request(
            Audit.Assessment(
                $"control: lab-01, check: a, target: host01, result: pass, digest: \"{digest}\"",
                "control: lab-01, check: b, target: host01, result: pass, digest: \"sha256:" + new string('0', 64) + "\"")) with
                {
                    Formats = Formats,
                };
        var result = Audit.Result(request, ("releases/0.9.0.json", Encoding.UTF8.GetString(release.Bytes.Span)));
        Assert.Equal(
            [("a", "0.9.0", 1), ("b", null, 0)],
            result.Report.Suspects.Select(suspect => (suspect.Answer.Check.Id, suspect.Version, suspect.Rows.Count)));
        Assert.All(result.Files, file =>
        {
            var text = ReportText.Of(file);
            Assert.Contains("boot", text, StringComparison.Ordinal);
            Assert.Contains("is in no release of this catalog", text, StringComparison.Ordinal);
        });
        Assert.Contains(
            "The host MUST <del>boot</del><ins>run</ins> Server Core.",
            ReportText.Of(result.Files.First(file => file.Path == "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_unknown_text_is_compared_with_the_version_that_the_assessment_names()
    {
        var old = Before("no browser", "no game");
        var release = Releases.Freeze(Workspace.Open(MemorySources.Of(old), "catalog.yaml", new DiagnosticBag()), "0.9.0")!;
        var assessment = Audit.Text(
            "catalog: { id: lab, version: 0.9.0 }", "control: lab-01, check: b, target: host01, result: pass, digest: unknown");
        var report = Audit.Report(assessment, ("releases/0.9.0.json", Encoding.UTF8.GetString(release.Bytes.Span)));
        var suspect = Assert.Single(report.Suspects);
        Assert.Equal((true, "0.9.0", "checks.b.text"), (suspect.IsAssumed, suspect.Version, Assert.Single(suspect.Rows).Path));
    }

    /// <summary>The catalog at an earlier version that had other words.</summary>
    private static string Before(string words, string earlier) =>
        Audit.Catalog.Replace(words, earlier, StringComparison.Ordinal)
            .Replace("version: 1.0.0", "version: 0.9.0", StringComparison.Ordinal);

    [Fact]
    public void Values_that_were_decided_are_in_every_format()
    {
        var request = Audit.Request(Audit.Assessment() + "parameters: { patch-days: 17 }\n") with { Formats = Formats };
        Assert.All(Audit.Result(request).Files, file => Assert.Matches("patch.days", ReportText.Of(file)));
    }

    [Fact]
    public void A_page_loads_nothing_and_runs_nothing()
    {
        var page = Text(
            Audit.Assessment("control: lab-01, check: b, target: host01, result: fail, note: '<script>alert(1)</script>'"), Waiver,
            "report.html");
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_audit_gives_the_same_bytes()
    {
        var request = Audit.Request(Audit.Assessment(Answers)) with { Formats = Formats };
        var first = Audit.Result(request, ("waivers.yaml", Waiver)).Files;
        var second = Audit.Result(request, ("waivers.yaml", Waiver)).Files;
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span), pair.First.Path));
    }

    [Fact]
    public void Every_check_on_every_target_is_counted_once()
    {
        var report = Audit.Report(Audit.Assessment(Answers), ("waivers.yaml", Waiver));
        Assert.Equal(6, report.Total.Total);
        AnswerBucket[] buckets =
            [
                AnswerBucket.Pass,
                AnswerBucket.Fail,
                AnswerBucket.Partial,
                AnswerBucket.NotApplicable,
                AnswerBucket.Waived,
                AnswerBucket.NotChecked,
            ];
        Assert.All(buckets, bucket => Assert.Equal(1, report.Total[bucket]));
    }

    [Fact]
    public void Findings_come_with_the_most_severe_first()
    {
        var report = Audit.Report(
            Audit.Assessment("control: lab-02, target: host01, result: fail", "control: lab-01, check: b, target: host02, result: fail"));
        Assert.Equal(["lab-01 b on HOST02", "lab-02 on HOST01"], report.Findings.Select(report.NameOf));
    }

    /// <summary>A template of the catalog gets the words that a program gets, and that a gate is given.</summary>
    [Fact]
    public void Templates_and_programs_get_the_same_words_for_defects()
    {
        const string Template = "{{ for defect in defects }}{{ defect.kind }} {{ end }}";
        var request = Audit.Request(Audit.Assessment(Answers)) with { AsOf = new DateOnly(2030, 1, 1) };
        var files = Audit.Result(request, ("waivers.yaml", Waiver), ("templates/markdown/report.md", Template)).Files;
        var kinds = Encoding.UTF8.GetString(files.Single(file => file.Path.EndsWith(".md", StringComparison.Ordinal)).Bytes.Span)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        using var json = JsonDocument.Parse(files.Single(file => file.Path.EndsWith(".json", StringComparison.Ordinal)).Bytes);
        var defects = json.RootElement.GetProperty("defects").EnumerateArray();
        Assert.Contains("waiver-expired", kinds);
        Assert.Equal(defects.Select(defect => defect.GetProperty("kind").GetString()), kinds);
    }

    [Theory]
    [MemberData(nameof(DefectNumbers))]
    public void A_defect_of_the_record_is_in_every_format_and_fails_the_gate(int number)
    {
        var (code, word, results, waivers) = Defects[number];
        var diagnostics = new DiagnosticBag();
        var request = Audit.Request(
            Audit.Assessment(results)) with { Formats = Formats, Gate = new AuditGate(new Dictionary<GateKind, ControlSeverity?>(), 99) };
        var result = Audit.Result(request, Audit.Sources(("waivers.yaml", waivers)), diagnostics);
        Assert.Contains(code, diagnostics.Sorted().Select(finding => finding.Code));
        Assert.Contains("CHK6030", diagnostics.Sorted().Select(finding => finding.Code));
        Assert.All(
            result.Files.Where(file => file.Path != "report.json"),
            file => Assert.Contains(word, ReportText.Of(file), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Without_a_gate_a_defect_is_a_warning()
    {
        var diagnostics = new DiagnosticBag();
        Audit.Result(Audit.Request(Audit.Assessment(Defects[3].Results)), Audit.Sources(), diagnostics);
        Assert.False(diagnostics.HasErrors);
    }

    [Theory]
    [InlineData(GateKind.Fail, ControlSeverity.High, true)]
    [InlineData(GateKind.Fail, ControlSeverity.Critical, false)]
    [InlineData(GateKind.Partial, ControlSeverity.Info, true)]
    [InlineData(GateKind.Unanswered, ControlSeverity.High, true)]
    [InlineData(GateKind.Unanswered, ControlSeverity.Critical, false)]
    public void A_gate_counts_from_a_severity_up(GateKind kind, ControlSeverity severity, bool fails)
    {
        var diagnostics = new DiagnosticBag();
        var gate = new AuditGate(new Dictionary<GateKind, ControlSeverity?> { [kind] = severity }, null) { Defects = NoDefects };
        Audit.Result(Audit.Request(Audit.Assessment(Answers)) with { Gate = gate }, Audit.Sources(), diagnostics);
        Assert.Equal(fails, diagnostics.HasErrors);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_gate_bounds_the_open_findings(int maximum, bool fails)
    {
        var diagnostics = new DiagnosticBag();
        var gate = new AuditGate(new Dictionary<GateKind, ControlSeverity?>(), maximum) { Defects = NoDefects };
        Audit.Result(Audit.Request(Audit.Assessment(Answers)) with { Gate = gate }, Audit.Sources(), diagnostics);
        Assert.Equal(fails, diagnostics.HasErrors);
    }

    [Fact]
    public void A_changed_severity_keeps_the_original()
    {
        var change = Waiver.Replace("lab-02", "lab-01", StringComparison.Ordinal)
            .Replace("type: risk-accepted", "type: severity-change, severity: low", StringComparison.Ordinal);
        var text = Markdown(Audit.Assessment(Answers), change);
        Assert.Contains("**Low** (was High)", text, StringComparison.Ordinal);
        Assert.Contains("Low instead of High", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trend_tells_new_from_settled()
    {
        var earlier = Audit.Assessment(
            "control: lab-02, target: host01, result: pass", "control: lab-01, check: b, target: host01, result: fail")
                .Replace("2026-q4", "2026-q3", StringComparison.Ordinal);
        var trend = Audit.Result(Audit.Request(Audit.Assessment(Answers)) with { Against = Audit.File(earlier, "q3.yaml") }).Report.Trend!;
        Assert.Equal((3, 0, 1, 0), (trend.Added.Count, trend.Remaining.Count, trend.Settled.Count, trend.Lost.Count));
    }

    [Fact]
    public void Coverage_of_a_framework_comes_through_mappings()
    {
        var coverage = Assert.Single(Audit.Report(Audit.Assessment(Answers)).Frameworks);
        Assert.Equal(["CM-7", "CM-10"], coverage.Items.Select(item => item.Id));
        Assert.All(coverage.Items,
            item => Assert.Equal((4, 1, 1), (item.Tally.Total, item.Tally[AnswerBucket.Pass], item.Tally[AnswerBucket.Fail])));
    }

    [Fact]
    public void Evidence_is_listed_once_with_its_sum()
    {
        var request = Audit.Request(Audit.Assessment(Answers)) with { Evidence = href => new EvidenceFile(href == "a.png" ? "abc" : null) };
        var entry = Assert.Single(Audit.Result(request).Report.Evidence);
        Assert.Equal((1, "a.png", EvidenceState.File, "abc"), (entry.Number, entry.Evidence.Href, entry.State, entry.Sha256));
    }

    /// <summary>A pass of an earlier audit is no pass of this one.</summary>
    [Fact]
    public void The_headline_says_how_many_answers_were_carried_over()
    {
        var assessment = Audit.Assessment(
            "control: lab-02, target: host01, result: pass, carried-from: 2026-q3",
            "control: lab-02, target: host02, result: pass");
        AuditFormat[] formats = [AuditFormat.Markdown, AuditFormat.Html, AuditFormat.Pdf, AuditFormat.Xlsx];
        Assert.All(Audit.Result(Audit.Request(assessment) with { Formats = formats }).Files, file => Assert.Contains(
            "2 of 6 passed, 4 not checked; of these, 1 carried over from an earlier audit", ReportText.Of(file), StringComparison.Ordinal));
    }

    /// <summary>One signature does not take the lines of the others away.</summary>
    [Theory]
    [InlineData("", 3)]
    [InlineData("sign-off: [{ role: assessor, name: A. Auditor, on: 2026-11-22 }]\n", 2)]
    [InlineData("sign-off: [{ role: Owner, name: O. Owner }, { role: Head of audit, name: H. Head }]\n", 2)]
    public void Paper_has_lines_for_those_who_have_not_signed(string signed, int lines)
    {
        var request = Audit.Request(Audit.Assessment(Answers) + signed) with { Formats = [AuditFormat.Pdf] };
        var text = ReportText.Of(Audit.Result(request).Files.Single());
        var end = text[text.LastIndexOf("A signature vouches", StringComparison.Ordinal)..];
        Assert.Equal(lines, end.Split("Signature").Length - 1);
    }

    [Fact]
    public void A_signature_is_bound_to_the_answers()
    {
        var digest = Audit.Report(Audit.Assessment(Answers)).Digest;
        var signed = Audit.Assessment(Answers)
            + $"sign-off: [{{ role: Assessor, name: A. Auditor, on: 2026-11-22, digest: \"{digest}\" }}]\n";
        Assert.Equal(AuditSignatureState.Bound, Audit.Report(signed).Signatures[0].State);
        var changed = signed.Replace("result: partial", "result: pass", StringComparison.Ordinal);
        Assert.Equal(AuditSignatureState.Outdated, Audit.Report(changed).Signatures[0].State);
        Assert.Contains(Audit.Report(changed).Defects, defect => defect.Kind == AuditDefectKind.SignOffOutdated);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(", digest: unknown", 1)]
    [InlineData(", digest: \"DIGEST\"", 0)]
    public void A_signature_without_a_digest_that_the_gate_allows_is_a_warning(string signed, int warnings)
    {
        var digest = Audit.Report(Audit.Assessment(Answers)).Digest;
        var assessment = Audit.Assessment(Answers)
            + $"sign-off: [{{ role: Assessor, name: A. Auditor, on: 2026-11-22{signed.Replace("DIGEST", digest, StringComparison.Ordinal)} }}]\n";
        var gate = new AuditGate(new Dictionary<GateKind, ControlSeverity?>(), 99) { Defects = NoDefects };
        var found = Found(Audit.Request(assessment) with { Gate = gate });
        Assert.Equal(warnings, found.Count);
        Assert.All(found, finding => Assert.Equal(
            (Severity.Warning, $"sign with `checklist assess sign`, which writes `seal: \"{digest}\"`"), (finding.Severity, finding.Hint)));
        Assert.Empty(Found(Audit.Request(assessment)));

        static IReadOnlyList<Diagnostic> Found(AuditRequest request)
        {
            var diagnostics = new DiagnosticBag();
            Audit.Result(request, Audit.Sources(), diagnostics);
            return [.. diagnostics.Sorted().Where(finding => finding.Code == "CHK6080")];
        }
    }

    [Fact]
    public void A_hostile_note_is_text()
    {
        const string Note = "| a |<script>alert(1)</script> [x](javascript:alert(1)) `";
        var text = Markdown(Audit.Assessment($"control: lab-01, check: b, target: host01, result: fail, note: '{Note}'"), "waivers: []\n");
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)\]\(javascript", text);
    }

    private static string Markdown(string assessment, string waivers) => Text(assessment, waivers, "report.md");

    private static string Text(string assessment, string waivers, string path) =>
        Encoding.UTF8.GetString(
            Audit.Result(
                Audit.Request(assessment) with { Formats = Formats }, ("waivers.yaml", waivers)).Files.Single(
                    file => file.Path == path).Bytes.Span);

    /// <summary>Without the style sheets, which are read in their own files.</summary>
    private static string Body(string page) => page[page.IndexOf("<body>", StringComparison.Ordinal)..];
}
