using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Assessments;

public class WaiverReaderTests
{
    private const string Whole = """
        control: lab-01
        check: a
        target: host01
        type: risk-accepted
        justification: "first\r\nsecond \n"
        approved-by: " C. Owner "
        approved-on: 2026-01-31
        expires: 2026-12-31
        """;

    [Fact]
    public void All_keys_are_read()
    {
        var waiver = Assert.Single(Read(Whole));
        Assert.Equal(("lab-01", "a", "host01"), (waiver.Control.Value, waiver.Check?.Value, waiver.Target?.Value));
        Assert.Equal((WaiverType.RiskAccepted, (ControlSeverity?)null), (waiver.Type, waiver.Severity));
        Assert.Equal(("first\nsecond", "C. Owner"), (waiver.Justification, waiver.ApprovedBy));
        Assert.Equal((new DateOnly(2026, 1, 31), new DateOnly(2026, 12, 31)), (waiver.ApprovedOn, waiver.Expires));
        Assert.Equal("2026-12-31", waiver.ExpiresPlace.Text.ToString());
    }

    [Fact]
    public void A_star_stands_for_all_targets() =>
        Assert.Null(Assert.Single(Read(Whole.Replace("target: host01", "target: \"*\"", StringComparison.Ordinal))).Target);

    [Fact]
    public void A_change_of_severity_says_which()
    {
        var waiver = Assert.Single(
            Read(Whole.Replace("type: risk-accepted", "type: severity-change\nseverity: low", StringComparison.Ordinal)));
        Assert.Equal((WaiverType.SeverityChange, ControlSeverity.Low), (waiver.Type, waiver.Severity));
    }

    [Theory]
    [InlineData("control")]
    [InlineData("target")]
    [InlineData("type")]
    [InlineData("justification")]
    [InlineData("approved-by")]
    [InlineData("approved-on")]
    [InlineData("expires")]
    public void One_that_lacks_a_key_is_reported_and_counts_for_nothing(string key)
    {
        var diagnostics = new DiagnosticBag();
        var lacking = string.Join('\n', Whole.Split('\n').Where(line => !line.StartsWith(key + ":", StringComparison.Ordinal)));
        Assert.Empty(Read(lacking, diagnostics));
        Assert.Equal($"CHK2002 this waiver has no `{key}`", Told(Assert.Single(diagnostics.Sorted())));
    }

    [Fact]
    public void It_may_end_on_the_day_of_its_approval_and_no_earlier()
    {
        Assert.Single(Read(Whole.Replace("2026-12-31", "2026-01-31", StringComparison.Ordinal)));
        var diagnostics = new DiagnosticBag();
        Assert.Empty(Read(Whole.Replace("2026-12-31", "2026-01-30", StringComparison.Ordinal), diagnostics));
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal(("CHK6021 the waiver ends before it was approved", "2026-01-30"), (Told(finding), finding.Span.Text.ToString()));
        Assert.Equal("2026-01-31", Assert.Single(finding.Notes).Span.Text.ToString());
    }

    [Fact]
    public void A_change_of_severity_without_one_counts_for_nothing()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Empty(Read(Whole.Replace("risk-accepted", "severity-change", StringComparison.Ordinal), diagnostics));
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal(("CHK6022 a `severity-change` has no severity", "severity-change"), (Told(finding), finding.Span.Text.ToString()));
    }

    [Fact]
    public void A_severity_of_another_type_is_reported_and_the_waiver_counts()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Single(Read(Whole + "\nseverity: low", diagnostics));
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal(("CHK6022 this waiver changes no severity", "low"), (Told(finding), finding.Span.Text.ToString()));
    }

    [Theory]
    [InlineData("lab-01", "a", "host01", true)]
    [InlineData("lab-02", "a", "host01", false)]
    [InlineData("lab-01", "b", "host01", false)]
    [InlineData("lab-01", "a", "host02", false)]
    public void It_is_about_its_control_check_and_target(string control, string check, string target, bool applies) =>
        Assert.Equal(applies, Assert.Single(Read(Whole)).AppliesTo(new AnswerKey(control, check, target)));

    [Theory]
    [InlineData("lab-01", "z", "host09", true)]
    [InlineData("lab-02", "z", "host09", false)]
    public void Without_check_and_target_it_is_about_all_of_its_control(string control, string check, string target, bool applies)
    {
        var waiver = Assert.Single(
            Read(Whole.Replace("check: a\n", "", StringComparison.Ordinal)
                .Replace("target: host01", "target: \"*\"", StringComparison.Ordinal)));
        Assert.Equal(applies, waiver.AppliesTo(new AnswerKey(control, check, target)));
    }

    [Fact]
    public void It_holds_on_its_last_day_and_where_no_day_is_given()
    {
        var waiver = Assert.Single(Read(Whole));
        Assert.Equal(
            [false, false, true],
            [waiver.IsExpired(null), waiver.IsExpired(new DateOnly(2026, 12, 31)), waiver.IsExpired(new DateOnly(2027, 1, 1))]);
    }

    [Fact]
    public void Two_in_one_file_are_both_read() =>
        Assert.Equal(
            ["lab-01", "lab-02"],
            Read(Whole + "\n---\n" + Whole.Replace("lab-01", "lab-02", StringComparison.Ordinal)).Select(waiver => waiver.Control.Value));

    /// <summary>Waivers of a file whose entries are given as mappings, with a line `---` between them.</summary>
    private static IReadOnlyList<Waiver> Read(string waivers)
    {
        var diagnostics = new DiagnosticBag();
        var read = Read(waivers, diagnostics);
        Assert.Empty(diagnostics.Sorted().Select(Told));
        return read;
    }

    private static IReadOnlyList<Waiver> Read(string waivers, DiagnosticBag diagnostics)
    {
        var items = waivers.Split("\n---\n").Select(waiver => "  - " + waiver.Replace("\n", "\n    ", StringComparison.Ordinal));
        return WaiverReader.Read(new SourceText("waivers.yaml", $"waivers:\n{string.Join('\n', items)}\n"), diagnostics);
    }

    private static string Told(Diagnostic finding) => $"{finding.Code} {finding.Message}";
}
