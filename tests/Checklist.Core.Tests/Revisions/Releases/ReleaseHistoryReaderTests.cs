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

    /// <summary>What releases have in common is read once; each is still found out by itself, at its own place.</summary>
    [Theory]
    [InlineData("\"severity\": \"low\"", "\"severity\": \"high\"")]
    [InlineData("\"label\": \"days\"", "\"label\": \"years\"")]
    [InlineData("\"default\": \"7\"", "\"default\": \"70\"")]
    [InlineData("\"title\": \"Before the tag\"", "\"title\": \"Behind the tag\"")]
    [InlineData("\"check\": \"a\"", "\"check\": \"b\"")]
    public void A_change_of_what_another_release_holds_as_well_is_found(string old, string changed)
    {
        string[] versions = ["1.0.0", "2.0.0", "3.0.0"];
        foreach (var forged in versions)
        {
            var files = Chain(versions);
            Assert.Equal("", Read(files).Told);
            var text = files.Single(file => file.Path.Contains(forged, StringComparison.Ordinal)).Text;
            Assert.Contains(old, text);
            var (history, told) = Read([.. files.Select(file =>
                file.Text == text ? (file.Path, Resealed(text.Replace(old, changed, StringComparison.Ordinal))) : file)]);
            Assert.Equal(versions.Except([forged]), history.Releases.Select(release => release.Version));
            Assert.Contains($"was changed after version `{forged}` was released", told);
        }
    }

    [Fact]
    public void A_control_is_found_where_each_file_has_it()
    {
        var files = Chain("1.0.0", "2.0.0");
        foreach (var release in Read(files).History.Releases)
        {
            var text = files.Single(file => file.Path == release.Source.Path).Text;
            foreach (var control in release.Controls)
            {
                var place = release.PlaceOf(control);
                Assert.Equal($"\"{control.Id}\"", place.Text.ToString());
                Assert.Equal(text.IndexOf($"\"id\": \"{control.Id}\"", StringComparison.Ordinal) + 6, place.Offset);
            }
        }
    }

    /// <summary>The file may be another one when a finding asks for the place.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("{ ]")]
    [InlineData("{ \"a\": 7 }")]
    public void A_file_that_changed_since_it_was_read_has_its_places_at_its_start(string later)
    {
        var (path, text) = Chain("1.0.0")[0];
        var sources = MemorySources.Of(Some.Catalog("id: rel"), (path, text));
        var release = ReleaseHistoryReader.Read(sources, "rel", new DiagnosticBag()).Latest!;
        sources.Add(path, later);
        Assert.All(release.Controls, control => Assert.Equal(0, release.PlaceOf(control).Length));
    }

    private static (string Path, string Text)[] Chain(params string[] versions) => [.. Recorded.Chain(
        [.. versions.Select(version => Some.Catalog(
            $"id: rel\nversion: {version}\nparameters: [{{ id: limit, label: days, default: 7 }}]",
            Some.Control("rel-01", $"statement: All tests of {version} MUST pass, ü."),
            Some.Control("rel-02", "severity: low", "statement: Within {{ limit }}.", "checks: [{ id: a, text: Look. }]")))])];

    /// <summary>Who forges a release can compute a seal.</summary>
    private static string Resealed(string text)
    {
        var root = (Core.Revisions.FieldMap)JsonFieldReader.Read(System.Text.Encoding.UTF8.GetBytes(text));
        return Recorded.Text(ReleaseBuilder.Sealed(root, new Core.Text.SourceText("", "")));
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
