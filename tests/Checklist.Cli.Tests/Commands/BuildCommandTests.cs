using System.Diagnostics;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

public sealed class BuildCommandTests : IDisposable
{
    private readonly CliTest test = CliTest.Create().With("guide/catalog.yaml", Some.CatalogText);

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_build_lists_what_it_wrote_and_says_nothing_else()
    {
        var result = test.Run("build", "guide");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var (listed, start) = result.Output.TrimEnd('\n').Split('\n') is [.. var files, "", var last] ? (files, last) : ([], "");
        Assert.All(listed, line => Assert.Contains(line.Split(' ')[0], test.Files()));
        Assert.Equal("out/guide/manifest.json", listed[^1]);
        Assert.Equal("Open out/guide/index.html", start);
    }

    [Fact]
    public void All_formats_are_written_unless_some_are_named()
    {
        test.Run("build", "guide");
        string[] expected =
            ["out/guide/checklist.html", "out/guide/handout.html", "out/guide/manifest.json", "out/guide/markdown/checklist.md"];
        Assert.Superset(expected.ToHashSet(), test.Files().ToHashSet());

        test.Run("build", "guide", "--to", "print");
        Assert.Equal(
            ["guide/catalog.yaml", "out/guide/handout.html", "out/guide/handout.pdf", "out/guide/manifest.json", "out/index.html"],
            test.Files());
    }

