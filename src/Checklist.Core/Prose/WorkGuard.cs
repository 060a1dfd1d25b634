using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Checklist.Core.Prose;

/// <summary>
/// Looks at each character that may start an inline before any parser does, and counts the work that it makes. When there is
/// too much, the rest of the text is plain: what is left of it is read in no time, and nobody prints it.
/// </summary>
internal sealed class WorkGuard : InlineParser, IMarkdownExtension
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var work = (ReadingWork)processor.Context!;
        if (work.SpentAt is null)
        {
            work.Spend(StepsAt(processor, slice), processor.GetSourcePosition(slice.Start));
        }

        if (work.SpentAt is null)
        {
            return false;
        }

        processor.Inline = new LiteralInline { Content = slice };
        slice.Start = slice.End + 1;
        return true;
    }

    /// <summary>Set up last, so that it comes before the parsers that other extensions put first.</summary>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        OpeningCharacters = [.. pipeline.InlineParsers.SelectMany(OpeningCharactersOf).Distinct()];
        pipeline.InlineParsers.Insert(0, this);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Nothing that Markdig renders is used.
    }

    /// <summary>Emphasis knows its own only when the pipeline is built.</summary>
    private static IEnumerable<char> OpeningCharactersOf(InlineParser parser) => parser is EmphasisInlineParser emphasis
        ? emphasis.EmphasisDescriptors.Select(descriptor => descriptor.Character)
        : parser.OpeningCharacters ?? [];

    private static int StepsAt(InlineProcessor processor, StringSlice slice)
    {
        var depth = Depth(processor.Inline);
        return slice.CurrentChar switch
        {
            ']' when slice.PeekChar() == '(' => depth + LinkTail.Length(slice.AsSpan()[2..]),
            _ => depth,
        };
    }

    /// <summary>How many inlines are open around the next one, the paragraph's root included.</summary>
    private static int Depth(Inline? last)
    {
        var depth = 0;
        for (var open = last is ContainerInline { IsClosed: false } ? last : last?.Parent; open is not null; open = open.Parent)
        {
            depth++;
        }

        return depth;
    }
}
