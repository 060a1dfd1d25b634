using Checklist.Cli.Sources;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Cli.Tests.Sources;

/// <summary>What a build remembers of the files that it read.</summary>
public sealed class TracedSourcesTests : IDisposable
{
    private const string Path = "catalog.yaml";

    private readonly CliTest test = CliTest.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_text_is_held_where_its_file_was_read_as_it_is()
    {
        var sources = Traced("title: T\n");
        Assert.False(sources.Holds(new SourceText(Path, "title: T\n"))); // not read yet
        sources.Read(Path);
        Assert.True(sources.Holds(new SourceText(Path, "title: T\n")));
        Assert.False(sources.Holds(new SourceText(Path, "title: U\n")));
        Assert.False(sources.Holds(new SourceText("other.yaml", "title: T\n")));
    }

    [Fact]
    public void A_text_is_looked_at_once_however_many_findings_are_about_it()
    {
        var content = new string('#', 100_000) + "\n";
        var sources = Traced(content);
        sources.Read(Path);
        var text = new SourceText(Path, content);
        Assert.True(sources.Holds(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var finding = 0; finding < 1_000; finding++)
        {
            Assert.True(sources.Holds(text));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, content.Length);
    }

    private TracedSources Traced(string catalog)
    {
        test.With(Path, catalog);
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, test.Root);
        return new TracedSources(new DiskSourceProvider(test.Root, terminal), leftOut: null);
    }
}
