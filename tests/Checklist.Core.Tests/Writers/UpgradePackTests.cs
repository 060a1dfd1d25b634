using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Tests.Writers;

/// <summary>All that an upgrade needs.</summary>
public class UpgradePackTests
{
    private static readonly string Old = Some.Catalog(
        "version: 1.0.0",
        Some.Control("rel-01", "statement: It MUST be so."),
        Some.Control("rel-02", "checks: [{ id: a, text: Look here. }, { id: b, text: Look there. }]"),
        Some.Control("rel-03", "statement: It goes."));

    private static readonly string Current = Some.Catalog(
        "version: 2.0.0",
        Some.Control("rel-01", "statement: It MUST be so."),
        Some.Control("rel-02", "checks: [{ id: a, text: Look here. }, { id: b, text: Look everywhere and twice. }]"),
        Some.Control("rel-03", "state: withdrawn", "statement: It goes."),
        Some.Control("rel-04", "statement: Something else that nobody asked for MAY be done."));

    [Fact]
    public void The_pack_says_of_each_check_whether_earlier_answers_count()
    {
        var table = Encoding.UTF8.GetString(AnswersWriter.WriteCsv(Recorded.Compare(Old, Current))).Trim('\uFEFF')
            .Replace("\"", "", StringComparison.Ordinal);
        Assert.Equal(
            [
                "old,new,check,earlier answers,to do,title",
                "rel-01,rel-01,,count,nothing to do,Title of rel-01",
                "rel-02,rel-02,a,count,nothing to do,Title of rel-02",
                "rel-02,rel-02,b,do not count,audit again,Title of rel-02",
                ",rel-04,,there are none,audit for the first time,Title of rel-04",
                "rel-03,,,keep for the record,nothing left to audit,Title of rel-03",
            ],
            table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Each answer that was given has one row, whatever became of what it answers.</summary>
    [Fact]
    public void Of_an_audit_each_answer_is_told_apart()
    {
        var (old, current) = (Recorded.Of(Old), Recorded.Of(Current));
        var audit = new Assessment("q4", new AssessedCatalog("rel"))
        {
            Results =
            [
                Answer(old, "rel-01", null, "one"), Answer(old, "rel-01", null, "two") with { Result = Verdict.Fail },
                Answer(old, "rel-02", "a", "one"), Answer(old, "rel-02", "b", "one"), Answer(old, "rel-03", null, "one"),
                new CheckResult("rel-02", "gone", "two") { Value = "7" }, new CheckResult("rel-01", null, "three") { Note = "No answer." },
            ],
        };
        var table = Encoding.UTF8.GetString(AnswersWriter.WriteCsv(Recorded.Compare(old, current), audit)).Trim('\uFEFF')
            .Replace("\"", "", StringComparison.Ordinal);
        Assert.Equal(
            [
                "old,new,check,earlier answers,to do,title,target,answer,by,on",
                "rel-01,rel-01,,counts,nothing to do,Title of rel-01,one,pass,Ann,2026-11-20",
                "rel-01,rel-01,,counts,nothing to do,Title of rel-01,two,fail,Ann,2026-11-20",
                "rel-02,rel-02,a,counts,nothing to do,Title of rel-02,one,pass,Ann,2026-11-20",
                "rel-02,rel-02,b,does not count,audit again,Title of rel-02,one,pass,Ann,2026-11-20",
                ",rel-04,,there are none,audit for the first time,Title of rel-04,,,,",
                "rel-03,,,keep for the record,nothing left to audit,Title of rel-03,one,pass,Ann,2026-11-20",
                "rel-02,,gone,keep for the record,nothing left to audit,Title of rel-02,two,7,,",
            ],
            table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));

        static CheckResult Answer(Release release, string control, string? check, string target) => new(control, check, target)
        {
            Result = Verdict.Pass,
            By = "Ann",
            On = "2026-11-20",
            Digest = release.Find(control)!.Requirements.Single(asked => asked.Check == (check ?? "")).Digest,
        };
    }

    [Fact]
    public void The_concordance_is_a_page_of_all_numbers_in_both_directions()
    {
        var findings = new DiagnosticBag();
        var files = UpgradeFiles.Of(Recorded.Compare(Old, Current), findings);
        Assert.Equal(
            ["redline.html", "concordance.html", "concordance.csv", "concordance.xlsx", "answers.csv"], files.Select(file => file.Path));
        var page = Encoding.UTF8.GetString(files[1].Bytes.Span);
        Assert.Equal(2, page.Split("<table class=\"concordance\">").Length - 1);
        Assert.Equal(2, page.Split(">unchanged</td>").Length - 1);
        Assert.Equal("", Findings.Of(findings));
    }
}