    [Theory]
    [InlineData("pdf", 1)]
    [InlineData("pdf,print", 2)]
    public void The_pdf_can_be_had_alone_and_is_never_written_twice(string formats, int count)
    {
        Assert.Equal(0, test.Run("build", "guide", "--to", formats).ExitCode);
        Assert.Equal(count, test.Files().Count(file => file.Contains("handout.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_checklist_can_be_had_alone_and_then_says_all()
    {
        test.With("guide/catalog.yaml", Some.CatalogText + "        guidance: See the manual.\n");
        test.Run("build", "guide", "--to", "checklist");
        Assert.Equal(["guide/catalog.yaml", "out/guide/checklist.html", "out/guide/manifest.json", "out/index.html"], test.Files());
        Assert.Contains("See the manual.", test.Read("out/guide/checklist.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("site/index.html", test.Read("out/guide/checklist.html"), StringComparison.Ordinal);

        test.Run("build", "guide", "--to", "checklist,html");
        Assert.Contains("out/guide/site/index.html", test.Files());
        Assert.DoesNotContain("See the manual.", test.Read("out/guide/checklist.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_is_that_of_all_outputs()
    {
        test.With("guide/catalog.yaml", Some.CatalogText + "        rationale: Because we say so.\n");
        test.Run("build", "guide");
        Assert.Contains("Because we say so.", test.Read("out/guide/checklist.html"), StringComparison.Ordinal);
        test.Run("build", "guide", "--edition", "handout");
        Assert.DoesNotContain("Because we say so.", test.Read("out/guide/checklist.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_are_known_to_the_forms()
    {
        test.Run("build", "guide", "--target", "host01=Host 1", "--target", "host02");
        Assert.Contains(
            """[{"id":"host01","title":"Host 1"},{"id":"host02","title":"host02"}]""",
            test.Read("out/guide/checklist.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_is_written_into_a_folder_of_its_own()
    {
        test.With("guide/profiles/readers.yaml", "title: Readers\nby: Editor\non: 2026-11-01\n");
        test.Run("build", "guide", "--to", "print", "--profile", "readers");
        Assert.Contains("out/guide/readers/handout.pdf", test.Files());
        Assert.DoesNotContain("out/guide/handout.pdf", test.Files());
        var result = test.Run("build", "guide", "--profile", "raeders");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CHK4001", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_says_nothing()
    {
        var result = test.Run("build", "guide", "--quiet");
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void A_mistake_stops_the_build_and_leaves_the_last_output()
    {
        test.Run("build", "guide");
        var before = Contents("out");
        var result = test.With("guide/catalog.yaml", Some.CatalogText + "        severty: high\n").Run("build", "guide");
        Assert.Equal(
            "guide/catalog.yaml:7:9: error CHK2003: unknown key `severty` in control `rel-01`\n   7 |         severty: high\n     |         ^^^^^^^\n   hint: use `severity`\n\n1 error in 1 file\n",
            result.Error);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal(before, Contents("out"));
    }

    [Fact]
    public void A_mistake_in_one_of_several_catalogs_writes_none()
    {
        var result = test.With("second/catalog.yaml", "titel: B\n").Run("build", ".");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["guide/catalog.yaml", "second/catalog.yaml"], test.Files());
    }

    [Fact]
    public void Several_catalogs_are_written_beside_each_other()
    {
        var result = test.With("second/catalog.yaml", Some.CatalogText).Run("build", ".", "--to", "print", "-o", "site");
        Assert.Equal(
            """
            site/guide/handout.pdf
            site/guide/handout.html
            site/guide/manifest.json
            site/second/handout.pdf
            site/second/handout.html
            site/second/manifest.json

            Open site/index.html

            """,
            result.Output);
    }

    [Fact]
    public void Two_catalogs_with_one_id_are_refused()
    {
        test.With("guide/catalog.yaml", "id: same\n" + Some.CatalogText).With("second/catalog.yaml", "id: same\n" + Some.CatalogText);
        var result = test.Run("build", ".");
        Assert.StartsWith("second/catalog.yaml: error CHK0007: the catalog id `same` is also that of `guide/catalog.yaml`\n", result.Error);
        Assert.Equal((1, 2), (result.ExitCode, test.Files().Count));
    }

    [Fact]
    public void Two_builds_give_the_same_bytes_wherever_they_are_started()
    {
        test.Run("build", "guide", "-o", "first");
        test.RunIn("guide", "build", "-o", "../second");
        Assert.Equal(Contents("first"), Contents("second"));
    }

    [Theory]
    [InlineData("guide/catalog.yaml", "CHK0004", 2)]
    [InlineData("guide", "CHK0003", 3)]
    public void An_output_path_that_cannot_be_one_is_refused(string output, string code, int exitCode)
    {
        var result = test.With("guide/guide/mine.txt", "mine").Run("build", "guide", "-o", output);
        Assert.Contains($": error {code}: ", result.Error);
        Assert.Equal((exitCode, 2), (result.ExitCode, test.Files().Count));
    }

    [Fact]
    public void What_people_changed_in_the_output_stops_a_build()
    {
        test.Run("build", "guide", "--to", "print");
        test.With("out/guide/handout.html", "filled in").With("out/guide/notes.txt", "mine");
        var before = Contents("out");
        var result = test.Run("build", "guide", "--to", "csv");
        Assert.Equal(
            "out/guide: error CHK0030: `out/guide` holds 2 files that the last build did not write: `handout.html`, `notes.txt`\n   hint: move them to another folder, or use `--overwrite` to keep them in a folder beside the new output\n\n1 error in 1 file\n",
            result.Error);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal(before, Contents("out"));
    }

    [Fact]
    public void Overwrite_goes_on_and_keeps_it_beside()
    {
        test.Run("build", "guide", "--to", "print");
        test.With("out/guide/handout.html", "filled in")
            .With("out/guide/mine/notes.txt", "mine")
            .With("out/guide.kept-1/before.txt", "mine");
        var result = test.Run("build", "guide", "--to", "csv", "--overwrite", "--quiet", "--strict");
        Assert.StartsWith(
            "out/guide.kept-2: info CHK0031: 2 files of the old output, changed or added by hand, moved to `out/guide.kept-2`: `handout.html`, `mine/`\n", result.Error);
        Assert.Equal((0, "filled in"), (result.ExitCode, test.Read("out/guide.kept-2/handout.html")));
        Assert.Equal(
            [
                "guide/catalog.yaml", "out/guide.kept-1/before.txt", "out/guide.kept-2/handout.html", "out/guide.kept-2/mine/notes.txt",
                "out/guide/checklist.csv", "out/guide/manifest.json", "out/index.html",
            ],
            test.Files());
        Assert.Equal((0, ""), (test.Run("build", "guide", "--to", "csv") is { } next ? (next.ExitCode, next.Error) : default));
    }

    [Fact]
    public void Overwrite_does_not_touch_what_no_build_wrote()
    {
        var result = test.With("out/guide/mine.txt", "mine").Run("build", "guide", "--overwrite");
        Assert.Contains("CHK0003", result.Error);
        Assert.Equal((3, "mine"), (result.ExitCode, test.Read("out/guide/mine.txt")));
    }

    /// <summary>A build asks for the time when it starts to write, after it compared the old output.</summary>
    [Fact]
    public void A_file_that_is_changed_while_the_build_runs_is_kept_too()
    {
        test.Run("build", "guide", "--to", "csv");
        var clock = new ActingClock(() => test.With("out/guide/checklist.csv", "filled in"));
        var result = test.Run(["build", "guide", "--to", "csv", "--force"], terminal => terminal with { Clock = clock });
        Assert.Equal((0, "filled in"), (result.ExitCode, test.Read("out/guide.kept-1/checklist.csv")));
        Assert.Contains("CHK0031", result.Error);
    }

    [Fact]
    public void Warnings_are_told_and_stop_a_strict_build_only()
    {
        test.With("guide/catalog.yaml", "title: Draft\ngroups:\n  - title: Before the tag\n    controls:\n      - Every test passes\n");
        var strict = test.Run("build", "guide", "--strict");
        Assert.StartsWith("guide/catalog.yaml:5:9: warning CHK3009: ", strict.Error);
        Assert.EndsWith("\n\n1 warning in 1 file\n", strict.Error);
        Assert.Equal((1, "", 1), (strict.ExitCode, strict.Output, test.Files().Count));

        var tolerant = test.Run("build", "guide");
        Assert.Equal((0, strict.Error), (tolerant.ExitCode, tolerant.Error));
        Assert.Contains("out/guide/checklist.html\n", tolerant.Output);
    }

    [Fact]
    public void A_source_that_does_not_exist_is_wrong_usage()
    {
        var result = test.Run("build", "nothing");
        Assert.StartsWith("nothing: error CHK0001: there is no catalog at `nothing`\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void A_pipe_in_place_of_a_catalog_is_a_disk_error_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no named pipes in folders");
        using var made = Process.Start("mkfifo", test.PathOf("pipe.yaml"));
        made.WaitForExit();
        var result = test.Run("build", "pipe.yaml");
        Assert.Contains("pipe.yaml: error CHK0002: ", result.Error);
        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public void Verbose_says_what_is_read() =>
        Assert.Equal("read guide/catalog.yaml: 1 file\n", test.Run("build", "guide", "--verbose").Error);

    private IReadOnlyList<(string, string)> Contents(string folder) =>
        [.. test.Files().Where(path => path.StartsWith(folder + "/")).Select(path => (path[folder.Length..], test.Read(path)))];

    /// <summary>Does something when it is asked for the time.</summary>
    private sealed class ActingClock(Action act) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            act();
            return base.GetUtcNow();
        }
    }
}
