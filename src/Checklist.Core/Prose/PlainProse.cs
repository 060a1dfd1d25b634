using System.Globalization;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>
/// Writes prose as plain text, for spreadsheets, terminals and search: a blank line between paragraphs, nothing escaped.
/// The address of a link into the web follows its words. The result has no line feed at its end.
/// </summary>
public static class PlainProse
{
    public static string Render(ProseDocument document)
    {
        try
        {
            var text = KeptBuilder.Take();
            Write(text, document);
            return KeptBuilder.Finish(text);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, document.Source.Span))
        {
            throw;
        }
    }

    private static void Write(StringBuilder text, ProseDocument document)
    {
        foreach (var block in document.Blocks)
        {
            var before = text.Length;
            StartPart(text);
            var start = text.Length;
            Write(text, block, "");
            text.Length = text.Length == start ? before : text.Length; // a block may say nothing
        }

        foreach (var note in document.Footnotes)
        {
            StartPart(text);
            var mark = string.Create(CultureInfo.InvariantCulture, $"[{note.Number}] ");
            Write(text.Append(mark), note.Blocks, isTight: true, Spaces(mark));
        }
    }

    private static void StartPart(StringBuilder text) => text.Append(text.Length == 0 ? "" : "\n\n");

    /// <summary>Blocks below each other.</summary>
    /// <param name="isTight">No blank line stands between them.</param>
    /// <param name="indent">What every line but the first begins with.</param>
    private static void Write(StringBuilder text, IReadOnlyList<ProseBlock> blocks, bool isTight, string indent)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            Break(text, index, isTight, indent);
            Write(text, blocks[index], indent);
        }
    }

    private static void Write(StringBuilder text, ProseBlock block, string indent)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Write(text, paragraph.Inlines, indent);
                break;
            case HeadingBlock heading:
                Write(text, heading.Inlines, indent);
                break;
            case ListBlock list:
                Write(text, list, indent);
                break;
            case CodeBlock code:
                Append(text, code.Code, indent);
                break;
            case QuoteBlock quote:
                Write(text.Append("> "), quote.Blocks, isTight: false, indent + "> ");
                break;
            case TableBlock table:
                Write(text, table, indent);
                break;
            case DefinitionListBlock list:
                Write(text, list, indent);
                break;
            case RuleBlock:
                text.Append("---");
                break;
            default:
                throw new InvalidOperationException($"a block that is not handled: {block.GetType().Name}");
        }
    }

    private static void Write(StringBuilder text, ListBlock list, string indent)
    {
        for (var index = 0; index < list.Items.Count; index++)
        {
            Break(text, index, list.IsTight, indent);
            var item = list.Items[index];
            var marker = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + index}. ") : "- ";
            text.Append(marker).Append(item.IsChecked is null ? "" : item.IsChecked.Value ? "[x] " : "[ ] ");
            Write(text, item.Blocks, isTight: true, indent + Spaces(marker));
        }
    }

    private static void Write(StringBuilder text, TableBlock table, string indent)
    {
        Write(text, table.Header, indent);
        foreach (var row in table.Rows)
        {
            Write(Break(text, indent), row, indent);
        }
    }

    private static void Write(StringBuilder text, TableRow row, string indent)
    {
        for (var index = 0; index < row.Cells.Count; index++)
        {
            Write(text.Append(index == 0 ? "" : " | "), row.Cells[index], indent);
        }
    }

    private static void Write(StringBuilder text, DefinitionListBlock list, string indent)
    {
        for (var index = 0; index < list.Items.Count; index++)
        {
            Break(text, index, isTight: true, indent);
            foreach (var term in list.Items[index].Terms)
            {
                Write(text, term, indent);
                Break(text, indent);
            }

            Write(text.Append("  "), list.Items[index].Definition, isTight: true, indent + "  ");
        }
    }

    private static void Write(StringBuilder text, IReadOnlyList<ProseInline> inlines, string indent)
    {
        foreach (var inline in inlines)
        {
            Write(text, inline, indent);
        }
    }

    private static void Write(StringBuilder text, ProseInline inline, string indent)
    {
        switch (inline)
        {
            case EmphasisInline emphasis:
                Write(text, emphasis.Inlines, indent);
                break;
            case StrongInline strong:
                Write(text, strong.Inlines, indent);
                break;
            case ReferenceInline reference:
                Write(text, reference.Inlines, indent);
                break;
            case LinkInline link:
                Write(text, link, indent);
                break;
            case BreakInline { IsHard: true }:
                Break(text, indent);
                break;
            case FootnoteReferenceInline note:
                text.Append(CultureInfo.InvariantCulture, $"[{note.Number}]");
                break;
            default:
                Append(text, ProseText.OfLeaf(inline), indent);
                break;
        }
    }

    private static void Write(StringBuilder text, LinkInline link, string indent)
    {
        var start = text.Length;
        Write(text, link.Inlines, indent);
        var isItsAddress = text.Length - start == link.Url.Length && text.ToString(start, link.Url.Length) == link.Url;
        if (SafeUrl.IsExternal(link.Url) && !isItsAddress)
        {
            Append(text, $" ({link.Url})", indent);
        }
    }

    /// <summary>The end of a line, and a blank one where that is asked for, before all but the first.</summary>
    private static void Break(StringBuilder text, int index, bool isTight, string indent)
    {
        for (var count = index == 0 ? 0 : isTight ? 1 : 2; count > 0; count--)
        {
            Break(text, indent);
        }
    }

    private static StringBuilder Break(StringBuilder text, string indent) => text.Append('\n').Append(indent);

    private static void Append(StringBuilder text, string words, string indent) => text.Append(
        indent.Length == 0 ? words : words.Replace("\n", "\n" + indent, StringComparison.Ordinal));

    private static string Spaces(string marker) => new(' ', marker.Length);
}
