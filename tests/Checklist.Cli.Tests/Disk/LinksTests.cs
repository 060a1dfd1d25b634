using Checklist.Cli.Disk;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Disk;

public sealed class LinksTests : IDisposable
{
    private readonly CliTest folder = CliTest.Create().With("root/a/b/file", "").With("elsewhere/b/file", "");

    [Theory]
    [InlineData("root")]
    [InlineData("root/a/b/file")]
    [InlineData("root/a/missing/file")]
    public void A_path_of_folders_and_files_has_no_link(string path) => Assert.Null(FirstBelow("root", path));

    [Fact]
    public void A_link_in_any_component_is_found()
    {
        Directory.CreateSymbolicLink(folder.PathOf("root/folder"), "../elsewhere");
        File.CreateSymbolicLink(folder.PathOf("root/a/link"), "b/file");
        Assert.Equal("root/folder", FirstBelow("root", "root/folder"));
        Assert.Equal("root/folder", FirstBelow("root", "root/folder/b/file"));
        Assert.Equal("root/folder", FirstBelow("root", "root/folder/missing"));
        Assert.Equal("root/a/link", FirstBelow("root", "root/a/link"));
    }

    [Fact]
    public void The_first_of_several_links_is_named()
    {
        Directory.CreateSymbolicLink(folder.PathOf("root/one"), "a");
        Directory.CreateSymbolicLink(folder.PathOf("root/a/two"), "b");
        Assert.Equal("root/one", FirstBelow("root", "root/one/two/file"));
    }

    [Fact]
    public void A_link_that_leads_nowhere_or_to_itself_is_a_link()
    {
        File.CreateSymbolicLink(folder.PathOf("root/nowhere"), "missing");
        File.CreateSymbolicLink(folder.PathOf("root/circle"), "circle");
        Assert.Equal("root/nowhere", FirstBelow("root", "root/nowhere/file"));
        Assert.Equal("root/circle", FirstBelow("root", "root/circle"));
    }

    [Fact]
    public void Links_above_the_root_are_not_looked_at()
    {
        Directory.CreateSymbolicLink(folder.PathOf("mine"), "root");
        Assert.Null(FirstBelow("mine", "mine/a/b/file"));
        Assert.Null(FirstBelow("mine/", "mine/a/b/file"));
    }

    [Theory]
    [InlineData("root", "elsewhere/b")]
    [InlineData("root", "root/../elsewhere")]
    [InlineData("root/a", "root")]
    [InlineData("root/a", "root/another")]
    public void A_path_outside_the_root_is_a_fault(string root, string path) =>
        Assert.Throws<ArgumentException>(() => FirstBelow(root, path));

    public void Dispose() => folder.Dispose();

    private string? FirstBelow(string root, string path)
    {
        // Kept as written, so that a slash at the end and two dots reach the method.
        var found = Links.FirstBelow(Path.Combine(folder.Root, root), Path.Combine(folder.Root, path));
        return found is null ? null : Path.GetRelativePath(folder.Root, found).Replace('\\', '/');
    }
}
