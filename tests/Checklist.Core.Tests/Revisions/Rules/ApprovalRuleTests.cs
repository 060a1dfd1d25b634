using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Revisions.Rules;

/// <summary>What is said about the approvals of version 1.0.0, which two roles have to give.</summary>
public class ApprovalRuleTests
{
    private const string Head =
        "id: rel\nversion: 1.0.0\nstatus: review\nowner: lead\nreview-by: 2026-12-31\nroles: [{ id: lead }, { id: security }]\napprovals: { required: [owner, security] }";

    private const string Day = "2026-11-02";

    private static readonly string Catalog = Some.Catalog(
        Head, Some.Control("rel-01", "statement: All tests MUST pass."), Some.Control("rel-02"));

    [Theory]
    [InlineData("", "version `1.0.0` is not approved by `lead`, `security` (run `checklist approve` in each of these roles)")]
    [InlineData("lead", "version `1.0.0` is not approved by `security` (run `checklist approve` in each of these roles)")]
    [InlineData("security", "version `1.0.0` is not approved by `lead` (run `checklist approve` in each of these roles)")]
    [InlineData("lead security", "")]
    public void Roles_that_have_not_approved_are_named(string roles, string told)
    {
        var findings = Check(Approved(roles), Day);
        Assert.Equal(told, Findings.Told(findings));
        Assert.All(findings, finding => Assert.Equal("1.0.0", finding.Span.Text.ToString()));
    }

    [Fact]
    public void Of_a_published_catalog_it_is_an_error_on_every_day()
    {
        var sources = MemorySources.Of(Catalog.Replace("status: review", "status: published", StringComparison.Ordinal));
        var finding = Assert.Single(Check(sources));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "version `1.0.0` is published and not approved by `lead`, `security` (set `status: review` until it is approved)",
            Findings.Told([finding]));
    }

    [Theory]
    [InlineData("review", "the catalog is not approved by `lead`, `security` (run `checklist approve` in each of these roles)")]
    [InlineData("published", "the catalog is published and not approved by `lead`, `security` (set `status: review` until it is approved)")]
    public void Of_a_catalog_without_a_version_no_version_is_named(string status, string told)
    {
        var text = Catalog.Replace("version: 1.0.0\n", "", StringComparison.Ordinal)
            .Replace("status: review", $"status: {status}", StringComparison.Ordinal);
        Assert.Equal(told, Findings.Told(Check(MemorySources.Of(text), Day)));
    }

    [Fact]
    public void An_approval_of_another_version_does_not_count()
    {
        var sources = Approved("lead security").Add("catalog.yaml", Catalog.Replace("1.0.0", "1.1.0", StringComparison.Ordinal));
        Assert.StartsWith("version `1.1.0` is not approved by `lead`", Findings.Told(Check(sources, Day)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_approval_of_single_controls_is_none_of_the_whole() =>
        Assert.StartsWith(
            "version `1.0.0` is not approved by `lead`",
            Findings.Told(Check(Approved("lead", controls: ["rel-01", "rel-02"]), Day)), StringComparison.Ordinal);

    [Fact]
    public void A_stale_approval_is_reported_in_its_file()
    {
        var finding = Check(Approved("lead").Add("catalog.yaml", Catalog.Replace("All tests", "Most tests", StringComparison.Ordinal)))
            .Single();
        Assert.Equal(
            "the text of version `1.0.0` changed after `A. Person` approved it (run `checklist approve` again for the text as it is)",
            Findings.Told([finding]));
        Assert.Equal("releases/1.0.0/approvals/lead.yaml", finding.Span.Source.Path);
    }

    [Fact]
    public void A_stale_approval_of_single_controls_names_those_that_changed()
    {
        var findings = Check(
            Approved("lead", controls: ["rel-01", "rel-02"])
                .Add("catalog.yaml", Catalog.Replace("All tests", "Most tests", StringComparison.Ordinal)));
        Assert.Equal(
            "`rel-01` changed after `A. Person` approved (run `checklist approve` again for the text as it is)", Findings.Told(findings));
    }

    [Fact]
    public void The_same_approval_again_is_reported_at_the_last_file_and_names_the_first()
    {
        var sources = Approved("lead");
        sources.Add("releases/1.0.0/approvals/lead-2.yaml", sources.TextOf("releases/1.0.0/approvals/lead.yaml"));
        var finding = Assert.Single(Check(sources));
        Assert.Equal("`A. Person` approved the same text of version `1.0.0` twice (remove one of the two files)", Findings.Told([finding]));
        Assert.Equal(("releases/1.0.0/approvals/lead.yaml", "approved here too"), (finding.Span.Source.Path, finding.Notes[0].Message));
        Assert.Equal("releases/1.0.0/approvals/lead-2.yaml", finding.Notes[0].Span.Source.Path);
    }

    [Theory]
    [InlineData("2026-11-01", "")]
    [InlineData("2026-10-31", "the approval is dated 2026-11-01, and it is 2026-10-31 (correct the date)")]
    public void An_approval_may_be_of_the_same_day(string day, string told) =>
        Assert.Equal(told, Findings.Told(Check(Approved("lead security", isFirstOnly: true), day)));

    [Theory]
    [InlineData("2026-12-31", "")]
    [InlineData("2027-01-01", "the review was due on 2026-12-31, and it is 2027-01-01 (set a new `review-by` when the review is done)")]
    public void A_review_is_due_until_its_day_has_passed(string day, string told)
    {
        var findings = Check(MemorySources.Of(Some.Catalog("review-by: 2026-12-31")), day);
        Assert.Equal(told, Findings.Told(findings));
        Assert.All(findings, finding => Assert.Equal("2026-12-31", finding.Span.Text.ToString()));
    }

    /// <param name="isFirstOnly">Only the first role approves on that day, the others long before.</param>
    private static MemorySources Approved(string roles, bool isFirstOnly = false, string[]? controls = null)
    {
        var sources = MemorySources.Of(Catalog);
        var text = Recorded.Of(sources);
        foreach (var (index, role) in roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            var date = isFirstOnly && index > 0 ? "2026-01-01" : "2026-11-01";
            var approval = ApprovalWriter.Of(text, new Approval("1.0.0", role, $"{(role == "lead" ? "A" : "B")}. Person", date, text.Source.Start), controls ?? []);
            sources.Add($"releases/1.0.0/approvals/{role}.yaml", ApprovalWriter.Write(approval, "rel"));
        }

        return sources;
    }

    private static IReadOnlyList<Diagnostic> Check(ISourceProvider sources, string? day = null) => Findings.InCheck(sources, day).Sorted();
}
