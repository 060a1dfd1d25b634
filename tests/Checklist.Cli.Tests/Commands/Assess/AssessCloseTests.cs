using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands.Assess;

public sealed class AssessCloseTests : IDisposable
{
    private const string Closed = "guide/assessments/q4.closed.json";

    private readonly CliTest test = GuideAudit.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_closed_audit_gives_the_same_report_whatever_becomes_of_the_catalog()
    {
        test.New();
        test.With("guide/assessments/log.txt", "All is well.").With("ann.yaml", test.Form("pass", "evidence: [log.txt]"));
        test.Collect("ann.yaml");
        Assert.Equal(0, test.Report("--as-of", "2026-11-25", "-o", "before").ExitCode);
        var closed = Close("--as-of", "2026-11-25");
        Assert.Equal((0, "guide/assessments/q4.closed.json\n", ""), (closed.ExitCode, closed.Output, closed.Error));
        test.With("guide/catalog.yaml", Some.CatalogText.Replace("passes", "passes twice", StringComparison.Ordinal));
        test.With("guide/assessments/log.txt", "Another log.").With("guide/waivers.yaml", "broken: [");
        var report = test.Run("assess", "report", Closed, "-o", "after");
        Assert.Equal((0, ""), (report.ExitCode, report.Error));
        string[] names = ["report.md", "report.html", "report.pdf", "report.xlsx", "report.json"];
        Assert.All(names, name => Assert.Equal(test.Bytes("before/" + name), test.Bytes("after/" + name)));
    }

    [Fact]
    public void A_closed_audit_takes_nothing_more_and_shows_that_it_was_changed()
    {
        test.New();
        test.With("ann.yaml", test.Form("pass"));
        Close("--as-of", "2026-11-25");
        var before = test.Read(GuideAudit.Assessment);
        Assert.Contains("CHK6246", test.Collect("ann.yaml").Error, StringComparison.Ordinal);
        var signed = test.Run("assess", "sign", GuideAudit.Assessment, "--name", "Ann");
        Assert.Contains("CHK6246", signed.Error, StringComparison.Ordinal);
        Assert.Equal(2, Close().ExitCode);
        Assert.Equal(before, test.Read(GuideAudit.Assessment));
        var text = test.Read(Closed);
        foreach (var damaged in new[] { text.Replace("Every test", "Any test", StringComparison.Ordinal), text[..^9], "{}", "", "[1]" })
        {
            var result = test.With(Closed, damaged).Run("assess", "report", Closed);
            Assert.Equal(1, result.ExitCode);
            Assert.Contains("CHK6245", result.Error, StringComparison.Ordinal);
        }
    }

    private CliResult Close(params string[] arguments) => test.Run(["assess", "close", GuideAudit.Assessment, .. arguments]);
}
