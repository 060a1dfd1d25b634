using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Markdig;

namespace Checklist.Core.Tests.Hostile;

/// <summary>No text of an author becomes markup that acts, whatever field it is in.</summary>
public class HostileTests
{
    private const int TextsInACatalog = 40;

    private static readonly Dictionary<int, Dictionary<string, string>> HarmlessPages = [];

    public static TheoryData<int> Chunks => [.. Enumerable.Range(0, AllTexts.Count)];

    private static IReadOnlyList<string[]> AllTexts { get; } = [.. HostileTexts.Own.Concat(HostileTexts.Corpus).Chunk(TextsInACatalog)];

    [Theory]
    [MemberData(nameof(Chunks))]
    public void Plain_fields_make_no_element_that_harmless_words_do_not_make(int chunk)
    {
        var texts = AllTexts[chunk];
        var hostile = Pages(HostileCatalog.Of(texts, inProse: false));
        var harmless = Harmless(texts.Length);
        Assert.Equal(harmless.Keys.Order(StringComparer.Ordinal), hostile.Keys.Order(StringComparer.Ordinal));
        Assert.All(harmless, page => Assert.Equal(Markup.Elements(page.Value), Markup.Elements(hostile[page.Key])));
        Assert.All(harmless, page => Assert.Equal(Markup.Acting(page.Value), Markup.Acting(hostile[page.Key])));
    }

    [Theory]
    [MemberData(nameof(Chunks))]
    public void Prose_makes_nothing_that_acts(int chunk)
    {
        var texts = AllTexts[chunk];
        var hostile = Pages(HostileCatalog.Of(texts, inProse: true));
        var harmless = Harmless(texts.Length);
        Assert.All(harmless, page => Assert.Equal(Markup.Acting(page.Value), Markup.Acting(hostile[page.Key])));
    }

    [Theory]
    [MemberData(nameof(Chunks))]
    public void Markdown_makes_nothing_that_acts_in_a_renderer_that_allows_everything(int chunk)
    {
        var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseYamlFrontMatter().Build();
        foreach (var inProse in (bool[])[false, true])
        {
            var outputs = Built.From(HostileCatalog.Of(AllTexts[chunk], inProse), OutputFormat.Markdown);
            var files = outputs.Where(output => output.Key.EndsWith(".md", StringComparison.Ordinal));
            Assert.All(files, file => Assert.Equal("", Markup.Acting(Markdown.ToHtml(file.Value, pipeline))));
        }
    }

    private static Dictionary<string, string> Harmless(int count)
    {
        lock (HarmlessPages)
        {
            return HarmlessPages.TryGetValue(count, out var known)
                ? known
                : HarmlessPages[count] = Pages(
                    HostileCatalog.Of([.. Enumerable.Range(0, count).Select(index => $"plain{index}")], inProse: false));
        }
    }

    private static Dictionary<string, string> Pages(MemorySources sources) => Built.From(sources, OutputFormat.Html, OutputFormat.Print)
        .Where(output => output.Key.EndsWith(".html", StringComparison.Ordinal))
        .ToDictionary(StringComparer.Ordinal);
}
