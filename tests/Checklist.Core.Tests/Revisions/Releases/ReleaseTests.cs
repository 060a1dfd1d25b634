using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Revisions.Releases;

public class ReleaseTests
{
    [Fact]
    public void A_record_that_says_nothing_is_a_draft_in_English()
    {
        var release = new Release(FieldMap.Empty, new SourceText("releases/1.0.0.json", "{}"));
        Assert.Equal(
            ("", "", null, "draft", "en", null),
            (release.CatalogId, release.Title, release.Version, release.Status, release.Language, release.Published));
        Assert.Equal(("", ""), (release.DocumentDigest, release.Seal));
    }

    [Fact]
    public void A_record_says_what_the_catalog_said()
    {
        var release = Recorded.Of(Some.Catalog("id: rel\nversion: 1.0.0\nstatus: review\nlanguage: de\npublished: 2026-11-01"));
        Assert.Equal(
            ("rel", "Release checklist", "1.0.0", "review", "de", "2026-11-01"),
            (release.CatalogId, release.Title, release.Version, release.Status, release.Language, release.Published));
        Assert.All([release.DocumentDigest, release.Seal], digest => Assert.Matches("^sha256:[0-9a-f]{64}$", digest));
    }

    [Fact]
    public void A_control_that_says_nothing_has_its_id_for_label_and_title()
    {
        var (nothing, named) = (new ReleaseControl(FieldMap.Empty),
            Recorded.WithControls(Some.Control("rel-01", "label: '1.1'")).Controls[0]);
        Assert.Equal(("", "", "", "", ""), (nothing.Id, nothing.Label, nothing.Title, nothing.Group, nothing.ContentDigest));
        Assert.Equal(("rel-01", "1.1", "Title of rel-01", "before"), (named.Id, named.Label, named.Title, named.Group));
    }

    [Fact]
    public void A_check_is_found_by_its_id()
    {
        var control = Recorded.WithControls(Some.Control("rel-01", "checks: [{ id: a, text: Look. }, { id: b, text: Go. }]")).Controls[0];
        Assert.Equal("Go.", control.Check("b")?.Text("text"));
        Assert.Null(control.Check("c"));
    }

    [Theory]
    [InlineData("label: 'Say \"yes\" to it.'", "\"Say \\\"yes\\\" to it.\"")]
    [InlineData("label: 'A folder ends with \\'", "\"A folder ends with \\\\\"")]
    [InlineData("label: 'Ümläut'", "\"Ümläut\"")]
    [InlineData("label: a", "\"a\"")]
    public void The_place_of_a_text_reaches_from_quote_to_quote(string line, string place)
    {
        var release = Recorded.Read(Recorded.Text(Recorded.WithControls(Some.Control("rel-01", "guidance: ä", line)))).Release!;
        Assert.Equal(place, release.PlaceOf(release.Controls[0].Fields["label"]!).Text.ToString());
    }

    [Fact]
    public void The_place_of_a_list_is_its_bracket_and_of_what_was_built_the_start()
    {
        var built = Recorded.WithControls(Some.Control());
        var read = Recorded.Read(Recorded.Text(built)).Release!;
        Assert.Equal("[", read.PlaceOf(read.Root["controls"]!).Text.ToString());
        Assert.Equal(built.Source.Start, built.PlaceOf(built.Root["controls"]!));
    }
}
