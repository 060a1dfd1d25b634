using System.Globalization;
using System.Text;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions;

/// <summary>
/// Writes the tree of a prose text as canonical JSON, members in ordinal order. Two texts have the same tree exactly when they render
/// the same: white space is folded inside the text of a paragraph and nowhere else, code stays to the letter, an image is known by its
/// bytes and a link by its address. The manual's chapter on digests describes the form.
/// </summary>
/// <param name="imageOf">What identifies an image: the SHA-256 of its bytes, or its path where there are none.</param>
internal sealed class ProseTreeWriter(Func<ImageInline, string> imageOf)
{
    private readonly StringBuilder builder = KeptBuilder.Take();
    private readonly WordsOfText words = new(); // of the text that is being put together; empty whenever another inline is written

    public static string Write(ProseDocument prose, Func<ImageInline, string> imageOf) => Write(prose.Blocks, prose.Footnotes, imageOf);

    public static string Write(IReadOnlyList<ProseBlock> blocks, IReadOnlyList<Footnote> footnotes, Func<ImageInline, string> imageOf)
    {
        var writer = new ProseTreeWriter(imageOf);
        writer.builder.Append('[');
        writer.Separated(blocks, writer.Block);
        if (footnotes.Count > 0)
        {
            writer.builder.Append(blocks.Count > 0 ? "," : "").Append("{\"notes\":[");
            writer.Separated(footnotes, note => writer.Blocks(note.Blocks));
            writer.builder.Append("]}");
        }

        writer.builder.Append(']');
        return KeptBuilder.Finish(writer.builder);
    }

    private void Blocks(IReadOnlyList<ProseBlock> blocks) => List(blocks, Block);

    private void Block(ProseBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Open("p");
                Inlines(paragraph.Inlines);
                break;
            case HeadingBlock heading:
                Open("heading");
                Number(heading.Level);
                Next("text");
                Inlines(heading.Inlines);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case CodeBlock code:
                Open("code");
                Text(Letters(code.Code));
                Optional("language", HtmlBlockWriter.LanguageOf(code));
                break;
            case QuoteBlock quote:
                Open("quote");
                Blocks(quote.Blocks);
                break;
            case TableBlock table:
                WriteTable(table);
                break;
            case DefinitionListBlock list:
                Open("definitions");
                List(list.Items, Definition);
                break;
            case RuleBlock:
                Open("rule");
                builder.Append("true");
                break;
            default:
                throw new InvalidOperationException($"a block that is not handled: {block.GetType().Name}");
        }

