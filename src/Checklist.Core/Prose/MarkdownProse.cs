using System.Globalization;
using System.Text;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Prose;

/// <summary>
/// Writes prose as GitHub's Markdown, from the tree and never from the source, so that no text can turn into markup.
/// The result has no line feed at its end.
/// </summary>
public static class MarkdownProse
{
    private const string Continuation = "    "; // where a footnote goes on

    public static string Render(ProseDocument document, IProseAddresses addresses, MarkdownProseOptions options)
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

    private static string Write(ProseDocument document, IProseAddresses addresses, MarkdownProseOptions options)
    {
        var writer = new MarkdownBlockWriter(new MarkdownInlines(addresses, options), options);
        if (options.IsInline && document.Blocks is [ParagraphBlock only])
        {
            return writer.Inlines.Write(only.Inlines, isOneLine: true);
        }

        var blocks = writer.Write(document.Blocks);
        var footnotes = options.OmitFootnotes ? "" : Footnotes(document, writer, options);
        var separator = blocks.Length > 0 && footnotes.Length > 0 ? "\n\n" : "";
        return MarkdownBlockWriter.Indent(string.Concat(blocks, separator, footnotes), options.Indent);
    }

    /// <summary>The notes alone: in a file they are outside every list and quote.</summary>
    public static string RenderFootnotes(ProseDocument document, IProseAddresses addresses, MarkdownProseOptions options) =>
        Footnotes(document, new MarkdownBlockWriter(new MarkdownInlines(addresses, options), options), options);

    private static string Footnotes(ProseDocument document, MarkdownBlockWriter writer, MarkdownProseOptions options)
    {
        var builder = new StringBuilder();
        foreach (var footnote in document.Footnotes)
        {
            var label = MarkdownTokens.Label(options, footnote.Number);
            var content = MarkdownBlockWriter.Indent(writer.Write(footnote.Blocks), Continuation);
            var separator = footnote.Blocks is [ParagraphBlock, ..]
                ? " "
                : "\n" + Continuation; // renderers differ on lists beside the label
            builder.Append(builder.Length > 0 ? "\n\n" : "").Append(CultureInfo.InvariantCulture, $"[^{label}]:{separator}{content}");
        }

        return builder.ToString();
    }
}
