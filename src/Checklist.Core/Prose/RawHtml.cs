using Checklist.Core.Diagnostics;
using Markdig.Syntax;

namespace Checklist.Core.Prose;

/// <summary>Makes HTML the characters that were written, and says so: once for each block, tag or pair of tags.</summary>
internal sealed class RawHtml(ProseContext context)
{
    private readonly HashSet<string> openNames = new(StringComparer.OrdinalIgnoreCase);

    public TextInline Text(Markdig.Syntax.Inlines.HtmlInline html)
    {
        var name = NameOf(html.Tag);
        var isEcho = html.Tag.StartsWith("</", StringComparison.Ordinal) && openNames.Contains(name);
        if (!isEcho)
        {
            openNames.Add(name);
            context.Report(ProseDiagnostics.RawHtml(context.SpanOf(html), html.Tag));
        }

        return new TextInline(html.Tag.ReplaceLineEndings(" "));
    }

    /// <summary>The lines of the block; a blank one between them starts a new paragraph.</summary>
    public IEnumerable<ParagraphBlock> Paragraphs(HtmlBlock block)
    {
        var text = block.Lines.ToString();
        context.Report(ProseDiagnostics.RawHtml(context.SpanOf(block), text.Trim()));
        var builder = new InlineBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var content = line.Trim();
            if (content.Length > 0)
            {
                builder.Add(new TextInline(content));
                builder.Add(new BreakInline(IsHard: false));
                continue;
            }

            if (builder.ToBlock() is { Count: > 0 } inlines)
            {
                yield return new ParagraphBlock(inlines);
            }

            builder = new InlineBuilder();
        }

        if (builder.ToBlock() is { Count: > 0 } last)
        {
            yield return new ParagraphBlock(last);
        }
    }

    private static string NameOf(string tag)
    {
        var name = tag.AsSpan().TrimStart("</");
        var end = name.IndexOfAnyExceptInRange('0', 'z');
        return (end < 0 ? name : name[..end]).ToString();
    }
}
