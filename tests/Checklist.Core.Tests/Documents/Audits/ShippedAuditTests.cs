using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Documents.Audits;

/// <summary>The example audit of the guide for Debian servers, which shows what an audit has while people work on it.</summary>
public class ShippedAuditTests
{
    private const string Autumn = "assessments/example/2026-autumn.yaml";

    private static readonly DateOnly WhileTheWaiverHolds = new(2026, 11, 20);

    private static readonly DateOnly AfterTheWaiver = new(2027, 2, 1);

    [Fact]
    public void It_has_a_conflict_and_answers_to_an_older_text() =>
        Assert.Equal(["CHK6005", "CHK6006"], Codes(Report(WhileTheWaiverHolds).Diagnostics));

    [Fact]
    public void Its_waiver_ends() => Assert.Contains("CHK6020", Codes(Report(AfterTheWaiver).Diagnostics));

    [Theory]
    [InlineData("| Fail, carried over |")]
    [InlineData("Fail, waived until 31 January 2027")]
    [InlineData("| Pass, suspect, carried over |")]
    [InlineData("| Conflicting answers | DS-1.3 b on db01 |")]
    [InlineData("Answered as of version 1.0.0. Since then:")]
    public void Its_report_shows(string text) => Assert.Contains(text, Report(WhileTheWaiverHolds).Text, StringComparison.Ordinal);

    private static IEnumerable<string> Codes(DiagnosticBag diagnostics) =>
        diagnostics.Sorted().Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal);

    private static (string Text, DiagnosticBag Diagnostics) Report(DateOnly day)
    {
        var sources = Shipped.Sources("debian-server");
        var diagnostics = new DiagnosticBag();
        var request = new AuditRequest(sources.Read(Autumn), [AuditFormat.Markdown], day, _ => null);
        var result = Audit.Result(request, sources, diagnostics);
        return (System.Text.Encoding.UTF8.GetString(Assert.Single(result.Files).Bytes.Span), diagnostics);
    }
}
