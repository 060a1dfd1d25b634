using System.Text;
using Checklist.Cli.Disk;
using Checklist.Cli.Output;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Tests.Output;

public sealed class FileWriterTests : IDisposable
{
    private readonly CliTest test = CliTest.Create().With("guide/old.txt", "old").With("elsewhere/kept", "kept");
    private readonly DiagnosticBag diagnostics = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_new_file_and_its_folders_are_made_and_nothing_is_left_beside_it()
    {
        Assert.True(Writer().Create(File("guide/a/b/new.txt", "new")));
        Assert.Equal("new", test.Read("guide/a/b/new.txt"));
        Assert.Equal(["elsewhere/kept", "guide/a/b/new.txt", "guide/old.txt"], test.Files());
    }

    [Fact]
    public void A_file_that_exists_is_replaced_only_where_that_was_asked_for()
    {
        Assert.False(Writer().Create(File("guide/old.txt", "new")));
        Assert.Equal("`guide/old.txt` could not be written: a file of that name exists", diagnostics.Sorted().Single().Message);
        Assert.Equal("old", test.Read("guide/old.txt"));
        Assert.True(Writer().Replace(File("guide/old.txt", "new")));
        Assert.Equal("new", test.Read("guide/old.txt"));
    }

    [Fact]
    public void The_permissions_of_a_file_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no Unix permissions");
        Mode("guide/old.txt", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute);
        Assert.True(Writer().Replace(File("guide/old.txt", "new")));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute,
            Mode("guide/old.txt", null));
    }

    [Fact]
    public void A_name_as_long_as_the_system_allows_can_be_written()
    {
        var name = new string('n', 255);
        Assert.True(Writer().Create(File($"guide/{name}", "new")));
        Assert.True(Writer().Replace(File($"guide/{name}", "newer")));
        Assert.Equal("newer", test.Read($"guide/{name}"));
    }

    /// <summary>Files that are made one by one: the first of them wait on the disk when the last turns out to be impossible.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    public void Of_files_made_one_by_one_all_are_written_or_none(int broken)
    {
        var files = Enumerable.Range(0, 12).Select(number => File($"guide/{number}.txt", "new")).ToList();
        Assert.False(Writer().ReplaceEach(files.Select((file, index) => index == broken ? null : file)));
        Assert.False(
            Writer().ReplaceEach(files.Select((file, index) => index == broken ? file with { Kind = WrittenKind.AssessmentPart } : file)));
        Assert.Equal("CHK0043", diagnostics.Sorted().Single().Code);
        Assert.Equal(["elsewhere/kept", "guide/old.txt"], test.Files());
        Assert.True(Writer().ReplaceEach(files));
        Assert.Equal(14, test.Files().Count);
    }

    [Fact]
    public void Of_several_files_all_are_written_or_none()
    {
        Assert.False(Writer().CreateAll([File("guide/a.txt", "a"), File("guide/old.txt", "b")]));
        Assert.False(Writer().ReplaceAll([File("guide/a.txt", "a"), File("guide", "b")]));
        Assert.False(Writer().CreateAll([File("guide/a.txt", "a"), File("guide/a.txt", "b")]));
        Assert.Equal(["elsewhere/kept", "guide/old.txt"], test.Files());
        Assert.Equal("old", test.Read("guide/old.txt"));
    }

    [Theory]
    [InlineData("guide", "guide/link/new.txt")]
    [InlineData("alias", "alias/link/new.txt")]
    [InlineData("guide", "alias/link/new.txt")]
    [InlineData("alias", "guide/link/new.txt")]
    [InlineData("guide", "guide/self/link/new.txt")]
    [InlineData("guide", "guide/self/new.txt")]
    public void No_link_is_followed_below_the_folder_whatever_name_it_goes_by(string folder, string path)
    {
        Directory.CreateSymbolicLink(test.PathOf("alias"), "guide");
        Directory.CreateSymbolicLink(test.PathOf("guide/link"), "../elsewhere");
        Directory.CreateSymbolicLink(test.PathOf("guide/self"), ".");
        Assert.False(new FileWriter([test.PathOf(folder)], Terminal(), diagnostics).Create(File(path, "new")));
        Assert.Equal("CHK0040", diagnostics.Sorted().Single().Code);
        Assert.Equal(
            ["elsewhere/kept"], Directory.GetFiles(test.PathOf("elsewhere")).Select(file => Path.GetRelativePath(test.Root, file)));
    }

    [Fact]
    public void Links_above_the_folder_and_folders_that_a_person_names_elsewhere_are_followed()
    {
        Directory.CreateSymbolicLink(test.PathOf("alias"), "elsewhere");
        Directory.CreateSymbolicLink(test.PathOf("mine"), "guide");
        Assert.True(Writer().Create(File("alias/new.txt", "new")));
        Assert.True(new FileWriter([test.PathOf("mine")], Terminal(), diagnostics).Create(File("mine/new.txt", "new")));
        Assert.Equal(("new", "new"), (test.Read("elsewhere/new.txt"), test.Read("guide/new.txt")));
    }

    [Fact]
    public async Task A_pipe_gets_the_bytes_however_slowly_they_are_read()
    {
        var bytes = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, 30_000).Select(number => $"line {number}\n"))); // several times what a pipe holds
        Obstacle.Put("pipe", test.PathOf("pipe"), test.PathOf("elsewhere"));
        var reading = Task.Run(() => System.IO.File.ReadAllBytes(test.PathOf("pipe")));
        Assert.True(Writer().Replace(new FileToWrite(test.PathOf("pipe"), bytes, WrittenKind.Output)));
        Assert.Equal(bytes, await reading);
        Assert.Equal(FileKind.Pipe, FileStatus.KindOf(test.PathOf("pipe")));
    }

    [Fact]
    public void A_pipe_that_nobody_reads_is_given_up()
    {
        Obstacle.Put("pipe", test.PathOf("pipe"), test.PathOf("elsewhere"));
        Assert.False(new FileWriter([], Terminal() with { Clock = new HastyClock() }, diagnostics).Replace(File("pipe", "new")));
        Assert.Equal("`pipe` could not be written: no program reads from it", diagnostics.Sorted().Single().Message);
    }

    [Fact]
    public void The_null_device_takes_everything()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "it is no file there");
        Assert.True(Writer().Replace(new FileToWrite("/dev/null", new byte[200_000], WrittenKind.Output)));
        Assert.Equal(FileKind.Device, FileStatus.KindOf("/dev/null"));
    }

    private UnixFileMode Mode(string path, UnixFileMode? mode)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new InvalidOperationException();
        }

        if (mode is { } given)
        {
            System.IO.File.SetUnixFileMode(test.PathOf(path), given);
        }

        return System.IO.File.GetUnixFileMode(test.PathOf(path));
    }

    private FileToWrite File(string path, string text) => new(test.PathOf(path), Encoding.UTF8.GetBytes(text), WrittenKind.Output);

    private FileWriter Writer() => new([test.PathOf("guide")], Terminal(), diagnostics);

    private Terminal Terminal() => new(TextWriter.Null, TextWriter.Null, test.Root);
}
