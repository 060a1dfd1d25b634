using System.Text;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Interop.Forms;
using Checklist.Core.Tests.Support;
using Checklist.Core.Writers.Changes;
using Releases = Checklist.Core.Workspaces.Releases;

namespace Checklist.Core.Tests.Languages;

/// <summary>Forms of a German catalog, filled in in German, come back; a language without words has English ones.</summary>
public class GermanOutputTests
{
    private const string Catalog = """
        id: labor
        version: 1.2.0
        title: Laborliste
        language: de-AT
        published: 2026-12-01
        status: published
        owner: betrieb
        classification: Intern
        summary: Installiert wird binnen {{ tage }} Tagen.
        roles: [{ id: betrieb, title: Betrieb, description: Betreibt alles. }]
        platforms: [{ id: wirt, title: Wirt }]
        levels: [{ id: basis, title: Basis }]
        frameworks: [{ id: rahmen, title: Rahmenwerk X }]
        references: [{ id: quelle, title: Quelle Y, url: "https://example.org/y" }]
        glossary: [{ term: Wirt, definition: Ein Rechner. }]
        parameters:
          - { id: tage, label: Tage bis zur Installation, type: integer, min: 1, max: 30 }
          - { id: stunden, label: Stunden, type: number, default: 0.5 }
        revisions: [{ version: 1.2.0, date: 2026-12-01, author: Anna Berger, summary: Neu gefasst. }]
        groups:
          - id: wirte
            title: Wirte
            controls:
              - id: lab-01
                title: Kern ist installiert
                severity: high
                keyword: must
                levels: [basis]
                roles: [betrieb]
                platforms: [wirt]
                statement: Der Wirt nutzt den Kern.
                default: Aus.
                rationale: Weniger Fläche.
                guidance: Siehe dort.
                impact: Neustart.
                remediation: { text: Neu installieren., reboot: true }
                typical-evidence: [Bildschirmfoto]
                mappings: [{ framework: rahmen, ids: [A.1], relation: equal }]
                references: [quelle]
                tags: [kern]
                related: [lab-02]
                checks:
                  - { id: a, text: Option ansehen., expect: Kern., method: examine, evidence: required }
                  - { id: b, text: Rollen ansehen., when: { platform: [wirt] } }
              - id: lab-02
                title: Updates sind installiert
                state: deprecated
              - id: lab.03
                title: Alles andere
                checks:
                  - { id: haken, text: Anrufen., answer: tick }
                  - { id: wort, text: Beschreiben., answer: text }
                  - { id: zahl, text: Zählen., answer: number, passes: { min: 2 } }
                  - { id: termin, text: Tag finden., answer: date }
                  - { id: wahl, text: Farbe wählen., answer: choice, choices: [Rot, Blau] }

        """;

    [Fact]
    public void A_table_has_German_heads()
    {
        var lines = Encoding.UTF8.GetString(FormCatalog.Build("checklist.csv", OutputFormat.Csv, Catalog)).Split("\r\n");
        Assert.StartsWith("\uFEFF\"Anforderung\",\"Prüfpunkt\",", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Edition.Worksheet)]
    public void A_sheet_in_German_comes_back(Edition? edition)
    {
        var filled = PdfTools.FillWithPdftk(FormCatalog.Build("handout.pdf", OutputFormat.Print, Catalog, edition),
        [
            new("c/lab-01/a/result", "fail"), new("c/lab-01/b/result", "not-applicable"), new("c/lab~03/haken/result", "Yes"),
            new("c/lab~03/wort/value", "Größe: „mäßig“"), new("c/lab~03/zahl/value", "25"), new("c/lab~03/termin/value", "1.12.2026"),
            new("c/lab~03/wahl/value", "choice-2"),
        ]);
        Assert.Equal(
            [
                "lab-01/a|fail||||", "lab-01/b|not-applicable||||", "lab.03/haken|done||||", "lab.03/wort|Größe: „mäßig“||||",
                "lab.03/zahl|25||||", "lab.03/termin|2026-12-01||||", "lab.03/wahl|Blau||||",
            ],
            FormRead.Lines(FormRead.Clean(filled)));
    }

