using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using CatalogReleases = Checklist.Core.Workspaces.Releases;

namespace Checklist.Core.Tests.Revisions.Approvals;

/// <summary>Who approves the policy for servers has not approved the one for laptops, nor the catalog that both come from.</summary>
public class ProfileApprovalTests
{
    private const string Catalog = """
        id: pol
        title: Policy
        version: 1.0.0
        status: review
        owner: sec
        roles: [{ id: sec, title: Security }]
        approvals: { required: [owner] }
        platforms: [{ id: srv, title: Servers }, { id: lap, title: Laptops }]
        groups:
          - id: g
            title: Group
            controls:
              - { id: p-01, title: Passwords, platforms: [lap], statement: "A password MUST have at least 12 characters." }
              - { id: p-02, title: Updates, platforms: [srv], statement: "Updates MUST be installed within 7 days." }
        """;

    private const string Servers = "title: Policy for servers\nby: Sec\non: 2026-11-02\ninclude: { platforms: [srv], reason: Servers only. }\n";
    private const string Laptops = "title: Policy for laptops\nby: Sec\non: 2026-11-02\ninclude: { platforms: [lap], reason: Laptops only. }\n";

    [Theory]
    [InlineData("Updates MUST be installed within 7", "Updates MUST be installed within 9", "CHK7022")]
    [InlineData("at least 12 characters", "at least 8 characters", "")]
    [InlineData("status: review", "status: draft", "")]
    public void It_ends_with_the_text_of_the_profile_only(string text, string changed, string codes)
    {
        var sources = Approve(Sources(), "srv");
        Assert.Equal("", Check(sources));
        Assert.Equal(codes, Check(sources.Add("catalog.yaml", Catalog.Replace(text, changed, StringComparison.Ordinal))));
    }

    [Fact]
    public void What_the_profile_decides_is_part_of_its_text()
    {
        var sources = Approve(Sources(), "srv");
        sources.Add("profiles/srv.yaml", Servers + "alter: [{ control: p-02, severity: low, reason: Rarely used. }]\n");
        Assert.Equal("CHK7022", Check(sources));
    }

    [Fact]
    public void It_is_no_approval_of_the_catalog()
    {
        var published = Catalog.Replace("status: review", "status: published", StringComparison.Ordinal);
        var sources = Approve(Sources(), "srv").Add("catalog.yaml", published);
        Assert.Equal("CHK7023", Check(sources));
        Assert.Equal("", Check(Approve(sources, null)));
    }

    [Fact]
    public void Outputs_say_what_was_approved_and_leave_out_what_is_for_other_readers()
    {
        var files = Build(Approve(Approve(Approve(Sources(), "srv"), "lap"), null));
        Assert.Equal(
            ["the profile Policy for laptops", "the profile Policy for servers", "the whole text"], Scopes(files["checklist.html"]));
        Assert.Equal(["the whole catalog", "the whole text"], Scopes(files["srv/checklist.html"]));
    }

    [Fact]
    public void A_release_keeps_it_and_reads_it_back()
    {
        var sources = Approve(Approve(Sources(), "srv"), null);
        var diagnostics = new DiagnosticBag();
        var file = CatalogReleases.Freeze(Workspace.Open(sources, "catalog.yaml", diagnostics), "1.0.0");
        Assert.True(file is not null, Findings.Of(diagnostics));
        Assert.Contains("\"profile\": \"srv\"", Encoding.UTF8.GetString(file.Bytes.Span));
        Assert.Equal("", Check(sources.Add(file.Path, Encoding.UTF8.GetString(file.Bytes.Span))));
    }

    [Fact]
    public void A_release_in_which_it_is_for_another_text_is_refused()
    {
        var release = Recorded.Of(Sources());
        var approval = ApprovalWriter.Record(Given(release, "srv") with { Profile = "lap" });
        var file = ReleaseWriter.Write(ReleaseBuilder.WithApprovals(release, [approval]));
        Assert.Contains("CHK7016", Check(Sources().Add("releases/1.0.0.json", file)));
    }

    private static MemorySources Sources() => MemorySources.Of(Catalog, ("profiles/lap.yaml", Laptops), ("profiles/srv.yaml", Servers));

    private static MemorySources Approve(MemorySources sources, string? profile)
    {
        var approval = Given(Recorded.Of(sources), profile);
        return sources.Add(ApprovalWriter.PathOf(approval, 1), ApprovalWriter.Write(approval, "pol"));
    }

    private static Approval Given(Release text, string? profile) => ApprovalWriter.Of(
        text, new Approval("1.0.0", "sec", "A. Person", "2026-11-01", text.Source.Start) { Profile = profile }, []);

    private static string Check(MemorySources sources) =>
        string.Join(' ', Findings.InCheck(sources).Sorted().Select(finding => finding.Code).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Scopes(string page) => page
        .Split("<h2").Last(part => part.Contains("Approved by", StringComparison.Ordinal))
        .Split("<tr>").Skip(1).Select(row => row.Split("<td>").Last().Split('<')[0])
        .Where(cell => cell.StartsWith("the ", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Build(MemorySources sources)
    {
        var findings = new DiagnosticBag();
        var result = Builds.Build(
            Workspace.Open(sources, "catalog.yaml", findings), Built.Options with { Profiles = ProfileRequest.Of(ProfileRequest.All) });
        Assert.True(result is not null, Findings.Of(findings));
        return result.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));
    }
}
