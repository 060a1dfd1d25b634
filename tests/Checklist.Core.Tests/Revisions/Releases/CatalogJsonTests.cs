using System.Text;
using Checklist.Core.Revisions;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Releases;

/// <summary>What a release records of the parts of a catalog that can be left out or written in several forms.</summary>
public class CatalogJsonTests
{
    [Theory]
    [InlineData(
        "file: intro.md",
        """{"file":"intro.md","id":"one","text":{"prose":[{"heading":"1","text":["One"]},{"p":["Words."]}]},"title":"One"}""")]
    [InlineData(
        "file: intro.md, controls: all",
        """{"controls":["all"],"file":"intro.md","id":"one","text":{"prose":[{"heading":"1","text":["One"]},{"p":["Words."]}]},"title":"One"}""")]
    [InlineData("controls: all", """{"controls":["all"],"id":"one","title":"One"}""")]
    [InlineData("controls: [before]", """{"controls":["before"],"id":"one","title":"One"}""")]
    public void A_chapter_has_its_text_and_the_groups_that_it_shows(string keys, string json)
    {
        var release = Recorded.Of(
            MemorySources.Of(Some.Catalog($"chapters: [{{ id: one, title: One, {keys} }}]"), ("intro.md", "# One\n\nWords.\n")));
        Assert.Equal(json, Json(release.Root.Maps("chapters")[0]));
    }

    [Theory]
    [InlineData("theme: { accent: '#0b5563' }", """{"accent":"#0b5563"}""")]
    [InlineData("theme: { footer: Ask., qr: document }", """{"footer":"Ask."}""")]
    [InlineData("theme: { footer: Ask., qr: controls }", """{"footer":"Ask.","qr":"controls"}""")]
    public void A_theme_has_what_is_set_and_no_defaults(string theme, string json) => Assert.Equal(json, Json(Head(theme).Map("theme")!));

    [Fact]
    public void Metadata_and_own_keys_keep_their_form()
    {
        const string Lines = "metadata: { topic: article, tags: [a, b] }\nx-list: [a, { b: c }]\nx-map: { k: { l: m } }";
        Assert.Equal("""{"tags":[{"item":"a"},{"item":"b"}],"topic":"article"}""", Json(Head(Lines).Map("metadata")!));
        Assert.Equal("""{"x-list":[{"item":"a"},{"item":{"b":"c"}}],"x-map":{"k":{"l":"m"}}}""", Json(Head(Lines).Map("extensions")!));
    }

    [Theory]
    [InlineData("{ platform: [web] }", """{"platform":["web"]}""")]
    [InlineData("{ not: { platform: [web] } }", """{"not":{"platform":["web"]}}""")]
    [InlineData("{ any: [{ platform: [web] }, { platform: [paper] }] }", """{"any":[{"platform":["web"]},{"platform":["paper"]}]}""")]
    [InlineData(
        "{ all: [{ platform: [web] }, { parameter: { mode: [audit] } }] }",
        """{"all":[{"platform":["web"]},{"parameter":"mode","values":["audit"]}]}""")]
    [InlineData("{ parameter: { days: { min: 2, max: 9 } } }", """{"max":"9","min":"2","parameter":"days"}""")]
    public void A_condition_is_recorded_with_its_parts(string condition, string json)
    {
        const string Head =
            "platforms: [{ id: web }, { id: paper }]\nparameters: [{ id: mode, type: choice, choices: [audit, enforce], default: audit }, { id: days, type: integer, default: 3 }]";
        var control = Recorded.Of(Some.Catalog(Head, Some.Control("rel-01", "platforms: [web, paper]", $"when: {condition}"))).Controls[0];
        Assert.Equal(json, Json(control.Fields.Map("when")!));
    }

    private static FieldMap Head(string lines) => Recorded.Of(Some.Catalog(lines)).Root.Map("catalog")!;

    private static string Json(FieldValue value) => Encoding.UTF8.GetString(CanonicalBytes.Of(value));
}
