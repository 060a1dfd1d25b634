using System.Security.Cryptography;
using Checklist.Cli.Disk;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

/// <summary>A build that would write what is there ends after reading, and says what the build before it said.</summary>
public sealed class UnchangedBuildTests : IDisposable
{
    private const string Catalog = """
        id: guide
        title: Guide
        version: 1.0.0
        include: [groups/*.yaml]
        chapters:
          - { id: start, title: Start, file: chapters/start.md }
        groups:
          - id: a
            title: A
            controls:
              - { id: a-1, title: One, statement: "![it](images/plan.svg)" }

        """;

    private const string Group = "groups:\n  - id: b\n    title: B\n    controls:\n      - { id: b-1, title: Two }\n";
    private const string Picture = """<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>""";
    private const string Profile = "id: small\ntitle: Small\nby: Owner\non: 2026-01-01\ninclude: { ids: [a-1], reason: It is enough. }\n";
    private const string Nothing = "nothing has changed since the last build\n";

    private readonly CliTest test = CliTest.Create()
        .With("guide/catalog.yaml", Catalog)
        .With("guide/groups/b.yaml", Group)
        .With("guide/chapters/start.md", "Begin *here*.\n")
        .With("guide/images/plan.svg", Picture)
        .With("guide/profiles/small.yaml", Profile);

    public void Dispose() => test.Dispose();

    [Fact]
    public void The_second_build_writes_nothing_and_says_the_same()
    {
        var first = Build();
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        var times = Times();
        var second = Build("--verbose");
        Assert.Equal((0, first.Output), (second.ExitCode, second.Output));
        Assert.Equal($"read guide/catalog.yaml: 5 files\n{Nothing}", second.Error);
        Assert.Equal(times, Times());
        Assert.Equal("", Build("--quiet").Output);
    }

