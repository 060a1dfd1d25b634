using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>
/// Writes prose as HTML: tags and attributes from a fixed list, every text and attribute value escaped, addresses as the
/// parser's list allowed them or as the output's own addresses give them.
/// </summary>
public static class HtmlProse
{
    public static string Render(ProseDocument document, IProseAddresses addresses, HtmlProseOptions options)
    {
        try
        {
            return Write(document, addresses, options);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, document.Source.Span))
        {
            throw;
        }
    }

    private static string Write(ProseDocument document, IProseAddresses addresses, HtmlProseOptions options)
    {
        var builder = KeptBuilder.Take();
        var writer = new HtmlBlockWriter(builder, new HtmlInlineWriter(builder, document, addresses, options), options);
        if (options.IsInline && document is { Blocks: [ParagraphBlock only], Footnotes: [] })
        {
            writer.Inlines.Write(only.Inlines);
            return KeptBuilder.Finish(builder);
        }

        writer.Write(document.Blocks);
        HtmlFootnotes.Write(builder, document.Footnotes, writer, options);
        return KeptBuilder.Finish(builder);
    }
}
