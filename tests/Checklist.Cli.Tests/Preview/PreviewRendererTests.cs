using System.Globalization;
using System.Security.Cryptography;
using Checklist.Cli.Preview;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Tests.Preview;

/// <summary>A save costs what it changes, and shows what a preview that starts now would show.</summary>
public sealed class PreviewRendererTests : IDisposable
{
    private const string Profile =
        "id: short\ntitle: Short\nby: Team\non: 2026-11-06\nexclude:\n  - { control: x-02, decided-on: 1.0.0, reason: Not here. }\n";
    private const string Controls =
        "groups:\n  - title: Before the tag\n    controls:\n      - id: x-01\n        title: Every test passes\n"
            + "        statement: See ![the plan](images/plan.svg) here.\n      - id: x-02\n        title: The text is read\n";
    private const string Picture =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>";

    private readonly CliTest test = CliTest.Create();
    private readonly PreviewRenderer renderer;
    private AuditOptions? audit;

    public PreviewRendererTests()
    {
        renderer = NewRenderer();
        Write("a", "title: First\n");
        Write("b", "title: Second\n");
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public void Of_several_catalogs_only_the_one_that_was_saved_is_rendered()
    {
        var before = Pages();
        Write("b", "title: Another title\n");
        var after = Pages();
        Assert.Same(before.Catalogs[0], after.Catalogs[0]);
        Assert.Equal("Another title", after.Catalogs[1].Title);
    }

    [Fact]
    public void A_file_that_no_catalog_is_made_of_changes_nothing()
    {
        test.With("a/notes.txt", "mine");
        Pages();
        test.With("a/notes.txt", "mine too");
        Assert.Null(Render(renderer));
        test.With("a/.hidden", "");
        Assert.Null(Render(renderer));
    }

    [Fact]
    public void What_is_wrong_with_a_catalog_is_told_until_it_is_mended()
    {
        Write("a", "titel: First\n");
        Assert.Contains(Render(renderer)!.Value.Findings, finding => finding.Code == "CHK2003");
        Write("b", "title: Another title\n");
        var (pages, findings) = Render(renderer)!.Value;
        Assert.Null(pages);
        Assert.Contains(findings, finding => finding.Code == "CHK2003");
        Write("a", "title: First\n");
        Assert.Equal(["First", "Another title"], Pages().Catalogs.Select(catalog => catalog.Title));
    }

    /// <summary>Its time is another one, and so is that of the folder.</summary>
    [Fact]
    public void A_catalog_that_was_written_again_as_it_was_is_not_rendered()
    {
        Pages();
        Directory.Delete(test.PathOf("a"), recursive: true);
        Write("a", "title: First\n");
        Assert.Null(Render(renderer));
    }

    [Fact]
    public void A_change_of_what_only_the_other_formats_are_made_of_is_found_once_they_are_made()
    {
        test.With("a/templates/markdown/index.md", "one\n");
        var before = Pages();
        Assert.Equal("one\n", Text(before, "a/markdown/index.md"));
        test.With("a/templates/markdown/index.md", "two\n");
        Assert.Equal("two\n", Text(Pages(), "a/markdown/index.md"));
    }

    [Fact]
    public void Another_audit_is_another_page()
    {
        Pages();
        audit = new AuditOptions(SourceFile.Missing("x.yaml"));
        Assert.NotNull(Render(renderer));
        Assert.Null(Render(renderer));
    }

    [Fact]
    public void A_page_that_got_another_name_is_found_after_a_save_elsewhere()
    {
        var state = new PreviewState();
        state.Show(Pages(), []);
        Assert.Null(state.NewPathOf("b/checklist.html"));
        test.With("b/catalog.yaml", test.Read("b/catalog.yaml").Replace("id: b", "id: other", StringComparison.Ordinal));
        state.Show(Pages(), []);
        Write("a", "title: Another title\n");
        state.Show(Pages(), []);
        Assert.Equal("other/checklist.html", state.NewPathOf("b/checklist.html"));
        Assert.Null(state.NewPathOf("a/checklist.html"));
    }

    /// <summary>
    /// Whatever is saved: what the preview kept and what it made again is what a new one makes of the same files, with the same findings in
    /// the same order, also of the formats that are made later.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_each_save_all_is_as_in_a_preview_that_starts_now(int seed)
    {
        var random = new Random(seed);
        var shown = Render(renderer)!.Value;
        for (var save = 0; save < 25; save++)
        {
            var edit = Edit(random);
            shown = Render(renderer) ?? shown;
            var hasRest = random.Next(3) == 0;
            var expected = Describe(Render(NewRenderer())!.Value, hasRest);
            Assert.Equal($"{save} {edit}\n{expected}", $"{save} {edit}\n{Describe(shown, hasRest)}");
        }
    }

    private string Edit(Random random)
    {
        if (random.Next(3) > 0)
        {
            Mend();
        }

        var folder = random.Next(3) == 0 ? "b" : "a";
        var name = $"{random.Next(2)}";
        var edit = random.Next(14);
        switch (edit)
        {
            case 0 or 1:
                Write(folder, $"title: Title {name}\n");
                break;
            case 2:
                Write(folder, $"titel: Title {name}\n");
                break;
            case 3:
                Write(folder, "title: Parameters\nparameters:\n  - { id: days, label: days }\n"); // which nothing uses
                break;
            case 4:
                Write(folder, "title: Parts\ninclude: groups/*.yaml\n");
                break;
            case 5:
                test.With($"{folder}/groups/{name}.yaml", Part(random.Next(4)));
                break;
            case 6:
                Toggle($"{folder}/profiles/{name}.yaml", Profile.Replace("short", $"short-{name}", StringComparison.Ordinal));
                break;
            case 7:
                Toggle($"{folder}/images/plan.svg", Picture); // looked for in vain meanwhile
                break;
            case 8:
                Toggle($"{folder}/templates/html/css/custom.css", ".mine{color:red}");
                break;
            case 9:
                Toggle($"{folder}/templates/markdown/index.md", $"index {name}\n");
                break;
            case 10:
                test.With($"{folder}/notes.txt", $"{random.Next()}");
                break;
            case 11:
                Toggle("c/catalog.yaml", $"id: {(name == "0" ? "a" : "c")}\n{Some.CatalogText}"); // twice the same id
                break;
            case 12:
                Relink($"{folder}/groups/link.yaml", random.Next(2) == 0 ? "1.yaml" : "../../outside.yaml");
                break;
            default:
                Relink("d", random.Next(2) == 0 ? "a" : Path.GetTempPath()); // a catalog behind a link, or none
                break;
        }

        return $"edit {edit} of {folder} {name}";
    }

    /// <summary>Takes back what is an error, so that there are pages most of the time.</summary>
    private void Mend()
    {
        foreach (var folder in (string[])["a", "b"])
        {
            test.With($"{folder}/images/plan.svg", Picture).With($"{folder}/groups/0.yaml", Part(0));
            File.Delete(test.PathOf($"{folder}/groups/link.yaml"));
            if (test.Read($"{folder}/catalog.yaml").Contains("titel", StringComparison.Ordinal))
            {
                Write(folder, "title: Corrected\n");
            }
        }

        File.Delete(test.PathOf("d"));
        test.With("c/catalog.yaml", $"id: c\n{Some.CatalogText}");
    }

    private static string Part(int number) => string.Create(
        CultureInfo.InvariantCulture, $"groups:\n  - title: Part\n    controls:\n      - id: y-{number}\n        title: Y\n");

    private void Toggle(string path, string content)
    {
        if (File.Exists(test.PathOf(path)))
        {
            File.Delete(test.PathOf(path));
            return;
        }

        test.With(path, content);
    }

    private void Relink(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(test.PathOf(path))!);
        File.Delete(test.PathOf(path));
        File.CreateSymbolicLink(test.PathOf(path), target);
    }

