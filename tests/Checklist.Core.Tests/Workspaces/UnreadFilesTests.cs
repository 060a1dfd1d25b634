using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Workspaces;

/// <summary>A file that could not be read has one finding: its own. What others refer to in it is not called unknown.</summary>
public class UnreadFilesTests
{
    private const string References = """
        title: Release checklist
        owner: admin
        include: [groups/host.yaml]
        roles: []
        chapters:
          - { id: work, title: Work, controls: [host] }
        groups:
          - id: here
            title: Here
            summary: See [[host-01]] and {{ days }}, or [here](#host-01).
            controls:
              - { id: here-01, title: Here, roles: [admin], levels: [base], platforms: [vm], requires: [host-01], related: [host-01], references: [book], when: { all: [{ platform: [vm] }, { parameter: { days: { min: 3 } } }] }, mappings: [{ framework: nist, ids: [a] }] }
        """;

    [Theory]
    [InlineData("title: [")]
    [InlineData("- a list")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_is_unknown_that_an_unread_include_may_hold(string? text)
    {
        var sources = text is null ? MemorySources.Of(References) : MemorySources.Of(References, ("groups/host.yaml", text));
        Assert.Single(In(sources));
    }

    [Theory]
    [InlineData("include: [../host.yaml]")]
    [InlineData("include: [[]]")]
    public void Nothing_is_unknown_that_was_to_come_from_a_path_that_is_none(string include)
    {
        var findings = In(MemorySources.Of(References.Replace("include: [groups/host.yaml]", include, StringComparison.Ordinal)));
        Assert.DoesNotContain(findings, finding => finding.Code.StartsWith("CHK3", StringComparison.Ordinal));
    }

    [Fact]
    public void What_can_be_known_beside_an_unread_include_is_reported()
    {
        var catalog = References + "\n      - { id: here-02, title: There, guide: nowhere, when: { all: [] } }\n";
        var codes = In(MemorySources.Of(catalog, ("groups/host.yaml", "title: ["))).Select(finding => finding.Code);
        Assert.Equal(["CHK1001", "CHK3002", "CHK3040"], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unread_profile_is_not_an_unknown_one()
    {
        var findings = In(Audit.Sources(("profiles/a.yaml", "id: b\ntitle: ["), ("profiles/c.yaml", "title: C\nimports: [b]\n")));
        Assert.Equal("profiles/a.yaml", Assert.Single(findings).Span.Source.Path);
    }

    [Fact]
    public void An_unread_release_is_not_an_unknown_version()
    {
        var sources = Audit.Sources(("releases/0.9.0.json", "{"));
        var findings = Built(sources, Support.Built.Options with { Since = "0.9.0" });
        Assert.Equal("CHK7001", Assert.Single(findings).Code);

        var diagnostics = new DiagnosticBag();
        var request = new CarryRequest(Audit.File(Audit.Assessment()), "next", Audit.Day) { Version = "0.9.0" };
        Assert.Null(Audits.Carry(Workspace.Open(sources, "catalog.yaml", diagnostics), request));
        Assert.Equal("CHK7001", Assert.Single(diagnostics.Sorted()).Code);
    }

    [Fact]
    public void An_unread_approval_is_not_a_missing_one()
    {
        var catalog = Audit.Catalog.Replace(
            "language: en", "status: published\napprovals: { required: [admin] }", StringComparison.Ordinal);
        Assert.Equal("CHK7023", Assert.Single(In(MemorySources.Of(catalog))).Code);
        Assert.Equal("CHK1001", Assert.Single(In(MemorySources.Of(catalog, ("releases/1.0.0/approvals/a.yaml", "role: [")))).Code);
    }

    private static IReadOnlyList<Diagnostic> In(MemorySources sources) => Findings.InCheck(sources).Sorted();

    private static IReadOnlyList<Diagnostic> Built(MemorySources sources, BuildOptions options)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), options));
        return diagnostics.Sorted();
    }
}
