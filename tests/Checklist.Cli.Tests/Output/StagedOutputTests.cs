using System.Diagnostics;
using Checklist.Cli.Output;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Output;

/// <summary>What killed builds leave beside an output, and what a stranger may have put there instead.</summary>
public sealed class StagedOutputTests : IDisposable
{
    private const string Name = ".guide.abcdefghij0.tmp";

    private readonly CliTest test = CliTest.Create()
        .With("guide/catalog.yaml", Some.CatalogText)
        .With("src/mine.txt", "mine")
        .With("out/other/mine.txt", "mine");

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("new/a.html", "half")]
    [InlineData("new/manifest.json", "{")]
    public void What_a_killed_build_left_is_removed_by_the_next(string path, string content)
    {
        Leave(path, content);
        Note($"{Name} {Made()}\n");
        AssertNothingIsLeft(Build());
    }

    [Theory]
    [InlineData("old")]
    [InlineData("new")]
    public void An_old_output_that_a_killed_build_had_replaced_is_removed(string tree)
    {
        Leave($"{tree}/a.html", "old");
        Leave($"{tree}/manifest.json", Some.Manifest(("a.html", "old")));
        Build();
        Note($"{Name} {Made()}\n");
        AssertNothingIsLeft(Build());
    }

    [Theory]
    [InlineData("old")]
    [InlineData("new")]
    public void What_people_had_changed_in_it_is_kept(string tree)
    {
        Leave($"{tree}/a.html", "mine");
        Leave($"{tree}/manifest.json", Some.Manifest(("a.html", "old")));
        Build();
        Note($"{Name} {Made()}\n");
        var result = Build();
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("out/guide.kept-1: info CHK0031: 1 file of the old output", result.Error);
        Assert.Equal("mine", test.Read("out/guide.kept-1/a.html"));
        Assert.False(Path.Exists(test.PathOf($"out/{Name}")));
    }

    [Fact]
    public void An_old_output_that_a_killed_build_had_moved_away_comes_back()
    {
        Leave("old/a.html", "mine");
        Leave("old/manifest.json", Some.Manifest(("a.html", "old")));
        Note($"{Name} {Made()}\n");
        Assert.Contains("error CHK0030: `out/guide` holds 1 file", Build().Error);
        Assert.Equal("mine", test.Read("out/guide/a.html"));
    }

    [Theory]
    [InlineData(false, false)] // killed before it made the mark
    [InlineData(true, false)] // before it noted the mark
    [InlineData(false, true)] // as it removed the folder
    public void An_empty_folder_that_a_killed_build_noted_is_removed(bool hasMark, bool hasNote)
    {
        var identity = Made();
        if (!hasMark)
        {
            File.Delete(test.PathOf($"out/{Name}/checklist-staging"));
        }

        Note($"{Name} {(hasNote ? identity : "")}\n");
        AssertNothingIsLeft(Build());
    }

    [Theory]
    [InlineData("checklist-staging")]
    [InlineData("mine.txt")]
    public void A_folder_with_one_file_of_another_person_stays(string name)
    {
        Leave(name, "mine");
        Note($"{Name} \n");
        Assert.Equal(0, Build().ExitCode);
        Assert.Equal("mine", test.Read($"out/{Name}/{name}"));
    }

    /// <summary>A stranger does not know the time at which another machine makes a file of his.</summary>
    [Theory]
    [InlineData(".guide.abcdefghij0.tmp \n")]
    [InlineData(".guide.abcdefghij0.tmp 0\n")]
    [InlineData(".guide.abcdefghij0.tmp 18c3a1b2c3d4e5f6\n")]
    [InlineData("")]
    public void A_folder_that_no_build_made_stays_whatever_a_lock_says(string notes)
    {
        Leave("new/mine.txt", "mine");
        Leave("checklist-staging", "");
        Note(notes);
        Assert.Equal(0, Build().ExitCode);
        var hidden = test.Files().Where(file => file.StartsWith("out/.", StringComparison.Ordinal));
        Assert.Equal([$"out/{Name}/checklist-staging", $"out/{Name}/new/mine.txt"], hidden);
    }

    [Theory]
    [InlineData("../src ")]
    [InlineData("other ")]
    [InlineData(".other.abcdefghij0.tmp ")]
    [InlineData(".guide.abcdefghij0.tmp/../../src ")]
    [InlineData(".guide.abcdefghij/.tmp ")]
    [InlineData(".guide...........tmp ")]
    [InlineData(".guide.abcdefghij0.tmp")]
    [InlineData("mine")]
    [InlineData("{\"src\": \"mine\"}")]
    public void A_lock_that_names_anything_else_is_no_lock(string line)
    {
        Note(line + "\n");
        var result = Build();
        Assert.Contains("out/.guide.lock: error CHK0034: `out/.guide.lock` is not the lock of a build", result.Error);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["guide/catalog.yaml", "out/.guide.lock", "out/other/mine.txt", "src/mine.txt"], test.Files());
    }

    [Fact]
    public void A_lock_of_a_stranger_may_be_long_or_a_folder()
    {
        Note(string.Concat(Enumerable.Repeat($"{Name} 0\n", 1_000)));
        Assert.Equal(3, Build().ExitCode);
        File.Delete(test.PathOf("out/.guide.lock"));
        test.With("out/.guide.lock/mine.txt", "mine");
        Assert.Contains("CHK0034", Build().Error);
    }

    [Theory]
    [InlineData(Name + "/new")]
    [InlineData(Name + "/old")]
    [InlineData(Name + "/new/src")]
    public void A_link_with_the_name_of_a_staging_folder_leads_to_no_deletion(string path)
    {
        var link = test.PathOf($"out/{path}");
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        Directory.CreateSymbolicLink(link, test.PathOf("src"));
        Note($"{Name} {Made()}\n");
        Assert.Equal(0, Build().ExitCode);
        Assert.Equal("mine", test.Read("src/mine.txt"));
    }

    [Fact]
    public void A_link_in_place_of_a_staging_folder_is_left_alone()
    {
        test.With("src/new/mine.txt", "mine");
        var identity = StagingMark.Make(test.PathOf("src"));
        Directory.CreateSymbolicLink(test.PathOf($"out/{Name}"), test.PathOf("src"));
        Note($"{Name} {identity}\n");
        Assert.Equal(0, Build().ExitCode);
        Assert.Equal("mine", test.Read($"out/{Name}/new/mine.txt"));
    }

    [Theory]
    [InlineData("src/mine.txt")]
    [InlineData("nowhere")]
    public void A_lock_that_is_a_link_is_not_followed(string target)
    {
        File.CreateSymbolicLink(test.PathOf("out/.guide.lock"), test.PathOf(target));
        var result = Build();
        Assert.Contains("out/.guide.lock: error CHK0040: `out/.guide.lock` is a link", result.Error);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal("mine", test.Read("src/mine.txt"));
        Assert.False(File.Exists(test.PathOf("nowhere")));
    }

    [Fact]
    public void A_lock_that_is_a_second_name_of_another_file_is_not_written_to()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "no other system tells");
        test.With("src/empty.txt", "");
        Process.Start("/usr/bin/ln", [test.PathOf("src/empty.txt"), test.PathOf("out/.guide.lock")]).WaitForExit();
        Assert.Contains("CHK0034", Build().Error);
        Assert.Equal("", test.Read("src/empty.txt"));
    }

    /// <summary>What a build would have noted about the folder that it made.</summary>
    private string Made()
    {
        Directory.CreateDirectory(test.PathOf($"out/{Name}"));
        return StagingMark.Make(test.PathOf($"out/{Name}"));
    }

    private void Leave(string path, string content) => test.With($"out/{Name}/{path}", content);

    private void Note(string text) => test.With("out/.guide.lock", text);

    private CliResult Build() => test.Run("build", "guide", "--to", "csv");

    private void AssertNothingIsLeft(CliResult result)
    {
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] expected =
        [
            "guide/catalog.yaml", "out/guide/checklist.csv", "out/guide/manifest.json", "out/index.html", "out/other/mine.txt",
            "src/mine.txt",
        ];
        Assert.Equal(expected, test.Files());
    }
}
