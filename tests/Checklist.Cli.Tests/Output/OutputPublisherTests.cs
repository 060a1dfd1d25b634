using Checklist.Cli.Output;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Tests.Output;

public sealed class OutputPublisherTests : IDisposable
{
    private readonly CliTest test = CliTest.Create();
    private readonly DiagnosticBag diagnostics = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_first_build_writes_its_files_and_nothing_else()
    {
        Assert.True(Publish(Some.Build("guide", ("checklist.html", "new"), ("markdown/index.md", "# A"))));
        Assert.Equal(["out/guide/checklist.html", "out/guide/manifest.json", "out/guide/markdown/index.md"], test.Files());
        Assert.Equal("new", test.Read("out/guide/checklist.html"));
    }

    [Fact]
    public void A_second_build_replaces_the_folder_as_a_whole()
    {
        Publish(Some.Build("guide", ("old.html", "old"), ("same.html", "old")));
        Assert.True(Publish(Some.Build("guide", ("same.html", "new"))));
        Assert.Equal(["out/guide/manifest.json", "out/guide/same.html"], test.Files());
        Assert.Equal("new", test.Read("out/guide/same.html"));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(test.PathOf("out/guide"));
        Assert.True(Publish(Some.Build("guide", ("a.html", "a"))));
        Assert.Contains("out/guide/a.html", test.Files());
    }

    [Theory]
    [InlineData("notes.txt", "mine")]
    [InlineData("manifest.json", """{"name": "a web app"}""")]
    [InlineData("manifest.json", """{"generator": "another"}""")]
    [InlineData("manifest.json", """["generator", "checklist"]""")]
    [InlineData("manifest.json", "{")]
    [InlineData("manifest.json", """{"generator": "\ud800"}""")]
    public void A_folder_without_our_manifest_is_left_alone(string name, string content)
    {
        test.With($"out/guide/{name}", content);
        Assert.False(Publish(Some.Build("guide", ("a.html", "a"))));
        AssertReported("CHK0003", 3);
        Assert.Equal([$"out/guide/{name}"], test.Files());
    }

    [Fact]
    public void A_link_in_place_of_the_folder_is_left_alone()
    {
        test.With("elsewhere/manifest.json", Some.Manifest()).With("out/x/y", "");
        Directory.CreateSymbolicLink(test.PathOf("out/guide"), test.PathOf("elsewhere"));
        Assert.False(Publish(Some.Build()));
        AssertReported("CHK0040", 3);
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out/guide")]
    public void A_file_in_place_of_a_folder_is_wrong_usage(string path)
    {
        test.With(path, "mine");
        Assert.False(Publish(Some.Build()));
        AssertReported("CHK0004", 2);
        Assert.Equal([path], test.Files());
    }

    [Fact]
    public void A_file_on_the_way_to_the_folder_is_named()
    {
        test.With("a", "mine");
        Assert.False(PublishInto("a/b/out", Terminal(), diagnostics, Some.Build()));
        Assert.Equal("a", diagnostics.Sorted()[0].Span.Source.Path);
        AssertReported("CHK0004", 2);
    }

    [Fact]
    public void When_one_of_several_catalogs_cannot_be_written_none_is()
    {
        Publish(Some.Build("first", ("a.html", "old")));
        test.With("out/second/notes.txt", "mine");
        Assert.False(Publish(Some.Build("first", ("a.html", "new")), Some.Build("second", ("a.html", "new"))));
        Assert.Equal("old", test.Read("out/first/a.html"));
        Assert.Equal(["out/first/a.html", "out/first/manifest.json", "out/second/notes.txt"], test.Files());
    }

    [Fact]
    public void A_disk_that_refuses_leaves_the_old_output()
    {
        Publish(Some.Build("guide", ("a.html", "old")));
        var tooLong = string.Concat(Enumerable.Repeat("name/", 2_000)) + "a.html";
        Assert.False(Publish(Some.Build("guide", ("a.html", "new"), (tooLong, "x"))));
        AssertReported("CHK0005", 3);
        Assert.Equal(["out/guide/a.html", "out/guide/manifest.json"], test.Files());
        Assert.Equal("old", test.Read("out/guide/a.html"));
    }

    [Fact]
    public void An_interrupted_build_leaves_the_old_output()
    {
        Publish(Some.Build("guide", ("a.html", "old")));
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();
        var terminal = Terminal() with { Cancellation = interrupted.Token };
        Assert.Throws<OperationCanceledException>(() => PublishInto("out", terminal, diagnostics, Some.Build("guide", ("a.html", "new"))));
        Assert.Equal(["out/guide/a.html", "out/guide/manifest.json"], test.Files());
        Assert.Equal("old", test.Read("out/guide/a.html"));
    }

    [Fact]
    public void A_second_build_of_the_same_output_waits_and_then_says_so()
    {
        Directory.CreateDirectory(test.PathOf("out"));
        using var held = OutputLock.TryAcquire(test.PathOf("out/guide"), Terminal());
        Assert.False(PublishInto("out", Terminal() with { Clock = new HastyClock() }, diagnostics, Some.Build()));
        AssertReported("CHK0006", 3);
    }

    [Fact]
    public void Builds_of_the_same_output_at_once_leave_one_whole_output()
    {
        var builds = Enumerable.Range(0, 8).Select(n => Some.Build("guide", ("a.html", $"{n}"), ("b.html", $"{n}")));
        var written = builds.AsParallel().WithDegreeOfParallelism(8).Select(build => PublishAlone(build)).ToArray();
        Assert.All(written, Assert.True);
        Assert.Equal(test.Read("out/guide/a.html"), test.Read("out/guide/b.html"));
        Assert.Equal(["out/guide/a.html", "out/guide/b.html", "out/guide/manifest.json"], test.Files());
    }

    [Theory]
    [InlineData("../outside.html")]
    [InlineData("/tmp/checklist-outside.html")]
    public void A_path_that_leads_out_of_the_output_never_reaches_the_disk(string path)
    {
        Assert.Throws<InvalidOperationException>(() => Publish(Some.Build("guide", (path, "x"))));
        Assert.Empty(test.Files());
    }

    [Fact]
    public void Two_folders_change_places_in_one_step_on_this_system()
    {
        test.With("a/x", "1").With("b/x", "2");
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "no exchange on this system");
        Assert.True(FolderSwap.TryExchange(test.PathOf("a"), test.PathOf("b")));
        Assert.Equal(("2", "1"), (test.Read("a/x"), test.Read("b/x")));
    }

