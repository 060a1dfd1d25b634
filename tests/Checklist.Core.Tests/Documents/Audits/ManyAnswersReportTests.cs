using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Core.Tests.Documents.Audits;

/// <summary>Reports of many answers: short on paper, whole for programs, and by check.</summary>
public class ManyAnswersReportTests
{
    private const int Targets = 40;

    private static readonly string Catalog = 
        "id: lab\ntitle: Lab\nversion: 1.0.0\ngroups:\n  - title: All\n    controls:\n" + string.Concat(
        Enumerable.Range(1, 110).Select(number => $"      - {{ id: c-{number:000}, title: Setting {number} is right, severity: high }}\n"));

    [Fact]
    public void Paper_has_a_line_for_each_check_that_failed_unless_all_is_asked_for()
    {
        var results = Enumerable.Range(1, 105).SelectMany(number => Enumerable.Range(1, 3).Select(
            target => $"control: c-{number:000}, target: h{target:00}, result: fail, note: Seen on {(target == 3 ? "one" : "two")}"));
        var (brief, pages) = Pdf(Assessment(results), showsAll: false);
        Assert.Contains("105 checks failed or are partly met somewhere", brief, StringComparison.Ordinal);
        Assert.Contains("Fail on H01, H02: Seen on two", brief, StringComparison.Ordinal);
        Assert.Contains("The audit has 4,400 answers", brief, StringComparison.Ordinal);
        Assert.Contains("Targets with most failures", brief, StringComparison.Ordinal);
        Assert.InRange(pages, 1, 15);
        var (whole, allPages) = Pdf(Assessment(results), showsAll: true);
        Assert.DoesNotContain("105 checks failed", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("The audit has 4,400 answers", whole, StringComparison.Ordinal);
        Assert.True(allPages > pages);
    }

    [Fact]
    public void The_map_has_a_letter_for_each_answer_and_says_each_line_in_words_where_there_are_many_targets()
    {
        string[] results = ["control: c-001, target: h02, result: fail, note: N", "control: c-001, target: h01, result: pass"];
        var wide = File(Assessment(results), AuditFormat.Html);
        Assert.Contains("<b class=\"answer-is--pass\">P</b><b class=\"answer-is--fail\">F</b>", wide, StringComparison.Ordinal);
        Assert.Contains($"<b class=\"answer-is--not-checked\">{new string('·', 38)}</b>", wide, StringComparison.Ordinal);
        Assert.Contains("1 pass; 1 fail: H02; 38 not checked", wide, StringComparison.Ordinal);
        var few = File(Assessment(results, 2), AuditFormat.Html);
        Assert.Contains("<span aria-hidden=\"true\">F</span><span class=\"ui-said\">Fail</span>", few, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"map\"", File(Assessment([], 1), AuditFormat.Html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_one_row_for_each_check_and_target()
    {
        string[] results = ["control: c-001, target: h02, result: fail, note: '=1+1'", "control: c-002, target: h01, result: pass"];
        var csv = File(Assessment(results), AuditFormat.Csv);
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + (110 * Targets), lines.Length);
        string[] cells =
        [
            "2026-q4", "All", "c-001", "c-001", "Setting 1 is right", "", "high", "h02", "H02", "Lyon", "fail", "Fail", "", "'=1+1",
            "", "", "", "", "", "", "",
        ];
        Assert.Contains(string.Join(',', cells.Select(cell => $"\"{cell}\"")), lines);
    }

    [Fact]
    [Trait("Category", "tools")]
    public void The_questions_of_the_manual_have_answers()
    {
        var csv = File(
            Assessment(
                [
                    "control: c-001, target: h02, result: fail, by: Ann, on: 2026-11-20",
                    "control: c-001, target: h04, result: fail, note: N, by: Bob",
                    "control: c-002, target: h02, result: fail, note: N, by: Ann, on: 2026-11-21",
                    "control: c-002, target: h01, result: pass",
                ]),
            AuditFormat.Csv);
        var manual = System.IO.File.ReadAllText(Repository.PathOf("content/manual/chapters/running-an-audit.md"));
        var queries = manual.Split("```sql\n")[1].Split("```")[0];
        var folder = Directory.CreateTempSubdirectory("checklist-sql-").FullName;
        try
        {
            System.IO.File.WriteAllText(Path.Combine(folder, "report.csv"), csv);
            System.IO.File.WriteAllText(Path.Combine(folder, "questions.sql"), queries);
            var (exitCode, output) = Tool.Run("python3", "-c", Ask, folder);
            Assert.True(exitCode == 0, output);
            Assert.Equal(
                ["H02 2", "c-001  2 40", "Berlin 0.0", "c-001  H02", "Ann 2 2026-11-21"],
                output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Prints the first row of each answer.</summary>
    private const string Ask = """
        import csv, sqlite3, sys
        rows = list(csv.reader(open(sys.argv[1] + "/report.csv", encoding="utf-8-sig", newline="")))
        base = sqlite3.connect(":memory:")
        base.execute("create table answers (" + ", ".join(rows[0]) + ")")
        base.executemany("insert into answers values (" + ", ".join("?" * len(rows[0])) + ")", rows[1:])
        for query in open(sys.argv[1] + "/questions.sql").read().split(";"):
            if query.strip():
                print(*base.execute(query).fetchone())
        """;

    private static string Assessment(IEnumerable<string> results, int targets = Targets)
    {
        var digest = Built.Text(MemorySources.Of(Catalog))!.Digest;
        var listed = string.Concat(Enumerable.Range(1, targets).Select(number =>
            $"  - {{ id: h{number:00}, title: H{number:00}, group: {(number % 2 == 0 ? "Lyon" : "Berlin")} }}\n"));
        return $"id: 2026-q4\nstarted: 2026-11-01\ncatalog: {{ id: lab, version: 1.0.0, digest: \"{digest}\" }}\ntargets:\n{listed}results:\n"
            + string.Concat(results.Select(result => $"  - {{ {result} }}\n")) + (results.Any() ? "" : "  []\n");
    }

    private static string File(string assessment, AuditFormat format) =>
        Encoding.UTF8.GetString(Bytes(assessment, format, showsAll: false));

    private static (string Text, int Pages) Pdf(string assessment, bool showsAll)
    {
        using var pdf = PdfDocument.Open(Bytes(assessment, AuditFormat.Pdf, showsAll));
        return (string.Join(' ', pdf.GetPages().Select(page => page.Text)), pdf.NumberOfPages);
    }

    private static byte[] Bytes(string assessment, AuditFormat format, bool showsAll)
    {
        var request = Audit.Request(assessment) with { Formats = [format], ShowsAll = showsAll };
        var result = Audit.Result(request, MemorySources.Of(Catalog), new DiagnosticBag());
        return Assert.Single(result.Files).Bytes.ToArray();
    }
}
