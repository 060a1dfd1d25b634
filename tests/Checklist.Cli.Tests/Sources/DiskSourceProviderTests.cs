using Checklist.Cli.Disk;
using Checklist.Cli.Output;
using Checklist.Cli.Sources;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Cli.Tests.Sources;

public sealed class DiskSourceProviderTests : IDisposable
{
    private readonly CliTest test = CliTest.Create().With("guide/catalog.yaml", "title: A\n");

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_file_is_read_and_named_from_the_working_directory()
    {
        var file = Read("catalog.yaml");
        Assert.Equal(("guide/catalog.yaml", SourceFileState.Read), (file.DisplayPath, file.State));
        Assert.Equal("title: A\n"u8.ToArray(), file.Bytes);
    }

    [Fact]
    public void A_path_is_normalised() => Assert.Equal("guide/catalog.yaml", Read("chapters/.././catalog.yaml").DisplayPath);

    [Theory]
    [InlineData("missing.md", SourceFileState.Missing)]
    [InlineData("catalog.yaml/below", SourceFileState.Missing)]
    [InlineData("../secret.txt", SourceFileState.Outside)]
    [InlineData("chapters/../../secret.txt", SourceFileState.Outside)]
    [InlineData("../guide-two/a.md", SourceFileState.Outside)]
    [InlineData("/etc/passwd", SourceFileState.Outside)]
    [InlineData("C:/windows/win.ini", SourceFileState.Outside)]
    [InlineData("catalog.yaml:stream", SourceFileState.Outside)]
    [InlineData("..\\secret.txt", SourceFileState.Outside)]
    [InlineData("a\0b", SourceFileState.Outside)]
    [InlineData("", SourceFileState.Outside)]
    [InlineData(".", SourceFileState.Outside)]
    public void A_path_that_is_not_a_file_of_the_folder_says_why(string path, SourceFileState state)
    {
        test.With("secret.txt", "x").With("guide-two/a.md", "x");
        Assert.Equal(state, Read(path).State);
    }

    [Theory]
    [InlineData("inside.md", "chapters/real.md", SourceFileState.Read)]
    [InlineData("outside.md", "../secret.txt", SourceFileState.Outside)]
    [InlineData("absolute.md", "/etc/passwd", SourceFileState.Outside)]
    [InlineData("circle.md", "circle.md", SourceFileState.Unreadable)]
    [InlineData("dangling.md", "nothing.md", SourceFileState.Missing)]
    public void A_link_is_followed_inside_the_folder_only(string name, string target, SourceFileState state)
    {
        test.With("secret.txt", "x").With("guide/chapters/real.md", "x");
        File.CreateSymbolicLink(test.PathOf($"guide/{name}"), target);
        Assert.Equal(state, Read(name).State);
    }

    [Fact]
    public void A_linked_folder_on_the_way_is_followed_too()
    {
        test.With("secret/a.md", "x");
        Directory.CreateSymbolicLink(test.PathOf("guide/chapters"), "../secret");
        Assert.Equal(SourceFileState.Outside, Read("chapters/a.md").State);
    }

    [Fact]
    public void A_folder_that_is_itself_a_link_can_be_built()
    {
        Directory.CreateSymbolicLink(test.PathOf("alias"), "guide");
        Assert.Equal(SourceFileState.Read, Provider("alias").Read("catalog.yaml").State);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_unreadable()
    {
        Directory.CreateDirectory(test.PathOf("guide/chapter.md"));
        Assert.Equal(SourceFileState.Unreadable, Read("chapter.md").State);
    }

    [Fact]
    public void A_pipe_in_place_of_a_file_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no named pipes in folders");
        Obstacle.Put("pipe", test.PathOf("guide/pipe.md"), test.Root);
        Assert.Equal((SourceFileState.Unreadable, "a pipe"), (Read("pipe.md").State, Read("pipe.md").What));
    }

    [Fact]
    public void A_device_that_never_ends_is_no_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "no such device");
        Assert.Equal(FileKind.Device, Assert.Throws<NotAFileException>(() => RegularFile.Read("/dev/zero", 1_000)).Kind);
    }

    [Fact]
    public void A_file_of_the_system_that_says_it_is_empty_is_read_to_the_bound()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "no such file");
        Assert.NotEmpty(RegularFile.Read("/proc/self/status", 100_000)!);
        Assert.Null(RegularFile.Read("/proc/self/status", 100));
    }

    [Fact]
    public void Nothing_outside_is_read_while_a_folder_is_exchanged_for_a_link_again_and_again()
    {
        test.With("guide/chapters/a.md", "inside").With("elsewhere/a.md", "secret");
        Directory.CreateSymbolicLink(test.PathOf("guide/link"), test.PathOf("elsewhere"));
        using var stop = new CancellationTokenSource();
        var exchanging = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                FolderSwap.TryExchange(test.PathOf("guide/chapters"), test.PathOf("guide/link"));
            }
        });
        exchanging.Start();
        var read = Enumerable.Range(0, 3_000).Select(_ => Read("chapters/a.md")).ToList();
        stop.Cancel();
        exchanging.Join();
        Assert.All(read.Where(file => file.State == SourceFileState.Read), file => Assert.Equal("inside"u8.ToArray(), file.Bytes));
        Assert.Contains(read, file => file.State == SourceFileState.Read);
    }

    [Theory]
    [InlineData(0, SourceFileState.Read)]
    [InlineData(1, SourceFileState.TooLarge)]
    public void A_file_may_be_as_large_as_the_limit(int more, SourceFileState state)
    {
        File.WriteAllBytes(test.PathOf("guide/large.yaml"), new byte[Limits.FileBytes + more]);
        Assert.Equal(state, Read("large.yaml").State);
    }

    [Fact]
    public void The_list_leaves_out_hidden_files_outputs_and_linked_folders()
    {
        test.With("guide/b.md", "").With("guide/a/z.md", "").With("guide/.hidden", "").With("guide/.git/config", "")
            .With("guide/out/guide/manifest.json", """{"generator": "checklist"}""").With("guide/out/guide/index.html", "")
            .With("guide/manifest.json", """{"generator": "checklist"}""");
        Directory.CreateSymbolicLink(test.PathOf("guide/linked"), "..");
        Assert.Equal(["a/z.md", "b.md", "catalog.yaml", "manifest.json"], Provider("guide").List());
    }

    [Theory]
    [InlineData("releases/1.0.0.json")]
    [InlineData("templates/site/page.html")]
    [InlineData("approvals/1.0.0/board.yaml")]
    public void A_manifest_hides_no_folder_of_sources(string path)
    {
        test.With($"guide/{path}", "").With($"guide/{Path.GetDirectoryName(path)}/manifest.json", """{"generator": "checklist"}""");
        Assert.Contains(path, Provider("guide").List());
    }

    [Fact]
    public void A_file_outside_the_working_directory_is_named_with_dots()
    {
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, test.PathOf("elsewhere"));
        Assert.Equal("../guide/catalog.yaml", new DiskSourceProvider(test.PathOf("guide"), terminal).Read("catalog.yaml").DisplayPath);
    }

    private SourceFile Read(string path) => Provider("guide").Read(path);

    private DiskSourceProvider Provider(string folder) =>
        new(test.PathOf(folder), new Terminal(TextWriter.Null, TextWriter.Null, test.Root));
}
