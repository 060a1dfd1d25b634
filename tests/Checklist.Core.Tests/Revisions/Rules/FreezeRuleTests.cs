using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Revisions.Rules;

/// <summary>Releasing a catalog of version 1.1.0 beside its release 1.0.0.</summary>
public class FreezeRuleTests
{
    private const string Text = "statement: All tests MUST pass before a tag is set.";

    private static readonly string Old = Some.Catalog("id: rel\nversion: 1.0.0", Some.Control("rel-01", Text));

    private static readonly string Catalog = Some.Catalog(
        "id: rel\nversion: 1.1.0", Some.Control("rel-01", Text), Some.Control("rel-02", "severity: low"));

    [Fact]
    public void A_version_that_fits_becomes_a_file_that_reads_back()
    {
        var (file, told) = Freeze(Catalog, "1.1.0");
        Assert.Equal(("", "releases/1.1.0.json"), (told, file?.Path));
        var release = Recorded.Read(System.Text.Encoding.UTF8.GetString(file!.Bytes.Span)).Release;
        Assert.Equal(["rel-01", "rel-02"], release!.Controls.Select(control => control.Id));
    }

    [Theory]
    [InlineData("1.0.0", "version `1.0.0` was released already (set `version` to the next one and release that)")]
    [InlineData("2.0.0", "the catalog has version `1.1.0`, and `2.0.0` is to be released (set `version` to `2.0.0`)")]
    public void Another_version_than_that_of_the_catalog_is_refused(string version, string told) =>
        Assert.Equal((null, told), Freeze(Catalog, version));

    [Fact]
    public void A_catalog_without_a_version_is_told_which_to_set() => Assert.Equal(
        (null, "the catalog has no version, and `2.0.0` is to be released (set `version` to `2.0.0`)"),
        Freeze(Catalog.Replace("version: 1.1.0\n", "", StringComparison.Ordinal), "2.0.0"));

    [Fact]
    public void A_version_that_is_too_low_for_its_changes_is_refused() => Assert.Equal(
        (null, "version `1.1.0` is too low after `1.0.0`: control `rel-01` (requirement changed) asks for a new major version (set `version` to `2.0.0` or higher)"),
        Freeze(Catalog.Replace("All tests", "Most tests", StringComparison.Ordinal), "1.1.0"));

    [Fact]
    public void Approvals_of_the_text_as_it_is_go_into_the_release_and_stale_ones_do_not()
    {
        var text = Recorded.Of(Catalog);
        var (file, told) = Freeze(Catalog, "1.1.0", Approval(text, "Ann", text.DocumentDigest), Approval(text, "Ben", "sha256:old"));
        Assert.Equal(
            "the text of version `1.1.0` changed after `Ben` approved it (run `checklist approve` again for the text as it is)", told);
        var release = Recorded.Read(System.Text.Encoding.UTF8.GetString(file!.Bytes.Span)).Release;
        Assert.Equal(["Ann"], release!.Root.Maps("approvals").Select(approval => approval.Text("name")));
    }

    [Fact]
    public void Without_approvals_a_release_has_no_list_of_them()
    {
        var (file, _) = Freeze(Catalog, "1.1.0");
        Assert.DoesNotContain("approvals", System.Text.Encoding.UTF8.GetString(file!.Bytes.Span), StringComparison.Ordinal);
    }

    private static (string Path, string Text) Approval(Release text, string name, string digest)
    {
        var approval = new Approval("1.1.0", "lead", name, "2026-11-01", text.Source.Start) { Digest = digest };
        return (ApprovalWriter.PathOf(approval, 1), System.Text.Encoding.UTF8.GetString(ApprovalWriter.Write(approval, "rel")));
    }

    private static (OutputFile? File, string Told) Freeze(string catalog, string version, params (string Path, string Text)[] others)
    {
        var diagnostics = new DiagnosticBag();
        var sources = MemorySources.Of(catalog, [("releases/1.0.0.json", Recorded.Text(Recorded.Of(Old))), .. others]);
        var file = Core.Workspaces.Releases.Freeze(Workspace.Open(sources, "catalog.yaml", diagnostics), version);
        return (file, Findings.Told(diagnostics.Sorted()));
    }
}