    [Fact]
    public void Where_folders_cannot_be_exchanged_two_renames_do_the_same_and_can_be_undone()
    {
        Publish(Some.Build("guide", ("a.html", "old")));
        using (var held = Lock("guide"))
        using (var staged = Staged(held, Some.Build("guide", ("a.html", "new"))))
        {
            staged.PublishInTwoSteps();
            Assert.Equal("new", test.Read("out/guide/a.html"));
            staged.TakeBack();
            Assert.Equal("old", test.Read("out/guide/a.html"));
        }

        Assert.Equal(["out/guide/a.html", "out/guide/manifest.json"], test.Files());
    }

    [Fact]
    public void What_was_published_can_be_taken_back()
    {
        Publish(Some.Build("guide", ("a.html", "old")));
        using (var heldFirst = Lock("guide"))
        using (var heldSecond = Lock("second"))
        using (var replaced = Staged(heldFirst, Some.Build("guide", ("a.html", "new"))))
        using (var added = Staged(heldSecond, Some.Build("second")))
        {
            replaced.Publish();
            added.Publish();
            replaced.TakeBack();
            added.TakeBack();
        }

        Assert.Equal(["out/guide/a.html", "out/guide/manifest.json"], test.Files());
        Assert.Equal("old", test.Read("out/guide/a.html"));
    }

    /// <summary>As when the disk refuses after the exchange: the notes about the old tree outlive the run.</summary>
    [Fact]
    public void An_old_output_that_could_not_be_removed_is_removed_by_the_next_build()
    {
        Publish(Some.Build("guide", ("a.html", "old")));
        using (var held = Lock("guide"))
        using (var staged = Staged(held, Some.Build("guide", ("a.html", "new"))))
        {
            staged.Publish();
        }

        Assert.Contains("out/.guide.lock", test.Files());
        Assert.True(Publish(Some.Build("guide", ("a.html", "newest"))));
        Assert.Equal(["out/guide/a.html", "out/guide/manifest.json"], test.Files());
    }

    [Fact]
    public void Files_that_come_after_an_interruption_are_not_written()
    {
        IOutputSink? files;
        var sources = new SourceFolders([], []);
        using (var publisher = new OutputPublisher(test.PathOf("out"), sources, keepsChanges: false, Terminal(), diagnostics))
        {
            files = publisher.Open("guide", []);
        }

        Assert.Throws<ObjectDisposedException>(() => files!.Put(Some.Build().Files[0]));
        Assert.Empty(test.Files());
    }

    private bool Publish(params BuildResult[] results) => PublishInto("out", Terminal(), diagnostics, results);

    private bool PublishAlone(BuildResult result) =>
        PublishInto("out", Terminal() with { Clock = new StillClock() }, new DiagnosticBag(), result);

    /// <summary>What a run does with results that it would render.</summary>
    private bool PublishInto(string folder, Terminal terminal, DiagnosticBag findings, params BuildResult[] results)
    {
        using var publisher = new OutputPublisher(test.PathOf(folder), new SourceFolders([], []), keepsChanges: false, terminal, findings);
        var isWritten = results.All(result => publisher.Guard(() => Write(result, publisher.Open(result.CatalogId, []))));
        return isWritten && publisher.Publish();
    }

    private OutputLock Lock(string catalogId)
    {
        Directory.CreateDirectory(test.PathOf("out"));
        return OutputLock.TryAcquire(test.PathOf($"out/{catalogId}"), Terminal())!;
    }

    private StagedOutput Staged(OutputLock held, BuildResult result)
    {
        var staged = StagedOutput.Open(test.PathOf($"out/{result.CatalogId}"), held, Terminal());
        Write(result, staged.Files);
        return staged;
    }

    private static bool Write(BuildResult result, IOutputSink? sink)
    {
        result.Files.AsParallel().ForAll(file => sink?.Put(file));
        return sink is not null;
    }

    private Terminal Terminal() => new(TextWriter.Null, TextWriter.Null, test.Root);

    private void AssertReported(string code, int exitCode)
    {
        Assert.Equal([code], diagnostics.Sorted().Select(finding => finding.Code));
        Assert.Equal(exitCode, ExitCode.Of(diagnostics, isStrict: false));
    }

    /// <summary>No wait ever takes too long, however busy the machine is.</summary>
    private sealed class StillClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
