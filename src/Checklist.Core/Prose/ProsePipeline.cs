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
            .UseDefinitionLists()
            .UsePreciseSourceLocation()
            .Use<WorkGuard>();
        builder.InlineParsers.Insert(0, new CatalogLinkParser());
        builder.InlineParsers.Insert(1, new TaskMarkerParser());
        builder.InlineParsers.Insert(2, new FootnoteReferenceParser());
        builder.InlineParsers.Insert(3, new ParameterParser());
        builder.InlineParsers.Insert(4, new EscapedPipeParser());
        builder.BlockParsers.Insert(0, new FootnoteParser());
        builder.BlockParsers.InsertBefore<Markdig.Parsers.ParagraphBlockParser>(new TableParser());
        return builder.Build();
    }
}
