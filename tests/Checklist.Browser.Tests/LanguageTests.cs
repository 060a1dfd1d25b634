using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>What the scripts of a page say, in the language of the catalog.</summary>
public sealed class LanguageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Catalog = """
        id: labor
        version: 1.2.0
        title: Laborliste
        language: de
        groups:
          - id: wirte
            title: Wirte
            controls:
              - id: lab-01
                title: Kern ist installiert
                severity: high
                checks: [{ id: a, text: Option ansehen., evidence: required }, { id: b, text: Anrufen., answer: tick }]
              - id: lab-02
                title: Updates sind installiert
                checks: [{ id: a, text: Tag finden., answer: date }]

        """;

    private async Task Answered(string catalog)
    {
        await Page.Visit(Pages.Checklist(catalog));
        await Page.Locator("#lab-01 [data-check=a] input[value=fail]").CheckAsync();
        await Page.Locator("#lab-01 [data-check=b] [type=checkbox]").CheckAsync();
    }

    [Fact]
    public async Task A_German_page_speaks_German_while_it_is_used()
    {
        await Answered(Catalog);
        await Assertions.Expect(Page.Locator(".progress").First).ToContainTextAsync("2 von 3");
        await Assertions.Expect(Page.Locator("#lab-01 .note-needed").First).ToHaveTextAsync(" · angeben, was nicht erfüllt ist");
        await Page.Locator(".filters > summary").ClickAsync();
        await Page.Locator("[data-filter=result]").SelectOptionAsync(new SelectOptionValue { Label = "Notiz oder Nachweis fehlt" });
        await Assertions.Expect(Page.Locator(".filter-count")).ToContainTextAsync("1 von 2 Anforderungen angezeigt.");
        await Page.Locator("[data-action=clear]").ClickAsync();
        await Assertions.Expect(Page.Locator("dialog p").First).ToContainTextAsync(
            "2 Antworten dieser Seite werden mit Notizen und Unterschriften aus diesem Browser entfernt.");
        await Page.Locator("dialog .button--main").ClickAsync();
        await Assertions.Expect(Page.Locator("[data-message=done]")).ToContainTextAsync("Alle Antworten gelöscht.");
        Assert.Null(await Page.Locator("[data-message=done]").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task A_page_in_a_language_without_words_marks_what_scripts_say_as_English()
    {
        await Answered(Catalog.Replace("language: de", "language: fr", StringComparison.Ordinal));
        await Page.Locator("[data-action=clear]").ClickAsync();
        await Assertions.Expect(Page.Locator("dialog")).ToHaveAttributeAsync("lang", "en");
        await Page.Locator("dialog .button--main").ClickAsync();
        await Assertions.Expect(Page.Locator("[data-message=done]")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(Page.Locator("[data-message=done]")).ToContainTextAsync("All answers cleared.");
    }

    [Fact]
    public async Task No_place_for_words_is_left_in_a_page()
    {
        await Answered(Catalog);
        Assert.DoesNotContain("{{", await Page.Locator("html").EvaluateAsync<string>("html => html.outerHTML"), StringComparison.Ordinal);
    }
}
