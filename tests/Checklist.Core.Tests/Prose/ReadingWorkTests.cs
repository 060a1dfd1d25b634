using System.Text.Json;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using Markdig;

namespace Checklist.Core.Tests.Prose;

/// <summary>
/// Reading a text takes work in proportion to its length, or ends with a finding. Counted in steps and in bytes, not in seconds.
/// </summary>
[Collection(nameof(GrowthTests))]
public class ReadingWorkTests
{
    [Theory]
    [MemberData(nameof(HostileProse.All), MemberType = typeof(HostileProse))]
    public void Reading_stops_where_a_text_takes_more_steps_than_its_length_allows(string piece)
    {
        string[] texts = [HostileProse.BehindAWord(piece, 10_000), HostileProse.Of(piece, 4_000) + HostileProse.Of("\\a", 6_000)];
        foreach (var text in texts)
        {
            Assert.InRange(StepsFor(text), 0, Limits.ReadingSteps + (Limits.ReadingStepsForCharacter + 2L) * text.Length);
        }
    }

    /// <summary>A text in quotes, where the place of each of its characters has to be found in the file.</summary>
    [Theory]
    [MemberData(nameof(HostileProse.All), MemberType = typeof(HostileProse))]
    public void Twice_the_text_takes_twice_the_memory(string piece)
    {
        Allocated(piece, 100); // what is made once in a process
        var once = Allocated(piece, 4_000);
        var twice = Allocated(piece, 8_000);
        Assert.InRange((double)twice / once, 0, 2.6);
    }

    [Theory]
    [InlineData("[", "[")]
    [InlineData("[a](", "]")]
    [InlineData("![", "!")]
    [InlineData("[a][b]c ", "]")]
    public void The_finding_is_where_it_was_too_much(string piece, string character)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Empty(ProseDump.Parse(HostileProse.Of(piece, 30_000), diagnostics).Blocks);
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal("CHK3025", finding.Code);
        Assert.Equal(character, finding.Span.Text.ToString());
        Assert.InRange(finding.Span.Offset, 1_000, 29_000);
    }

    [Fact]
    public void A_long_table_with_strong_words_is_read()
    {
        var rows = string.Concat(Enumerable.Repeat("| **Restart the host** | when an update asks for it |\n", 600));
        Assert.Equal("", ProseDump.Findings("| Step | When |\n|------|------|\n" + rows));
    }

    [Fact]
    public void A_paragraph_of_links_is_read()
    {
        var links = string.Concat(Enumerable.Range(0, 700).Select(number => $"[{number}](https://example.com/pages/{number}), "));
        Assert.Equal("", ProseDump.Findings(links));
    }

    [Fact]
    public void A_table_may_have_empty_cells_but_not_millions()
    {
        Assert.Equal("", ProseDump.Findings(Table(40, 90)));
        Assert.Equal("CHK3070@3:1-3:1", ProseDump.Findings("a\n\n" + Table(100, 100)));
        Assert.Equal("", ProseDump.Findings(Table(40, 90) + "\n" + Table(40, 90)));
    }

    private static string Table(int columns, int rows) =>
        HostileProse.Of("|a", 2 * columns) + "\n" + HostileProse.Of("|-", 2 * columns) + "\n" + HostileProse.Of("|b\n", 3 * rows);

    private static long StepsFor(string text)
    {
        var work = new ReadingWork(text.Length);
        try
        {
            Markdown.Parse(text, ProsePipeline.Instance, work);
        }
        catch (ArgumentException)
        {
            // Markdig's own bound on nesting: it ended before ours was reached.
        }

        return work.Steps;
    }

    private static long Allocated(string piece, int length)
    {
        var sources = MemorySources.Of(Some.Catalog("summary: " + JsonSerializer.Serialize(HostileProse.BehindAWord(piece, length))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Workspace.Open(sources, "catalog.yaml", new DiagnosticBag()).Check();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
