using System.IO.Compression;
using System.Security.Cryptography;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands.Assess;

public sealed class AssessEvidenceTests : IDisposable
{
    private const string Part = "guide/assessments/q4/a.yaml";

    private static readonly string LogSum = Convert.ToHexStringLower(SHA256.HashData("All is well."u8));

    private readonly CliTest test = GuideAudit.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Evidence_is_recorded_when_it_is_collected_and_a_signature_covers_it()
    {
        test.New();
        test.With("guide/assessments/log.txt", "All is well.").With("ann.yaml", test.Form("pass", "evidence: [log.txt]"));
        Assert.Equal(0, test.Collect("ann.yaml").ExitCode);
        Assert.Contains("\"sha256\": \"", test.Read(GuideAudit.Assessment), StringComparison.Ordinal);
        Assert.Equal(0, Sign("--name", "Ann", "--as-of", "2026-11-24").ExitCode);
        string[] gate = ["--as-of", "2026-11-25", "--to", "json", "--fail-on", "fail"];
        var report = test.Report(gate);
        Assert.Equal((0, ""), (report.ExitCode, report.Error));
        test.With("guide/assessments/log.txt", "TAMPERED");
        Assert.Equal(1, test.Report(gate).ExitCode);
        Assert.Contains("the file log.txt", test.Read("out/guide.assessments/q4/report.json"), StringComparison.Ordinal);
        var before = test.Read(GuideAudit.Assessment);
        Assert.Contains("CHK6241", Sign("--name", "Bob").Error, StringComparison.Ordinal);
        Assert.Equal(before, test.Read(GuideAudit.Assessment));

        CliResult Sign(params string[] arguments) => test.Run(["assess", "sign", GuideAudit.Assessment, .. arguments]);
    }

    [Fact]
    public void Evidence_that_was_named_by_hand_is_recorded()
    {
        test.New();
        test.With("guide/assessments/log.txt", "All is well.")
            .With(GuideAudit.Assessment, test.Form("pass", "evidence: [log.txt, log.txt, https://example.com/a.txt, gone]"));
        Assert.Equal("guide/assessments/q4.yaml\n\n1 file of evidence recorded\n", Record().Output);
        var once = test.Read(GuideAudit.Assessment);
        var sum = Convert.ToHexStringLower(SHA256.HashData("All is well."u8));
        Assert.Equal(2, once.Split($"sha256\": \"{sum}\"").Length - 1);
        Record();
        Assert.Equal(once, test.Read(GuideAudit.Assessment));

        CliResult Record() => test.Run("assess", "evidence", GuideAudit.Assessment);
    }

    [Fact]
    public void Evidence_in_a_file_that_the_assessment_includes_is_recorded_there()
    {
        Split();
        Assert.Equal("guide/assessments/q4.yaml\n\n1 file of evidence recorded\n", Record().Output);
        Assert.Contains($"sha256\": \"{LogSum}\"", test.Read(Part), StringComparison.Ordinal);
        Assert.DoesNotContain("sha256\"", test.Read(GuideAudit.Assessment), StringComparison.Ordinal);
        var once = test.Read(Part);
        Record();
        Assert.Equal(once, test.Read(Part));
        test.With("guide/assessments/log.txt", "TAMPERED");
        Assert.Contains("guide/assessments/q4/a.yaml:2:", Record().Error, StringComparison.Ordinal);

        CliResult Record() => test.Run("assess", "evidence", GuideAudit.Assessment);
    }

    [Fact]
    public void A_signature_covers_evidence_in_a_file_that_the_assessment_includes()
    {
        Split();
        Assert.Equal(0, test.Run("assess", "sign", GuideAudit.Assessment, "--name", "Ann", "--as-of", "2026-11-24").ExitCode);
        Assert.Contains($"sha256\": \"{LogSum}\"", test.Read(Part), StringComparison.Ordinal);
        string[] gate = ["--as-of", "2026-11-25", "--to", "json", "--fail-on", "fail"];
        var report = test.Report(gate);
        Assert.Equal((0, ""), (report.ExitCode, report.Error));
        test.With("guide/assessments/log.txt", "TAMPERED");
        Assert.Equal(1, test.Report(gate).ExitCode);
    }

    [Fact]
    public void Evidence_that_a_form_names_is_recorded_in_the_new_file_that_holds_the_answer()
    {
        test.New();
        test.With("ann.yaml", test.Form("pass", "evidence: [log.txt], on: 2026-11-20"));
        test.With(GuideAudit.Assessment, test.Read(GuideAudit.Assessment).Replace(
            "results: []\n", "include: [q4/*.yaml]\nresults: []\n", StringComparison.Ordinal));
        test.With("guide/assessments/log.txt", "All is well.");
        var collected = test.Collect("ann.yaml");
        Assert.Equal((0, ""), (collected.ExitCode, collected.Error));
        Assert.Contains($"sha256\": \"{LogSum}\"", test.Read("guide/assessments/q4/001.yaml"), StringComparison.Ordinal);
    }

    /// <summary>An assessment whose only answer lies in a file that it includes.</summary>
    private void Split()
    {
        test.New();
        test.With(Part, "results:\n  - { control: rel-01, target: host01, result: pass, evidence: [log.txt], on: 2026-11-20 }\n")
            .With("guide/assessments/log.txt", "All is well.")
            .With(GuideAudit.Assessment, test.Read(GuideAudit.Assessment).Replace(
                "results: []\n", "include: [q4/*.yaml]\nresults: []\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Evidence_is_summed_and_nothing_outside_the_folder_is_read()
    {
        test.New();
        test.With("ann.yaml", test.Form("fail", "evidence: [shots/a.png, ../catalog.yaml, https://example.org/x.png]"))
            .With("guide/assessments/shots/a.png", "abc");
        test.Collect("ann.yaml");
        test.Report();
        var report = test.Read("out/guide.assessments/q4/report.md");
        Assert.Contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", report, StringComparison.Ordinal);
        Assert.Contains("| ../catalog.yaml | not found |", report, StringComparison.Ordinal);
        Assert.Contains("kept elsewhere", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("link to a file")]
    [InlineData("link to nothing")]
    public void Evidence_that_is_no_file_of_the_folder_is_not_found(string obstacle)
    {
        test.New();
        test.With("elsewhere/kept", "abc").With("ann.yaml", test.Form("fail", "evidence: [shots/a.png]"));
        Obstacle.Put(obstacle, test.PathOf("guide/assessments/shots/a.png"), test.PathOf("elsewhere"));
        test.Collect("ann.yaml");
        Assert.Equal(0, test.Report("-o", "report", "--bundle", "q4.zip").ExitCode);
        Assert.Contains("| shots/a.png | not found |", test.Read("report/report.md"), StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(test.PathOf("q4.zip"));
        var names = zip.Entries.Select(entry => entry.FullName);
        Assert.DoesNotContain(
            names, name => name.Contains("a.png", StringComparison.Ordinal) || name.Contains("kept", StringComparison.Ordinal));
    }
}
