using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Markdig;

namespace Checklist.Core.Prose;

/// <summary>Reads Markdown. Never throws on any text; what it cannot read is in the bag and the document is empty.</summary>
public static class ProseParser
{
    /// <summary>A prose field. Reports CHK2010, CHK3017, CHK3018, CHK3025, CHK3032, and CHK1003 for entities.</summary>
    public static ProseDocument Parse(SourcedText text, DiagnosticBag diagnostics)
    {
        if (text.Value.Length > Limits.ProseCharacters)
        {
            diagnostics.Add(ShapeDiagnostics.TextTooLong(text.Span, "this text", Limits.ProseCharacters));
            return Empty(text);
        }

        return Convert(text, text.Value, diagnostics);
    }

    /// <summary>A Markdown file. Front matter is skipped. Reports what <see cref="Parse"/> does, and CHK1003.</summary>
    public static ProseDocument ParseChapter(SourceText source, DiagnosticBag diagnostics)
    {
        var text = SourcedText.FromFile(source);
        if (source.Content.Length > Limits.ChapterCharacters)
        {
            diagnostics.Add(ShapeDiagnostics.TextTooLong(source.Start, "this chapter", Limits.ChapterCharacters));
            return Empty(text);
        }

        var forbidden = TextCharacters.FirstForbidden(source.Content);
        if (forbidden >= 0)
        {
            diagnostics.Add(SyntaxDiagnostics.ControlCharacter(source.Span(forbidden, 1), source.Content[forbidden]));
            return Empty(text);
        }

        var content = FrontMatter.Blank(source.Content);
        var tooLong = ParagraphLength.FirstTooLong(content);
        if (tooLong >= 0)
        {
            diagnostics.Add(ShapeDiagnostics.TextTooLong(source.Span(tooLong, 0), "this paragraph", Limits.ProseCharacters));
            return Empty(text);
        }

        return Convert(text, content, diagnostics);
    }

    /// <summary>Parses a text without front matter.</summary>
    /// <param name="content">The text with what is not prose blanked out; every offset as in the text.</param>
    private static ProseDocument Convert(SourcedText text, string content, DiagnosticBag diagnostics)
    {
        var surplus = EmphasisMarks.FirstTooMany(content);
        if (surplus >= 0)
        {
            diagnostics.Add(ShapeDiagnostics.TooMuchEmphasis(text.SpanAt(surplus, 1), Limits.EmphasisMarks));
            return Empty(text);
        }

        if (TableCells.FirstTooMany(content) is >= 0 and var table)
        {
            diagnostics.Add(ProseDiagnostics.TableTooWide(text.SpanAt(table, 0)));
            return Empty(text);
        }

        if (Read(content, out var tooDeepAt) is not { } markdown)
        {
            diagnostics.Add(ProseDiagnostics.TooDeep(text.SpanAt(tooDeepAt, Math.Min(text.Value.Length - tooDeepAt, 1))));
            return Empty(text);
        }

        var context = new ProseContext(text, diagnostics);
        var converter = new BlockConverter(context);
        var blocks = converter.Blocks(markdown);
        var footnotes = converter.Footnotes();
        context.ReportHidden(content);
        return new ProseDocument(text, blocks, footnotes) { Parameters = context.Parameters };
    }

    /// <summary>Null where that would take too much work, or is nested too deep for Markdig, which then gives no place.</summary>
    private static Markdig.Syntax.MarkdownDocument? Read(string content, out int tooDeepAt)
    {
        var work = new ReadingWork(content.Length);
        work.Spend(ReplacedBlocks.Steps(content), 0);
        try
        {
            var markdown = work.SpentAt is null ? Markdown.Parse(content, ProsePipeline.Instance, work) : null;
            tooDeepAt = work.SpentAt ?? 0;
            return work.SpentAt is null ? markdown : null;
        }
        catch (ArgumentException)
        {
            tooDeepAt = 0;
            return null;
        }
    }

    private static ProseDocument Empty(SourcedText text) => new(text, [], []);
}
