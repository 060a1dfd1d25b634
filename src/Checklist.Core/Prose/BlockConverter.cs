using System.Buffers;
using System.Globalization;
using Checklist.Core.Diagnostics;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Definition = Markdig.Extensions.Footnotes.Footnote;
using Nodes = Markdig.Syntax;

namespace Checklist.Core.Prose;

/// <summary>Turns Markdig's blocks into ours.</summary>
internal sealed class BlockConverter
{
    private const int LongestLanguage = 40; // a name, not a text

    private static readonly SearchValues<char> LanguageCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#-._");

    private readonly ProseContext context;
    private readonly InlineConverter inlines;
    private readonly RawHtml rawHtml;
    private readonly List<Definition> notes = [];

    public BlockConverter(ProseContext context)
    {
        this.context = context;
        inlines = new InlineConverter(context);
        rawHtml = new RawHtml(context);
    }

    public IReadOnlyList<ProseBlock> Blocks(IEnumerable<Nodes.Block> blocks)
    {
        var converted = new List<ProseBlock>();
        foreach (var block in blocks)
        {
            converted.AddRange(Convert(block));
        }

        return converted;
    }

    /// <summary>Notes in the order of their numbers. Converting one may number further ones.</summary>
    public IReadOnlyList<Footnote> Footnotes()
    {
        var footnotes = new List<Footnote>();
        for (var i = 0; i < context.Footnotes.Definitions.Count; i++)
        {
            footnotes.Add(new Footnote(i + 1, Blocks(context.Footnotes.Definitions[i])));
        }

        foreach (var note in notes.Except(context.Footnotes.Definitions))
        {
            context.Report(ProseDiagnostics.UnusedFootnote(context.SpanOf(note), note.Label!, note.Order == FootnoteParser.Repeated));
        }

        return footnotes;
    }

    private IEnumerable<ProseBlock> Convert(Nodes.Block block)
    {
        switch (block)
        {
            case Nodes.HeadingBlock heading:
                return [Heading(heading)];
            case Nodes.ParagraphBlock paragraph:
                return inlines.Block(paragraph.Inline) is { Count: > 0 } content ? [new ParagraphBlock(content)] : [];
            case Nodes.ListBlock list:
                return [List(list)];
            case Nodes.QuoteBlock quote:
                return Blocks(quote) is { Count: > 0 } quoted ? [new QuoteBlock(quoted)] : [];
            case Nodes.CodeBlock code:
                return [Code(code)];
            case OpenTable table:
                return [Table(table)];
            case DefinitionList list:
                return [Definitions(list)];
            case Nodes.ThematicBreakBlock:
                return [new RuleBlock()];
            case Nodes.HtmlBlock html:
                return rawHtml.Paragraphs(html);
            case Nodes.BlankLineBlock or Nodes.LinkReferenceDefinition or Nodes.LinkReferenceDefinitionGroup:
                return [];
            case Definition note:
                notes.Add(note);
                return [];
            default:
                throw new InvalidOperationException($"Markdig gave a block that is not handled: {block.GetType().Name}");
        }
    }

    private HeadingBlock Heading(Nodes.HeadingBlock heading)
    {
        var content = inlines.Heading(heading.Inline);
        return new HeadingBlock(heading.Level, context.Anchors.Next(ProseText.Of(content)), content, context.WrittenOf(heading));
    }

    private CodeBlock Code(Nodes.CodeBlock code)
    {
        var language = code is Nodes.FencedCodeBlock fenced ? Language(fenced.Info ?? "") : "";
        if (CommandLines.IsOne(language))
        {
            context.AddCommand(code);
        }

        return new CodeBlock(language, CodeLines.Of(code, context.StartOf(code)));
    }

    /// <summary>A word that could name a language, or nothing: what is behind a fence is not for readers.</summary>
    private static string Language(string word)
    {
        var isLanguage = word.Length <= LongestLanguage && !word.AsSpan().ContainsAnyExcept(LanguageCharacters);
        return isLanguage ? word : "";
    }

    private ListBlock List(Nodes.ListBlock list)
    {
        var items = new List<ListItem>(list.Count);
        foreach (var block in list)
        {
            var item = (Nodes.ListItemBlock)block;
            var task = item.Count > 0 && item[0] is Nodes.ParagraphBlock first ? first.Inline?.FirstChild as TaskList : null;
            var blocks = Blocks(item);
            items.Add(new ListItem(blocks is [ParagraphBlock, ..] ? task?.Checked : null, blocks));
        }

        var isNumber = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        return new ListBlock(list.IsOrdered, isNumber ? start : 1, !list.IsLoose, items);
    }

    private TableBlock Table(OpenTable table)
    {
        inlines.IsInTable = true;
        var rows = table.Cast<Markdig.Extensions.Tables.TableRow>().Select(row => Row(row, table.Width)).ToList();
        inlines.IsInTable = false;
        foreach (var (start, end) in table.Excess)
        {
            context.Report(ProseDiagnostics.ExcessCells(context.SpanAt(start, end)));
        }

        return new TableBlock(table.Alignments, rows[0], [.. rows.Skip(1)]);
    }

    private TableRow Row(Markdig.Extensions.Tables.TableRow row, int width)
    {
        var cells = new List<IReadOnlyList<ProseInline>>(width);
        foreach (var cell in row)
        {
            var paragraph = ((TableCell)cell).FirstOrDefault() as Nodes.ParagraphBlock;
            cells.Add(inlines.Block(paragraph?.Inline));
        }

        while (cells.Count < width)
        {
            cells.Add([]);
        }

        return new TableRow(cells);
    }

    /// <summary>A definition without a term of its own goes on with the one before it.</summary>
    private DefinitionListBlock Definitions(DefinitionList list)
    {
        var items = new List<(List<IReadOnlyList<ProseInline>> Terms, List<ProseBlock> Definition)>();
        foreach (var block in list)
        {
            var item = (Markdig.Extensions.DefinitionLists.DefinitionItem)block;
            var terms = item.OfType<DefinitionTerm>().Select(term => inlines.Block(term.Inline)).Where(term => term.Count > 0).ToList();
            if (terms.Count > 0 || items.Count == 0)
            {
                items.Add((terms, []));
            }

            items[^1].Definition.AddRange(Blocks(item.Where(child => child is not DefinitionTerm)));
        }

        return new DefinitionListBlock([.. items.Select(item => new DefinitionItem(item.Terms, item.Definition))]);
    }
}