        builder.Append('}');
    }

    private void WriteList(ListBlock list)
    {
        Open("items");
        List(list.Items, item => Item(item, list.IsTight));
        Next("list");
        Text(list.IsOrdered ? "ordered" : "bullet");
        if (list.IsOrdered && list.Start != 1)
        {
            Next("start");
            Number(list.Start);
        }
    }

    private void Item(ListItem item, bool isTight)
    {
        Open("blocks");
        List(item.Blocks, block => ItemBlock(block, isTight));
        Optional("task", item.IsChecked switch { null => null, true => "done", false => "open" });
        builder.Append('}');
    }

    /// <summary>In a tight list a paragraph is no paragraph of its own: its items stand without space between them.</summary>
    private void ItemBlock(ProseBlock block, bool isTight)
    {
        if (isTight && block is ParagraphBlock paragraph)
        {
            Open("text");
            Inlines(paragraph.Inlines);
            builder.Append('}');
            return;
        }

        Block(block);
    }

    private void WriteTable(TableBlock table)
    {
        var isAligned = table.Alignments.Any(alignment => alignment != TableAlignment.None);
        Open(isAligned ? "align" : "table");
        if (isAligned)
        {
            List(table.Alignments, alignment => Text(alignment == TableAlignment.None ? "" : MachineWord.Of(alignment)));
            Next("table");
        }

        List([table.Header, .. table.Rows], row => List(row.Cells, Inlines));
    }

    private void Definition(DefinitionItem item)
    {
        Open("definition");
        List(item.Definition, block => ItemBlock(block, item.Definition is [ParagraphBlock]));
        Next("terms");
        List(item.Terms, Inlines);
        builder.Append('}');
    }

    /// <summary>The inlines of one block: no white space at its ends.</summary>
    private void Inlines(IReadOnlyList<ProseInline> inlines) => Inlines(inlines, isWholeBlock: true);

    private void Inlines(IReadOnlyList<ProseInline> inlines, bool isWholeBlock)
    {
        builder.Append('[');
        var isFirst = true;
        foreach (var inline in inlines)
        {
            if (inline is TextInline or BreakInline { IsHard: false })
            {
                words.Add(inline is TextInline text ? text.Text : " ");
                continue;
            }

            isFirst = !Flush(isFirst, isWholeBlock && isFirst, isEnd: inline is BreakInline) && isFirst;
            builder.Append(isFirst ? "" : ",");
            isFirst = false;
            Inline(inline);
        }

        Flush(isFirst, isWholeBlock && isFirst, isEnd: isWholeBlock);
        builder.Append(']');
    }

    /// <summary>Writes the words so far as one text; false where nothing is left of them.</summary>
    private bool Flush(bool isFirst, bool isStart, bool isEnd)
    {
        var folded = CanonicalText.Folded(words.Take(), isStart, isEnd);
        if (folded.Length == 0)
        {
            return false;
        }

        builder.Append(isFirst ? "" : ",");
        Text(CanonicalForm.Compose(folded));
        return true;
    }

    private void Inline(ProseInline inline)
    {
        switch (inline)
        {
            case EmphasisInline emphasis:
                Open("em");
                Inlines(emphasis.Inlines, isWholeBlock: false);
                break;
            case StrongInline strong:
                Open("strong");
                Inlines(strong.Inlines, isWholeBlock: false);
                break;
            case CodeInline code:
                Open("code");
                Text(Letters(code.Code));
                break;
            case LinkInline link:
                Open("link");
                Text(link.Url);
                Next("text");
                Inlines(link.Inlines, isWholeBlock: false);
                Optional("title", link.Title);
                break;
            case ImageInline image:
                Open("image");
                Text(imageOf(image));
                Next("text");
                Text(CanonicalForm.Compose(image.AlternativeText));
                Optional("title", image.Title);
                break;
            case CatalogLinkInline link:
                Open("target");
                Text(link.Anchor is null ? link.Target : $"{link.Target}#{link.Anchor}");
                Optional("words", link.Words);
                break;
            default:
                Leaf(inline);
                break;
        }

        builder.Append('}');
    }

    private void Leaf(ProseInline inline)
    {
        switch (inline)
        {
            case ParameterInline parameter:
                Open("parameter");
                Text(parameter.Id);
                break;
            case FootnoteReferenceInline footnote:
                Open("note");
                Number(footnote.Number);
                break;
            case BreakInline:
                Open("break");
                builder.Append("true");
                break;
            default:
                throw new InvalidOperationException($"no record of {inline.GetType().Name}");
        }
    }

    /// <summary>Code to the letter: only line ends have one form.</summary>
    private static string Letters(string code) => code.Replace("\r\n", "\n", StringComparison.Ordinal);

    private void Open(string name)
    {
        builder.Append('{');
        Name(name);
    }

    private void Next(string name)
    {
        builder.Append(',');
        Name(name);
    }

    private void Name(string name) => builder.Append('"').Append(name).Append("\":");

    private void Optional(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Next(name);
            Text(CanonicalForm.Compose(text));
        }
    }

    private void Text(string text) => CanonicalBytes.AppendText(builder, text);

    private void Number(int number) => builder.Append(CultureInfo.InvariantCulture, $"\"{number}\"");

    private void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        builder.Append('[');
        Separated(items, write);
        builder.Append(']');
    }

    private void Separated<T>(IReadOnlyList<T> items, Action<T> write)
    {
        for (var index = 0; index < items.Count; index++)
        {
            builder.Append(index > 0 ? "," : "");
            write(items[index]);
        }
    }
}

/// <summary>Puts words together. Most texts are one piece, which needs no putting together.</summary>
internal sealed class WordsOfText
{
    private string first = "";
    private StringBuilder? all; // empty where there is only the first piece

    public void Add(string piece)
    {
        if (first.Length == 0)
        {
            first = piece;
            return;
        }

        all ??= new StringBuilder();
        all.Append(all.Length == 0 ? first : "").Append(piece);
    }

    /// <summary>The words; there are none then.</summary>
    public string Take()
    {
        var words = all is { Length: > 0 } ? all.ToString() : first;
        first = "";
        all?.Clear();
        return words;
    }
}