    [Fact]
    public void A_table_in_German_comes_back()
    {
        var text = Encoding.UTF8.GetString(FormCatalog.Build("checklist.csv", OutputFormat.Csv, Catalog));
        var lines = text.Split("\r\n").Select(line => Filled(line, ("lab-02", "", "Entfällt"), ("lab-01", "a", "Nicht erfüllt"),
            ("lab.03", "haken", "Erledigt"), ("lab.03", "wahl", "Blau")));
        var (form, _) = FormRead.Of(string.Join("\r\n", lines));
        Assert.Equal(
            ["lab-01/a|fail||||", "lab-02|not-applicable||||", "lab.03/haken|done||||", "lab.03/wahl|Blau||||"], FormRead.Lines(form!));
    }

    [Fact]
    public void A_workbook_in_German_comes_back()
    {
        var book = FormCatalog.Build("checklist.xlsx", OutputFormat.Xlsx, Catalog);
        Assert.Empty(Workbooks.Errors(book));
        var filled = Workbooks.Fill(book, "Checkliste", ("I2", "Teilweise"), ("K2", "Fast"), ("I4", "Entfällt"), ("I5", "Nicht erledigt"));
        var form = FormRead.Clean(filled);
        Assert.Equal(("labor", "1.2.0"), (form.Answers.Catalog.Id, form.Answers.Catalog.Version));
        Assert.Equal(["lab-01/a|partial|Fast|||", "lab-02|not-applicable||||", "lab.03/haken|fail||||"], FormRead.Lines(form));
    }

    [Fact]
    public void A_task_list_in_German_comes_back()
    {
        var text = Encoding.UTF8.GetString(
            FormCatalog.Build("markdown/checklist.md", OutputFormat.Markdown, Catalog, Edition.Handout));
        var filled = text.Replace("- [ ] **a**", "- [x] **a**", StringComparison.Ordinal);
        Assert.Equal(["lab-01/a|pass||||"], FormRead.Lines(FormRead.Clean(Encoding.UTF8.GetBytes(filled))));
    }

    [Fact]
    public void A_language_without_words_has_English_ones_that_are_marked()
    {
        var page = Built.From(MemorySources.Of(Catalog.Replace("de-AT", "fr", StringComparison.Ordinal)))["site/index.html"];
        Assert.Contains("<html lang=\"fr\"", page, StringComparison.Ordinal);
        Assert.Contains("<h2><span lang=\"en\">Controls</span></h2>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"<span", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_in_a_language_without_words_marks_its_English_ones()
    {
        var (old, current) = (French("1.0.0", "Un."), French("2.0.0", "Deux."));
        var page = ChangesHtmlWriter.Write(Releases.Compare(old, current, Releases.WordsFor(current, null, new())), new());
        Assert.Contains("<html lang=\"fr\"", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"ui:changes-changed\"><span lang=\"en\">Changed requirements</span></h2>", page, StringComparison.Ordinal);
        Assert.Contains("<dt><span lang=\"en\">Statement</span></dt>", page, StringComparison.Ordinal);
        Assert.Contains(">Changed requirements (1)</option>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_has_the_words_of_the_catalog_escaped()
    {
        var (old, current) = (French("1.0.0", "Un."), French("2.0.0", "Deux."));
        var own = new MemorySources().Add("templates/words/fr.yaml", "change-section:\n  changed:\n    title: \"Exigences <changées>\"\n");
        var report = Releases.Compare(old, current, Releases.WordsFor(current, own, new()));
        Assert.Contains("Exigences &lt;changées&gt;</h2>", ChangesHtmlWriter.Write(report, new(), own), StringComparison.Ordinal);
        Assert.DoesNotContain("<changées>", ChangesMarkdownWriter.Write(report), StringComparison.Ordinal);
    }

    private static Release French(string version, string statement) =>
        Recorded.Of(Some.Catalog($"language: fr\nversion: {version}", Some.Control("rel-01", $"statement: {statement}")));

    private static string Filled(string line, params IReadOnlyList<(string Control, string Check, string Answer)> answers)
    {
        var cells = line.Split("\",\"");
        var answer = answers.FirstOrDefault(known => cells.Length > 9 && cells[0].Trim('"') == known.Control && cells[1] == known.Check);
        if (answer.Control is null)
        {
            return line;
        }

        cells[8] = answer.Answer;
        return string.Join("\",\"", cells);
    }
}
