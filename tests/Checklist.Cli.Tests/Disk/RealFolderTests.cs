using Checklist.Cli.Disk;
using Checklist.Cli.Tests.Support;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Tests.Disk;

/// <summary>Where an open file lies, asked in both ways that systems have.</summary>
public sealed class RealFolderTests : IDisposable
{
    private readonly CliTest test = CliTest.Create().With("guide/a.md", "x").With("guide-two/a.md", "x").With("elsewhere/a.md", "secret");

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("guide/a.md", true)]
    [InlineData("guide/link/a.md", true)]
    [InlineData("alias/a.md", true)]
    [InlineData("guide-two/a.md", false)]
    [InlineData("elsewhere/a.md", false)]
    [InlineData("guide/outside/a.md", false)]
    public void A_file_lies_below_a_folder_or_not(string path, bool isBelow)
    {
        Directory.CreateSymbolicLink(test.PathOf("alias"), "guide");
        Directory.CreateSymbolicLink(test.PathOf("guide/link"), ".");
        Directory.CreateSymbolicLink(test.PathOf("guide/outside"), "../elsewhere");
        using var handle = Open(path);
        Assert.Equal(isBelow, new RealFolder(test.PathOf("guide")).Holds(handle, test.PathOf(path)));
        Assert.Equal(isBelow, new RealFolder(test.PathOf("alias")).Holds(handle, test.PathOf(path)));
        Assert.Equal(isBelow, new RealFolder(test.PathOf("guide")).HoldsByName(handle, test.PathOf(path)));
    }

    [Fact]
    public void What_was_opened_counts_and_not_what_has_the_name_now()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "an open file keeps its name there");
        Directory.CreateSymbolicLink(test.PathOf("guide/now"), "../elsewhere");
        using var handle = Open("guide/now/a.md");
        Directory.Delete(test.PathOf("guide/now"));
        test.With("guide/now/a.md", "x");
        Assert.False(new RealFolder(test.PathOf("guide")).Holds(handle, test.PathOf("guide/now/a.md")));
        Assert.False(new RealFolder(test.PathOf("guide")).HoldsByName(handle, test.PathOf("guide/now/a.md")));
    }

    [Fact]
    public void A_file_that_was_removed_meanwhile_still_lay_there()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only there the system says so");
        using var handle = Open("guide/a.md");
        File.Delete(test.PathOf("guide/a.md"));
        Assert.True(new RealFolder(test.PathOf("guide")).Holds(handle, test.PathOf("guide/a.md")));
    }

    private SafeFileHandle Open(string path) =>
        OperatingSystem.IsWindows() ? File.OpenHandle(test.PathOf(path)) : NativeOpen.ForReading(test.PathOf(path));
}
