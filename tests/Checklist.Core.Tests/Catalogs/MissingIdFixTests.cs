using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using CsCheck;

namespace Checklist.Core.Tests.Catalogs;

public class MissingIdFixTests
{
    [Theory]
    [InlineData("      - Tests pass\n", "      - id: before-01\n        title: Tests pass\n")]
    [InlineData("      - 'Tests: pass' # why\n", "      - id: before-01\n        title: 'Tests: pass' # why\n")]
    [InlineData(
        "      - title: Tests pass\n        severity: high\n",
        "      - id: before-01\n        title: Tests pass\n        severity: high\n")]
    [InlineData(
        "      -   title: Tests pass\n          tags: [a]\n",
        "      -   id: before-01\n          title: Tests pass\n          tags: [a]\n")]
    [InlineData("      - { title: Tests pass }\n", "      - { id: before-01, title: Tests pass }\n")]
    [InlineData("      - {title: Tests pass}\n", "      - {id: before-01, title: Tests pass}\n")]
    [InlineData("      -\n        title: Tests pass\n", "      -\n        id: before-01\n        title: Tests pass\n")]
    [InlineData("      - # first\n        title: Tests pass\n", "      - # first\n        id: before-01\n        title: Tests pass\n")]
    [InlineData(
        "      - id: rel-01\n        title: A\n      - B\n",
        "      - id: rel-01\n        title: A\n      - id: rel-02\n        title: B\n")]
    [InlineData(
        "      - id: rel-7\n        title: A\n      - B\n      - C\n",
        "      - id: rel-7\n        title: A\n      - id: rel-08\n        title: B\n      - id: rel-09\n        title: C\n")]
    [InlineData(
        "      - id: '2026-1'\n        title: A\n      - B\n",
        "      - id: '2026-1'\n        title: A\n      - id: \"2026-02\"\n        title: B\n")]
    [InlineData("      - |\n        Tests pass\n", "      - id: before-01\n        title: |\n          Tests pass\n")]
    [InlineData("      - Tests\n        pass\n", "      - id: before-01\n        title: Tests\n          pass\n")]
    public void A_control_gets_the_next_id_of_its_group(string controls, string expected)
    {
        var fixedText = Fixed(Some.Catalog("", controls));
        Assert.Equal(Some.Catalog("", expected), fixedText);
    }

    [Fact]
    public void Controls_in_brackets_become_entries_in_braces()
    {
        const string Text = "title: a\ngroups:\n  - title: b\n    controls: [Tests pass, 'And: more', {title: c}]\n";
        Assert.Equal(
            "title: a\ngroups:\n  - title: b\n    controls: [{ id: b-01, title: Tests pass }, { id: b-02, title: 'And: more' }, {id: b-03, title: c}]\n", Fixed(Text));
    }

    [Fact]
    public void A_file_with_windows_line_ends_keeps_them()
    {
        var text = Some.Catalog("", "      - Tests pass\n      - title: B\n").Replace("\n", "\r\n", StringComparison.Ordinal);
        var fixedText = Fixed(text);
        Assert.Equal(fixedText.ReplaceLineEndings("\n").ReplaceLineEndings("\r\n"), fixedText);
        Assert.Equal("", Findings.Of(fixedText));
    }

    [Fact]
    public void Ids_of_included_files_are_written_into_these_files()
    {
        var sources = MemorySources.Of(
            "title: a\ninclude: b.yaml\n", ("b.yaml", "groups:\n  - title: Net\n    controls:\n      - Cable\n"));
        var edit = Assert.Single(Edits(sources));
        Assert.Equal("b.yaml", edit.Span.Source.Path);
    }

    [Fact]
    public void Ids_that_chapters_and_groups_have_are_left_to_them()
    {
        var text = Some.Catalog("chapters: [{ id: before-01, title: a, controls: all }]", "      - Tests pass\n");
        Assert.Contains("id: before-02\n", Fixed(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_group_title_makes_ids_that_are_ids()
    {
        var text = $"title: a\ngroups:\n  - id: {new string('g', 100)}\n    title: b\n    controls: [One]\n";
        Assert.Equal("", Findings.Of(Fixed(text)));
    }

    [Fact]
    public void After_the_fix_no_id_is_missing_and_all_that_was_written_is_still_there()
    {
        var title = Pick.From(
            "Tests pass", "'It''s: done'", "\"A \\\"b\\\"\"", "42", "true", "'Ende' # why",
            "{ title: In braces }", "\n        title: Below",
            "title: Plain\n        tags: [a]", "{ title: x, tags: [b] }");
        Gen.Select(title.Array[1, 6], Gen.Bool).Sample((titles, isWindows) =>
        {
            var text = Some.Catalog("status: published", string.Concat(titles.Select(words => $"      - {words}\n")));
            var source = isWindows ? text.ReplaceLineEndings("\r\n") : text;
            var edits = Edits(MemorySources.Of(source));
            var fixedText = Apply(source, edits);
            Assert.Equal("", Findings.OfCheck(MemorySources.Of(fixedText)));
            Assert.Empty(Edits(MemorySources.Of(fixedText)));
            Assert.All(edits, edit => Assert.Contains(edit.Span.Text.ToString(), edit.Replacement, StringComparison.Ordinal));
        }, iter: 100);
    }

    [Fact]
    public void A_catalog_with_errors_is_fixed_where_it_can_be() =>
        Assert.Contains("id: before-01", Fixed(Some.Catalog("status: final", "      - Tests pass\n")), StringComparison.Ordinal);

    private static string Fixed(string text) => Apply(text, Edits(MemorySources.Of(text)));

    private static IReadOnlyList<TextEdit> Edits(MemorySources sources) =>
        SourceFixes.MissingIds(Workspace.Open(sources, "catalog.yaml", new DiagnosticBag()));

    private static string Apply(string text, IReadOnlyList<TextEdit> edits) => edits.Reverse().Aggregate(
        text, (content, edit) => content[..edit.Span.Offset] + edit.Replacement + content[edit.Span.EndOffset..]);
}
