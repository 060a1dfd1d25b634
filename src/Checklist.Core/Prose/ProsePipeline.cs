using Markdig;

namespace Checklist.Core.Prose;

/// <summary>
/// Which Markdown is read: CommonMark, pipe tables, task lists, footnotes, definition lists and the two forms of ours.
/// Nothing that writes attributes or changes characters. HTML is recognised, not passed on: recognising it is what lets
/// the converter name its place, and no Markdig renderer ever sees the tree.
/// </summary>
internal static class ProsePipeline
{
    public static MarkdownPipeline Instance { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UsePreciseSourceLocation();
        builder.InlineParsers.Insert(0, new CatalogLinkParser());
        builder.InlineParsers.Insert(1, new TaskMarkerParser());
        builder.InlineParsers.Insert(2, new FootnoteReferenceParser());
        builder.InlineParsers.Insert(3, new ParameterParser());
        return builder.Build();
    }
}
