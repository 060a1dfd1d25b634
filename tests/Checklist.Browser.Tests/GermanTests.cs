using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>The page of a German catalog: its export is that of any page, and comes back into it.</summary>
public sealed class GermanTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Catalog = """
        id: labor
        version: 1.0.0
        title: Laborliste
        language: de
        groups:
          - id: wirte
            title: Wirte
            controls:
              - id: lab-01
                title: Kern ist installiert
                checks:
                  - { id: a, text: Option ansehen. }
                  - { id: zahl, text: Zählen., answer: number }
                  - { id: wahl, text: Farbe wählen., answer: choice, choices: [Rot, Blau] }
                  - { id: haken, text: Anrufen., answer: tick }

        """;

    [Fact]
    public async Task Answers_of_a_German_page_come_back()
    {
        await Page.Visit(Pages.Checklist(Catalog));
        await Radio("lab-01/a", "fail").CheckAsync();
        await Field("ui:lab-01/a-note").FillAsync("Größe: „zu groß“");
        await Field("ui:lab-01/zahl-value").FillAsync("14");
        await Field("ui:lab-01/wahl-value").SelectOptionAsync("Blau");
        await Field("ui:lab-01/haken-value").CheckAsync();
        var file = await Export();
        await Page.EvaluateAsync("localStorage.clear()");
        await Page.ReloadAsync();
        await Assertions.Expect(Radio("lab-01/a", "fail")).Not.ToBeCheckedAsync();
        await Import(file);
        await Assertions.Expect(Radio("lab-01/a", "fail")).ToBeCheckedAsync();
        Assert.Equal("Größe: „zu groß“", await Field("ui:lab-01/a-note").InputValueAsync());
        Assert.Equal("14", await Field("ui:lab-01/zahl-value").InputValueAsync());
        Assert.Equal("Blau", await Field("ui:lab-01/wahl-value").InputValueAsync());
        Assert.True(await Field("ui:lab-01/haken-value").IsCheckedAsync());
    }
}
