using Checklist.Cli.Sources;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Tests.Sources;

public sealed class SourceDiscoveryTests : IDisposable
{
    private readonly CliTest test = CliTest.Create()
        .With("content/b-guide/catalog.yaml", "").With("content/a-guide/catalog.yaml", "").With("content/B-guide/catalog.yaml", "")
        .With("content/notes/readme.md", "").With("content/.hidden/catalog.yaml", "").With("content/a-guide/chapters/1.md", "");

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_file_is_a_catalog_whatever_its_name() => AssertFound("content/notes/readme.md", "content/notes/readme.md");

    [Theory]
    [InlineData("content/a-guide")]
    [InlineData("content/a-guide/")]
    public void A_folder_with_a_catalog_is_that_catalog(string source) => AssertFound(source, "content/a-guide/catalog.yaml");

    [Fact]
    public void A_folder_of_such_folders_is_all_of_them_in_ordinal_order() =>
        AssertFound("content", "content/B-guide/catalog.yaml", "content/a-guide/catalog.yaml", "content/b-guide/catalog.yaml");

    [Theory]
    [InlineData("nothing")]
    [InlineData("content/notes")]
    [InlineData(".")]
    public void Anything_else_is_reported(string source)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Empty(SourceDiscovery.Find(source, Terminal("."), diagnostics));
        Assert.Equal($"there is no catalog at `{source}`", diagnostics.Sorted().Single().Message);
        Assert.Equal(ExitCode.WrongUsage, ExitCode.Of(diagnostics, isStrict: false));
    }

    [Fact]
    public void A_link_to_a_catalog_elsewhere_is_not_one_of_them()
    {
        test.With("mine/catalog.yaml", "");
        Directory.CreateSymbolicLink(test.PathOf("content/inside"), "a-guide");
        Directory.CreateSymbolicLink(test.PathOf("content/outside"), "../mine");
        var diagnostics = new DiagnosticBag();
        var found = SourceDiscovery.Find("content", Terminal("."), diagnostics);
        Assert.Equal(["B-guide", "a-guide", "b-guide", "inside"], found.Select(catalog => Path.GetFileName(catalog.Folder)));
        Assert.Equal(
            ["CHK0045: `content/outside` is a link that leads out of `content`"],
            diagnostics.Sorted().Select(finding => $"{finding.Code}: {finding.Message}"));
        Directory.CreateSymbolicLink(test.PathOf("alias"), "content");
        AssertFound("alias/outside", "alias/outside/catalog.yaml"); // named by a person
    }

    [Fact]
    public void Without_a_source_the_nearest_catalog_upwards_counts()
    {
        var found = SourceDiscovery.Find(null, Terminal("content/a-guide/chapters"), new DiagnosticBag());
        Assert.Equal([test.PathOf("content/a-guide/catalog.yaml")], found.Select(catalog => catalog.FullPath));
    }

    [Fact]
    public void Without_a_source_and_a_catalog_the_run_is_wrong_usage()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Empty(SourceDiscovery.Find(null, Terminal("content/notes"), diagnostics));
        Assert.True(diagnostics.HasErrors);
    }

    private void AssertFound(string source, params string[] paths)
    {
        var found = SourceDiscovery.Find(source, Terminal("."), new DiagnosticBag());
        Assert.Equal(paths, found.Select(catalog => Path.GetRelativePath(test.Root, catalog.FullPath).Replace('\\', '/')));
    }

    private Terminal Terminal(string folder) => new(TextWriter.Null, TextWriter.Null, test.PathOf(folder));
}