    [Theory]
    [InlineData("guide/catalog.yaml", "id: guide\ntitle: Other\ngroups:\n  - id: a\n    title: A\n    controls:\n      - { id: a-1, title: One }\n")]
    [InlineData("guide/groups/b.yaml", "groups:\n  - id: b\n    title: B\n    controls:\n      - { id: b-1, title: Three }\n")]
    [InlineData("guide/groups/c.yaml", "groups:\n  - id: c\n    title: C\n    controls:\n      - { id: c-1, title: Three }\n")]
    [InlineData("guide/chapters/start.md", "Begin there.\n")]
    [InlineData("guide/images/plan.svg", """<svg xmlns="http://www.w3.org/2000/svg" width="8" height="9"><rect width="9" height="9"/></svg>""")]
    [InlineData("guide/profiles/small.yaml", "id: small\ntitle: Smaller\nby: Owner\non: 2026-01-01\ninclude: { ids: [a-1], reason: It is enough. }\n")]
    [InlineData("guide/profiles/other.yaml", "id: other\ntitle: Other\nby: Owner\non: 2026-01-01\ninclude: { ids: [b-1], reason: It is enough. }\n")]
    [InlineData("guide/templates/html/css/theme.css", "body { color: teal }\n")]
    public void Whatever_changes_the_next_build_writes_what_it_would_write_into_an_empty_folder(string path, string content)
    {
        Build("--profile", "all");
        test.With(path, content);
        Assert.DoesNotContain(Nothing, Build("--profile", "all", "--verbose").Error, StringComparison.Ordinal);
        test.Run("build", "guide", "-o", "fresh", "--profile", "all");
        Assert.Equal(Contents("fresh"), Contents("out"));
        Assert.Contains(Nothing, Build("--profile", "all", "--verbose").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_removed_is_missed()
    {
        Build();
        File.Delete(test.PathOf("guide/chapters/start.md"));
        var result = Build();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("chapters/start.md", result.Error, StringComparison.Ordinal);
        test.With("guide/chapters/start.md", "Begin *here*.\n");
        AssertNothingIsDone(Build("--verbose")); // the outputs are still those of these sources
    }

    [Fact]
    public void A_file_that_is_saved_without_a_change_is_no_change()
    {
        Build();
        test.With("guide/catalog.yaml", Catalog).With("guide/chapters/start.md", "Begin *here*.\n");
        AssertNothingIsDone(Build("--verbose"));
    }

    [Theory]
    [InlineData("out/guide/markdown/index.md")]
    [InlineData("out/guide/manifest.json")]
    [InlineData("out/index.html")]
    [InlineData("out/.checklist-build")]
    public void An_output_that_is_gone_comes_back(string path)
    {
        Build();
        var expected = Contents("out");
        File.Delete(test.PathOf(path));
        if (path.EndsWith("manifest.json", StringComparison.Ordinal))
        {
            Assert.Contains("CHK0003", Build().Error, StringComparison.Ordinal); // no build wrote the rest, as far as anybody can tell
            return;
        }

        Assert.Equal((0, ""), (Build().ExitCode, Build().Error));
        Assert.Equal(expected, Contents("out"));
    }

    [Theory]
    [InlineData("out/guide/handout.html", "CHK0030")]
    [InlineData("out/guide/notes.txt", "CHK0030")]
    [InlineData("out/index.html", "CHK6300")]
    public void What_a_person_changed_is_noticed_as_before(string path, string code)
    {
        Build();
        test.With(path, "mine");
        Assert.Contains(code, Build().Error, StringComparison.Ordinal);
        Assert.Equal("mine", test.Read(path));
    }

    [Fact]
    public void Other_options_are_another_build()
    {
        Build();
        Assert.DoesNotContain(Nothing, Build("--verbose", "--paper", "letter").Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Nothing, Build("--verbose").Error, StringComparison.Ordinal);
        AssertNothingIsDone(Build("--verbose", "--overwrite"));
    }

    [Fact]
    public void A_person_may_ask_for_the_build_all_the_same()
    {
        Build();
        var times = Times();
        Assert.Equal("", Build("--force").Error);
        Assert.NotEqual(times, Times());
        AssertNothingIsDone(Build("--verbose"));
    }

    [Fact]
    public void The_assessment_that_is_shown_is_an_input()
    {
        test.Run("assess", "new", "q4", "--catalog", "guide", "--target", "host01", "--as-of", "2026-11-01");
        File.Move(test.PathOf("guide/assessments/q4.yaml"), test.PathOf("audit.yaml"));
        Build("--assessment", "audit.yaml");
        AssertNothingIsDone(Build("--assessment", "audit.yaml", "--verbose"));
        test.With("audit.yaml", test.Read("audit.yaml") + "\n");
        Assert.DoesNotContain(Nothing, Build("--assessment", "audit.yaml", "--verbose").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guide/groups/b.yaml", "groups:\n  - id: b\n    title: B\n    controls:\n      - Two, w\u00e4hrend 🙂 still a draft\n", "CHK3009")]
    [InlineData("guide/templates/html/none.html", "<p></p>\n", "CHK")]
    [InlineData("guide/chapters/start.md", "\ufeffBegin <b>there</b>.\n", "CHK3018")]
    public void Findings_are_told_each_time(string path, string content, string code)
    {
        test.With(path, content);
        var first = Build();
        Assert.Equal(0, first.ExitCode);
        Assert.Contains(code, first.Error, StringComparison.Ordinal);
        Assert.Equal(first, Build());
    }

    [Fact]
    public void Findings_with_their_lines_are_no_reason_to_build_again()
    {
        test.With("guide/groups/b.yaml", "groups:\n  - id: b\n    title: B\n    controls:\n      - Two\n");
        var first = Build("--verbose");
        var times = Times();
        var second = Build("--verbose");
        Assert.Contains("      - Two\n", first.Error, StringComparison.Ordinal);
        Assert.Equal(first.Error, second.Error.Replace(Nothing, "", StringComparison.Ordinal));
        Assert.Equal(times, Times());
        Assert.Equal(1, Build("--strict").ExitCode);
    }

    [Fact]
    public void Catalogs_of_one_run_are_unchanged_together()
    {
        test.With("more/catalog.yaml", Some.CatalogText);
        test.Run("build", ".", "-o", "www");
        AssertNothingIsDone(test.Run("build", ".", "-o", "www", "--verbose"));
        test.With("third/catalog.yaml", Some.CatalogText);
        Assert.Equal("", test.Run("build", ".", "-o", "www").Error);
        Assert.Contains("www/third/index.html", test.Files());
    }

    [Fact]
    public void Outputs_among_the_sources_are_no_sources()
    {
        test.RunIn("guide", "build");
        AssertNothingIsDone(test.RunIn("guide", "build", "--verbose"));
    }

    /// <summary>A stranger's folder brings outputs, a manifest that fits them, and what a build keeps for the next one.</summary>
    [Fact]
    public void A_manifest_that_a_stranger_brings_is_never_believed()
    {
        Build();
        var right = Contents("out");
        foreach (var path in Directory.GetFileSystemEntries(test.PathOf("out/guide")))
        {
            Remove(path);
        }

        test.With("out/guide/index.html", "a lie").With("out/guide/manifest.json", Some.Manifest(("index.html", "a lie")));
        Assert.Equal((0, ""), (Build().ExitCode, Build().Error));
        Assert.Equal(right, Contents("out"));
    }

    [Fact]
    public void A_copy_of_outputs_is_made_again()
    {
        Build();
        Directory.Move(test.PathOf("out/guide"), test.PathOf("moved"));
        foreach (var path in Directory.GetFiles(test.PathOf("moved"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(test.PathOf("out/guide"), Path.GetRelativePath(test.PathOf("moved"), path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        Assert.DoesNotContain(Nothing, Build("--verbose").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_such_a_file_is_replaced_by_it()
    {
        test.With("out/.checklist-build", "mine");
        Build();
        Assert.Equal("mine", test.Read("out/.checklist-build"));
    }

    [Fact]
    public void A_link_in_its_place_is_not_followed()
    {
        test.With("elsewhere", "mine");
        Directory.CreateDirectory(test.PathOf("out"));
        File.CreateSymbolicLink(test.PathOf("out/.checklist-build"), test.PathOf("elsewhere"));
        Build();
        Assert.Equal("mine", test.Read("elsewhere"));
        Assert.Equal(0, Build().ExitCode);
    }

    /// <summary>Whatever is written, removed and touched between builds, the outputs are those of the sources.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_edits_the_outputs_are_those_of_a_first_build(int seed)
    {
        var random = new Random(seed);
        string[] titles = ["One", "Two", "Three"];
        (string Path, Func<string> Text)[] files =
        [
            ("guide/groups/b.yaml", () => Group.Replace("Two", Title(), StringComparison.Ordinal)),
            ("guide/groups/c.yaml", () => $"groups:\n  - id: c\n    title: C\n    controls:\n      - {{ id: c-1, title: {Title()} }}\n"),
            ("guide/chapters/start.md", () => $"Begin with {Title()}.\n"),
            ("guide/templates/html/css/theme.css", () => $"/* {Title()} */\n"),
            ("out/guide/handout.html", () => ""),
            ("out/index.html", () => ""),
        ];
        for (var step = 0; step < 12; step++)
        {
            var (path, text) = files[random.Next(files.Length)];
            if (path.StartsWith("out", StringComparison.Ordinal) || (path.EndsWith("c.yaml", StringComparison.Ordinal) && step % 2 == 0))
            {
                File.Delete(test.With(path, "").PathOf(path));
            }
            else
            {
                test.With(path, text());
            }

            Build("--to", "markdown,html");
            test.Run("build", "guide", "-o", $"fresh-{step}", "--to", "markdown,html");
            Assert.Equal(Contents($"fresh-{step}"), Contents("out"));
        }

        string Title() => titles[random.Next(titles.Length)];
    }

    private CliResult Build(params string[] options) => test.Run(["build", "guide", .. options]);

    private static void AssertNothingIsDone(CliResult result) =>
        Assert.True(result.ExitCode == 0 && result.Error.EndsWith(Nothing, StringComparison.Ordinal), result.Error);

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    /// <summary>Each file with its text.</summary>
    private IReadOnlyList<string> Contents(string folder) =>
    [
        .. test.Files().Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(path => $"{path[folder.Length..]} {Convert.ToBase64String(SHA256.HashData(test.Bytes(path)))}"),
    ];

    /// <summary>When each file of the outputs was written, to the system's own clock.</summary>
    private IReadOnlyList<string> Times() =>
        [.. test.Files().Select(path => $"{path} {FileStatus.ChangeTime(test.PathOf(path))}")];
}
