using System.IO.Compression;
using System.Security.Cryptography;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands.Assess;

public sealed class AssessReportTests : IDisposable
{
    private readonly CliTest test = GuideAudit.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_report_lists_its_files_and_says_how_it_stands()
    {
        test.New();
        test.With("ann.yaml", test.Form("fail", "note: One of three failed.")).Collect("ann.yaml");
        var result = test.Report("--as-of", "2026-11-25", "--to", "markdown,json");
        Assert.Equal(
            (0, "out/guide.assessments/q4/report.md\nout/guide.assessments/q4/report.json\n\n0 of 1 passed, 1 failed\n", ""),
            (result.ExitCode, result.Output, result.Error));
        Assert.Contains(
            "### rel-01 on HOST01: Every test passes", test.Read("out/guide.assessments/q4/report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_makes_the_exit_code_one_and_the_report_is_written()
    {
        test.With("guide/catalog.yaml", Some.CatalogText + "        severity: medium\n").New();
        test.With("ann.yaml", test.Form("fail", "note: One of three failed.")).Collect("ann.yaml");
        var result = test.Report("--to", "json", "--fail-on", "fail:medium");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "error CHK6030: there is 1 failed check of severity medium or worse, and none may be", result.Error, StringComparison.Ordinal);
        Assert.Contains("out/guide.assessments/q4/report.json", test.Files());
        Assert.Equal(0, test.Report("--to", "json", "--fail-on", "fail:high").ExitCode);
    }

    [Fact]
    public void A_bundle_holds_all_that_the_report_depends_on_with_its_sums()
    {
        test.New();
        test.With("guide/assessments/log.txt", "All is well.")
            .With("guide/waivers.yaml", "waivers: []\n")
            .With("ann.yaml", test.Form("pass", "evidence: [log.txt]"));
        test.Collect("ann.yaml");
        Assert.Equal(0, test.Report("--as-of", "2026-11-25", "--to", "json", "--bundle", "q4.zip").ExitCode);
        using var zip = ZipFile.OpenRead(test.PathOf("q4.zip"));
        string[] needed = ["catalog/catalog.yaml", "catalog/waivers.yaml", "q4.yaml", "log.txt", "report/report.json"];
        Assert.Superset(needed.ToHashSet(), zip.Entries.Select(entry => entry.FullName).ToHashSet());
        var summed = zip.Entries.Where(entry => entry.FullName != "SHA256SUMS").OrderBy(entry => entry.FullName, StringComparer.Ordinal);
        using var sums = new StreamReader(zip.GetEntry("SHA256SUMS")!.Open());
        Assert.Equal(summed.Select(entry => $"{SumOf(entry)}  {entry.FullName}"), sums.ReadToEnd().TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_bundle_holds_report_assessment_and_evidence_and_is_the_same_every_time()
    {
        test.New();
        test.With("ann.yaml", test.Form("fail", "evidence: [shots/a.png, ../catalog.yaml]")).With("guide/assessments/shots/a.png", "abc");
        test.Collect("ann.yaml");
        string[] args = ["--to", "json", "--as-of", "2026-11-25", "--bundle", "q4.zip"];
        Assert.Equal(0, test.Report(args).ExitCode);
        var first = test.Bytes("q4.zip");
        test.Report(args);
        Assert.Equal(first, test.Bytes("q4.zip"));
        using var zip = ZipFile.OpenRead(test.PathOf("q4.zip"));
        Assert.Equal(
            ["SHA256SUMS", "catalog/assessments/q4.yaml", "catalog/catalog.yaml", "q4.yaml", "report/report.json", "shots/a.png"],
            zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void A_bundle_tells_which_forms_and_evidence_it_lacks()
    {
        test.New();
        test.With("ann.yaml", test.Form("fail", "note: Torn., evidence: [shots/a.png]"));
        test.Collect("ann.yaml");
        string[] args = ["--to", "json", "--as-of", "2026-11-25", "--bundle", "q4.zip"];
        var lacking = test.Report(args);
        Assert.Equal(0, lacking.ExitCode);
        Assert.Contains("CHK6277: the bundle lacks `ann.yaml`, a form that answers came from", lacking.Error, StringComparison.Ordinal);
        Assert.Contains("CHK6277: the bundle lacks `shots/a.png`, which is named as evidence", lacking.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("shots", test.With("guide/assessments/shots/a.png", "abc").Report(args).Error, StringComparison.Ordinal);
    }

    private static string SumOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
