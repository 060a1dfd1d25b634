using System.Diagnostics;
using Checklist.Cli.Output;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Output;

/// <summary>What people did to the files of a build, and what the next build sees of it.</summary>
public sealed class PublishedTreeTests : IDisposable
{
    private static readonly DateTime BuildTime = new(2026, 11, 20, 10, 0, 0, 500, DateTimeKind.Utc);

    private readonly CliTest test = CliTest.Create()
        .With("out/guide/a.html", "old")
        .With("out/guide/site/deep/b.html", "old")
        .With("out/guide/manifest.json", Some.Manifest(("a.html", "old"), ("site/deep/b.html", "old")));

    public PublishedTreeTests() => SetTimes();

    public void Dispose() => test.Dispose();

    [Fact]
    public void An_output_that_nobody_touched_is_all_ours() => Assert.Empty(Theirs());

    [Theory]
    [InlineData("a.html", "longer")]
    [InlineData("a.html", "new")]
    [InlineData("site/deep/b.html", "new")]
    [InlineData("site/notes.txt", "mine")]
    [InlineData("A.HTML", "mine")]
    [InlineData(".hidden", "")]
    public void A_changed_and_a_foreign_file_are_theirs(string path, string content)
    {
        test.With($"out/guide/{path}", content);
        Assert.Equal([path], Theirs());
    }

    [Fact]
    public void A_file_that_was_written_again_as_it_was_is_ours()
    {
        test.With("out/guide/a.html", "old");
        Assert.Empty(Theirs());
    }

    [Fact]
    public void A_file_whose_time_was_set_back_is_compared_all_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the system does not tell when attributes changed");
        test.With("out/guide/a.html", "new");
        File.SetLastWriteTimeUtc(test.PathOf("out/guide/a.html"), BuildTime);
        Assert.Equal(["a.html"], Theirs());
    }

    /// <summary>The check costs little: a file whose size and time are as they were is not opened.</summary>
    [Fact]
    public void A_file_that_was_not_touched_is_not_read()
    {
        test.With("out/guide/a.html", "new");
        SetTimes();
        Assert.Empty(Theirs());
    }

    [Fact]
    public void Where_times_are_whole_seconds_sums_are_compared()
    {
        test.With("out/guide/a.html", "new");
        SetTimes(BuildTime.AddMilliseconds(-500));
        Assert.Equal(["a.html"], Theirs());
    }

    [Fact]
    public void A_file_that_somebody_removed_is_no_change()
    {
        File.Delete(test.PathOf("out/guide/a.html"));
        Directory.Delete(test.PathOf("out/guide/site"), recursive: true);
        Assert.Empty(Theirs());
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("site/deep/mine")]
    public void A_foreign_folder_is_named_as_a_whole(string path)
    {
        test.With($"out/guide/{path}/x/y", "mine");
        Directory.CreateDirectory(test.PathOf("out/guide/site/empty"));
        Assert.Equal(new[] { path + "/", "site/empty/" }.Order(StringComparer.Ordinal), Theirs());
    }

    [Fact]
    public void A_link_is_theirs_and_is_not_followed()
    {
        test.With("elsewhere/b.html", "old");
        Directory.Delete(test.PathOf("out/guide/site"), recursive: true);
        Directory.CreateDirectory(test.PathOf("out/guide/site"));
        Directory.CreateSymbolicLink(test.PathOf("out/guide/site/deep"), "../../../elsewhere");
        File.CreateSymbolicLink(test.PathOf("out/guide/gone"), "nowhere");
        Assert.Equal(["gone", "site/deep"], Theirs());
    }

    [Fact]
    public void A_pipe_is_theirs_and_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no pipes in folders");
        test.With("out/guide/manifest.json", Some.Manifest(("pipe", "")));
        File.Delete(test.PathOf("out/guide/a.html"));
        Directory.Delete(test.PathOf("out/guide/site"), recursive: true);
        Process.Start("/usr/bin/mkfifo", test.PathOf("out/guide/pipe")).WaitForExit();
        File.SetLastWriteTimeUtc(test.PathOf("out/guide/pipe"), BuildTime); // and the manifest after it, so that times say nothing
        File.SetLastWriteTimeUtc(test.PathOf("out/guide/manifest.json"), BuildTime);
        Assert.Equal(["pipe"], Theirs());
    }

    /// <summary>The class library cannot find such a file again: that is no reason to take it for one that was removed.</summary>
    [Fact]
    public void A_file_whose_name_is_no_text_is_theirs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "names are texts on this system");
        Shell("printf mine > \"$(printf 'm\\377')\"");
        var theirs = Theirs();
        Shell("rm m[!a]*"); // which the class library cannot either; not the manifest
        Assert.Equal(["m\uFFFD"], theirs);
    }

    [Theory]
    [InlineData("\"bytes\"", "\"Bytes\"")]
    [InlineData("}\n", "}\n\n")]
    [InlineData("{\n", "{ \"title\": \"Mine\",\n")]
    public void A_changed_manifest_is_theirs(string from, string to)
    {
        var text = test.Read("out/guide/manifest.json");
        test.With("out/guide/manifest.json", text.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains("manifest.json", Theirs());
    }

    [Fact]
    public void The_times_of_a_changed_manifest_say_nothing()
    {
        test.With("out/guide/a.html", "new").With("out/guide/manifest.json", test.Read("out/guide/manifest.json") + "\n");
        SetTimes();
        Assert.Equal(["a.html", "manifest.json"], Theirs());
    }

    [Fact]
    public void A_manifest_that_leads_elsewhere_names_nothing_to_remove()
    {
        test.With("elsewhere/b.html", "old")
            .With("out/guide/manifest.json", Some.Manifest(("../../elsewhere/b.html", "old"), ("a.html", "old")));
        Assert.Equal(["site/"], Theirs());
        PublishedTree.Read(test.PathOf("out/guide"))!.RemoveOurs(test.PathOf("out/guide"));
        Assert.Equal(["elsewhere/b.html", "out/guide/site/deep/b.html"], test.Files());
    }

    /// <summary>Taken apart at each slash, such a path would need more memory than there is.</summary>
    [Fact]
    public void A_manifest_of_long_paths_costs_no_more_than_its_length()
    {
        var manifest = Some.Manifest((new string('/', 1_000_000), "old"), ("a.html", "old"), ("site/deep/b.html", "old"));
        test.With("out/guide/manifest.json", manifest);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(Theirs());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 40_000_000);
    }

    private void Shell(string script)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = test.PathOf("out/guide") };
        Process.Start(start)!.WaitForExit();
    }

    private IReadOnlyList<string> Theirs() => PublishedTree.Read(test.PathOf("out/guide"))!.Theirs;

    private void SetTimes(DateTime? time = null)
    {
        foreach (var path in (string[])["a.html", "site/deep/b.html", "manifest.json"])
        {
            File.SetLastWriteTimeUtc(test.PathOf($"out/guide/{path}"), time ?? BuildTime);
        }
    }
}
