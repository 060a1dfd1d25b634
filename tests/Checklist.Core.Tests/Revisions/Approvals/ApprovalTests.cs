using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Revisions.Approvals;

public class ApprovalTests
{
    private const string Head =
        "id: rel\nversion: 1.0.0\nstatus: review\nowner: lead\nroles: [{ id: lead }, { id: security }]\napprovals: { required: [owner, security] }";

    private static readonly string Catalog = Some.Catalog(
        Head, Some.Control("rel-01", "statement: All tests MUST pass."), Some.Control("rel-02"));

    [Fact]
    public void Nothing_is_asked_for_before_the_catalog_is_published_or_the_day_is_given() => Assert.Equal("", Check(Sources()));

    [Theory]
    [InlineData("lead", "CHK7023")]
    [InlineData("security", "CHK7023")]
    [InlineData("lead security", "")]
    public void A_published_catalog_needs_all_its_approvals(string roles, string codes)
    {
        var sources = Sources(Catalog.Replace("status: review", "status: published", StringComparison.Ordinal));
        foreach (var role in roles.Split(' '))
        {
            Approve(sources, role);
        }

        Assert.Equal(codes, Check(sources));
    }

    [Fact]
    public void A_word_that_changes_makes_the_approval_stale_and_facts_about_the_document_do_not()
    {
        var sources = Approve(Approve(Sources(), "lead"), "security");
        sources.Add(
            "catalog.yaml", Catalog.Replace("status: review", "status: published\npublished: 2026-11-01", StringComparison.Ordinal));
        Assert.Equal("", Check(sources));
        sources.Add("catalog.yaml", Catalog.Replace("All tests", "Most tests", StringComparison.Ordinal));
        Assert.Equal("CHK7022 CHK7022", Check(sources));
    }

    [Fact]
    public void An_approval_of_one_control_ends_with_that_control_only()
    {
        var sources = Approve(Sources(), "lead", "rel-01");
        sources.Add("catalog.yaml", Catalog.Replace("Title of rel-02", "Another title", StringComparison.Ordinal));
        Assert.Equal("", Check(sources));
        sources.Add("catalog.yaml", Catalog.Replace("All tests", "Most tests", StringComparison.Ordinal));
        Assert.Equal("CHK7022", Check(sources));
    }

    [Theory]
    [InlineData("version: 1.0.0", "2.0.0", "there is no release `2.0.0`, and the sources have version `1.0.0`")]
    [InlineData("", "2.0.0", "there is no release `2.0.0`, and the sources have no version")]
    [InlineData("", null, "the sources have no version")]
    public void Only_a_version_that_is_there_can_be_approved(string head, string? version, string told)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = Workspace.Open(Sources(Some.Catalog(head)), "catalog.yaml", diagnostics);
        Assert.Null(Core.Workspaces.Releases.TextToApprove(workspace, version));
        Assert.Equal(told, diagnostics.Sorted().Single().Message);
    }

    [Theory]
    [InlineData("2027-01-01", "CHK7020 CHK7021")]
    [InlineData("2026-12-31", "CHK7021")]
    [InlineData("2026-01-01", "CHK7021 CHK7025")]
    public void What_depends_on_the_day_is_reported_when_the_day_is_given(string day, string codes)
    {
        var sources = Sources(Catalog.Replace("owner: lead", "owner: lead\nreview-by: 2026-12-31", StringComparison.Ordinal));
        Assert.Equal(codes, Check(Approve(sources, "lead"), day));
    }

    [Fact]
    public void The_same_approval_in_two_files_is_reported()
    {
        var sources = Approve(Sources(), "lead");
        sources.Add("releases/1.0.0/approvals/copy.yaml", sources.TextOf("releases/1.0.0/approvals/lead-a-person.yaml"));
        Assert.Equal("CHK7024", Check(sources));
    }

    private static MemorySources Sources(string? catalog = null) => MemorySources.Of(catalog ?? Catalog);

    private static MemorySources Approve(MemorySources sources, string role, params string[] controls)
    {
        var text = Recorded.Of(sources);
        var draft = new Core.Revisions.Approvals.Approval(
            "1.0.0", role, $"{(role == "lead" ? "A" : "B")}. Person", "2026-11-01", text.Source.Start);
        var approval = Core.Revisions.Approvals.ApprovalWriter.Of(text, draft, controls);
        return sources.Add(
            Core.Revisions.Approvals.ApprovalWriter.PathOf(approval, 1), Core.Revisions.Approvals.ApprovalWriter.Write(approval, "rel"));
    }

    private static string Check(MemorySources sources, string? day = null) =>
        string.Join(' ', Findings.InCheck(sources, day).Sorted().Select(finding => finding.Code).Order(StringComparer.Ordinal));
}