    private void Write(string folder, string start)
    {
        test.With($"{folder}/catalog.yaml", $"id: {folder}\nversion: 1.0.0\n{start}{Controls}");
        if (!Directory.Exists(test.PathOf($"{folder}/images")))
        {
            test.With($"{folder}/images/plan.svg", Picture);
        }
    }

    private PreviewPages Pages() => Render(renderer)!.Value.Pages!;

    private PreviewRenderer NewRenderer() => new(".", new Terminal(TextWriter.Null, TextWriter.Null, test.Root));

    private (PreviewPages? Pages, IReadOnlyList<Diagnostic> Findings)? Render(PreviewRenderer made)
    {
        var options = new BuildOptions(Enum.GetValues<OutputFormat>(), PaperSize.A4, "1")
        {
            Audit = audit,
            IsPreview = true,
            Profiles = ProfileRequest.Of(ProfileRequest.All),
        };
        return made.Render(options, "version");
    }

    private static string Text(PreviewPages pages, string path) => System.Text.Encoding.UTF8.GetString(pages.Find(path)!.Bytes.Span);

    private static string Describe((PreviewPages? Pages, IReadOnlyList<Diagnostic> Findings) shown, bool hasRest)
    {
        var pages = shown.Pages is { } all ? all.Paths().Order(StringComparer.Ordinal).ToList() : [];
        var others = hasRest && shown.Pages is { } made
            ? made.Catalogs.SelectMany(catalog => (string[])[$"{catalog.Id}/handout.pdf", $"{catalog.Id}/markdown/index.md"])
            : [];
        return string.Join('\n',
        [
            .. shown.Findings.Select(Line),
            .. pages.Concat(others).Select(path => $"{path} {Sum(shown.Pages!.Find(path))}"),
            .. hasRest && shown.Pages is not null ? shown.Pages.RenderRest().Select(Line) : [],
        ]);
    }

    private static string Line(Diagnostic finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Span.Source.Path} {finding.Span.Offset} {finding.Severity} {finding.Code} {finding.Message} ({finding.Hint})");

    private static string Sum(OutputFile? file) => file is null ? "none" : Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
}
