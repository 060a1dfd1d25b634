using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Interop.Forms;
using Checklist.Core.Tests.Support;
using Checklist.Core.Tests.Writers.Handout;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Languages;

/// <summary>A German catalog: what is English in its outputs is a word of the tool that nobody translated.</summary>
public partial class GermanOutputTests
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

    /// <summary>English words that no German text has, and the words of the tool that are not German too.</summary>
    private static readonly HashSet<string> Stop = new(
        ["the", "of", "and", "not", "with", "for", "this", "that", "are", "is", "to", "by", "which", "each", "page", "check", "checks",
            "control", "controls", "answer", "evidence", "until", "since", "when", "only", "every"],
        StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData(null)]
    [InlineData(Edition.Summary)]
    [InlineData(Edition.Handout)]
    [InlineData(Edition.Worksheet)]
    public void A_page_or_a_text_has_no_English_word(Edition? edition)
    {
        var options = Built.Options with { Formats = [OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Print], Edition = edition };
        var files = Built.From(MemorySources.Of(Catalog), options)
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) || file.Key.EndsWith(".md", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Equal("", English(file.Key, Plain(file.Key, file.Value))));
    }

    [Theory]
    [InlineData(Edition.Guide)]
    [InlineData(Edition.Handout)]
    [InlineData(Edition.Worksheet)]
    [InlineData(Edition.Card)]
    [InlineData(Edition.Summary)]
    public void A_sheet_has_no_English_word(Edition edition)
    {
        var options = Built.Options with { Formats = [OutputFormat.Print], Edition = edition };
        var result = Builds.Build(Workspace.Open(MemorySources.Of(Catalog), "catalog.yaml", new DiagnosticBag()), options)!;
        var sheet = result.Files.First(file => file.Path.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Equal("", English(sheet.Path, PaperSheet.Text(sheet.Bytes.ToArray())));
    }

    [Fact]
    public void A_table_has_no_English_word()
    {
        var lines = Encoding.UTF8.GetString(FormCatalog.Build("checklist.csv", OutputFormat.Csv, Catalog)).Split("\r\n");
        var text = string.Join('\n', lines.Select(line => string.Join('\n', line.Trim('\uFEFF').Split("\",\"").Take(14))));
        Assert.Equal("", English("checklist.csv", text));
        Assert.StartsWith("\uFEFF\"Anforderung\",\"Prüfpunkt\",", lines[0], StringComparison.Ordinal);
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

    /// <summary>What a reader sees: no scripts and styles, no attributes but those that are read out, no blocks to fill in.</summary>
    private static string Plain(string path, string text)
    {
        if (path.EndsWith(".md", StringComparison.Ordinal))
        {
            return AddressPattern().Replace(FencePattern().Replace(FrontMatterPattern().Replace(text, ""), ""), "]");
        }

        var body = ScriptPattern().Replace(text, "\n");
        var said = SaidPattern().Matches(body).Select(match => match.Groups[1].Value);
        return WebUtility.HtmlDecode(TagPattern().Replace(body, "\n") + "\n" + string.Join('\n', said));
    }

    private static string English(string path, string text)
    {
        var found = WordPattern().Matches(text).Select(match => match.Value).Where(Stop.Contains).ToList();
        var lines = text.Split('\n').Select(line => line.Trim(' ', '#', '*', '|', ':', '.', '"')).ToHashSet(StringComparer.Ordinal);
        var german = Words.Of("de").Keys.Select(key => Words.Of("de")[key]).ToHashSet(StringComparer.Ordinal);
        found.AddRange(Words.English.Keys.Select(key => Words.English[key]).Concat(ReadingFields.Labels.Values)
            .Where(word => !german.Contains(word) && lines.Contains(word)));
        return found.Count == 0 ? "" : $"{path}: {string.Join(", ", found.Distinct())}";
    }

    [GeneratedRegex("<(script|style|template)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex ScriptPattern();

    [GeneratedRegex("(?:aria-label|placeholder|title|alt)=\"([^\"]*)\"")]
    private static partial Regex SaidPattern();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"^---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatterPattern();

    [GeneratedRegex(@"^[ ]*```.*?^[ ]*```[ ]*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex WordPattern();
}
