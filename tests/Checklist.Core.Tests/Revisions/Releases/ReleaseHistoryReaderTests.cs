using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Releases;

public class ReleaseHistoryReaderTests
{
    [Fact]
    public void Releases_come_by_version_and_nothing_else_is_one()
    {
        var (history, told) = Read(
            ("releases/1.10.0.json", Text("1.10.0")), ("releases/1.9.0.json", Text("1.9.0")),
            ("releases/1.0.0/approvals/a.json", "no"), ("releases/readme.md", "no"), ("other/1.0.0.json", "no"));
        Assert.Equal(["1.9.0", "1.10.0"], history.Releases.Select(release => release.Version));
        Assert.Equal(("1.10.0", "1.9.0", null, ""), (history.Latest?.Version, history.Find("1.9.0")?.Version, history.Find("1.0.0"), told));
    }

    [Fact]
    public void Without_releases_there_is_no_latest_one() => Assert.Null(Read().History.Latest);

    [Fact]
    public void A_release_of_another_catalog_is_left_out()
    {
        var (history, told) = Read(("releases/1.0.0.json", Text("1.0.0", "other")));
        Assert.Empty(history.Releases);
        Assert.Equal("this is a release of the catalog `other`, not of `rel` (move the file to its own catalog)", told);
    }

    [Fact]
    public void A_release_under_another_name_is_left_out()
    {
        var (history, told) = Read(("releases/2.0.0.json", Text("1.0.0")));
        Assert.Empty(history.Releases);
        Assert.Equal("this file holds version `1.0.0` and is called `2.0.0.json` (give the file the name of its version)", told);
    }

    [Fact]
    public void A_release_without_a_version_is_left_out()
    {
        var (history, told) = Read(("releases/2.0.0.json", Recorded.Text(Recorded.Of(Some.Catalog("id: rel")))));
        Assert.Empty(history.Releases);
        Assert.Equal("this file holds no version and is called `2.0.0.json` (give the file the name of its version)", told);
    }

    private static string Text(string version, string id = "rel") =>
        Recorded.Text(Recorded.Of(Some.Catalog($"id: {id}\nversion: {version}")));

    private static (ReleaseHistory History, string Told) Read(params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var history = ReleaseHistoryReader.Read(MemorySources.Of(Some.Catalog(), files), "rel", diagnostics);
        return (history, Findings.Told(diagnostics.Sorted()));
    }
}
