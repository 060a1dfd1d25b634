using System.Globalization;
using System.Text;

namespace Checklist.Core.Prose;

/// <summary>Writes blocks. Each is a text of its own first, which the block around it then indents.</summary>
internal sealed class MarkdownBlockWriter(MarkdownInlines inlines, MarkdownProseOptions options)
{
    private const int DeepestHeading = 6;

    private const int ShortestFence = 3;

    public MarkdownInlines Inlines { get; } = inlines;

    public string Write(IReadOnlyList<ProseBlock> blocks) => Write(blocks, isTight: false, avoidsDash: false);

    /// <summary>The text with a prefix before every line but the first and the blank ones.</summary>
    public static string Indent(string text, string prefix) => prefix.Length == 0 ? text : Prefix(text, prefix, "");

    private static string Prefix(string text, string prefix, string prefixOfBlank)
    {
        var builder = new StringBuilder(text.Length + 64);
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var content = text.AsSpan(line);
            if (line.Start.Value > 0)
            {
                builder.Append('\n').Append(content.IsEmpty ? prefixOfBlank : prefix);
            }

            builder.Append(content);
        }

        return builder.ToString();
    }

    /// <summary>Blocks as Markdown that reads back as the same blocks.</summary>
    /// <param name="avoidsDash">A list at the beginning takes another marker: three dashes on one line are a rule.</param>
    private string Write(IReadOnlyList<ProseBlock> blocks, bool isTight, bool avoidsDash)
    {
        var builder = new StringBuilder();
        var usesOtherMarker = avoidsDash;
        ProseBlock? before = null;
        foreach (var written in blocks)
        {
            var block = written is DefinitionListBlock definitions ? AsList(definitions) : written;
            if (before is not null)
            {
                usesOtherMarker = block is ListBlock list && before is ListBlock last
                    && last.IsOrdered == list.IsOrdered && !usesOtherMarker;
                builder.Append(isTight && CanTouch(before, block) ? "\n" : "\n\n");
            }

            builder.Append(Write(block, usesOtherMarker));
            before = block;
        }

        return builder.ToString();
    }

    private string Write(ProseBlock block, bool usesOtherMarker) => block switch
    {
        ParagraphBlock paragraph => Inlines.Write(paragraph.Inlines, isOneLine: false),
        HeadingBlock heading => Heading(heading),
        ListBlock list => List(list, usesOtherMarker),
        CodeBlock code => Code(code),
        QuoteBlock quote => Quote(quote),
        TableBlock table => Table(table),
        RuleBlock => "___", // the one rule that is no heading's underline, no list's item and no front matter
        _ => throw new InvalidOperationException($"a block that is not handled: {block.GetType().Name}"),
    };

    /// <summary>In a tight list blocks stand without a blank line between them, where the second can begin there.</summary>
    internal static bool CanTouch(ProseBlock before, ProseBlock block) => (before, block) switch
    {
        (_, TableBlock) or (TableBlock, _) => false,
        (_, ParagraphBlock) => before is HeadingBlock or CodeBlock or RuleBlock,
        (_, ListBlock list) =>
            before is not ListBlock && list.Items is [{ Blocks.Count: > 0 }, ..]
                && (!list.IsOrdered || list.Start == 1 || before is not ParagraphBlock),
        (QuoteBlock, QuoteBlock) => false,
        _ => true,
    };

    private string Heading(HeadingBlock heading)
    {
        var level = Math.Clamp(heading.Level + options.HeadingOffset, 1, DeepestHeading);
        return $"{new string('#', level)} {Inlines.Write(heading.Inlines, isOneLine: true)}".TrimEnd();
    }

    private string List(ListBlock list, bool usesOtherMarker)
    {
        var builder = new StringBuilder();
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var marker = list.IsOrdered
                ? string.Create(CultureInfo.InvariantCulture, $"{number++}{(usesOtherMarker ? ')' : '.')}")
                : usesOtherMarker ? "*" : "-";
            builder.Append(builder.Length == 0 ? "" : list.IsTight ? "\n" : "\n\n").Append(marker);
            var content = Item(item, list.IsTight, avoidsDash: marker == "-");
            builder.Append(content.Length > 0 ? " " : "").Append(Indent(content, new string(' ', marker.Length + 1)));
        }

        return builder.ToString();
    }

    private string Item(ListItem item, bool isTight, bool avoidsDash)
    {
        var content = Write(item.Blocks, isTight, avoidsDash);
        var isTask = item.IsChecked is not null && item.Blocks is [ParagraphBlock, ..];
        return isTask ? (item.IsChecked == true ? "[x] " : "[ ] ") + content : content;
    }

    private static string Code(CodeBlock code)
    {
        var fence = new string('`', Math.Max(ShortestFence, MarkdownMarkup.LongestRun(code.Code, '`') + 1));
        return code.Code.Length == 0 ? $"{fence}{code.Language}\n{fence}" : $"{fence}{code.Language}\n{code.Code}\n{fence}";
    }

    private string Quote(QuoteBlock quote)
    {
        var content = Write(quote.Blocks);
        return content.Length == 0 ? ">" : "> " + Prefix(content, "> ", ">");
    }

    private string Table(TableBlock table)
    {
        var builder = new StringBuilder();
        AppendRow(builder, table.Header);
        builder.Append("\n|");
        foreach (var alignment in table.Alignments)
        {
            builder.Append(' ').Append(Rule(alignment)).Append(" |");
        }

        foreach (var row in table.Rows)
        {
            AppendRow(builder.Append('\n'), row);
        }

        return builder.ToString();
    }

    private void AppendRow(StringBuilder builder, TableRow row)
    {
        builder.Append('|');
        foreach (var cell in row.Cells)
        {
            builder.Append(' ').Append(Inlines.Write(cell, isOneLine: true, isInCell: true)).Append(" |");
        }
    }

    private static string Rule(TableAlignment alignment) => alignment switch
    {
        TableAlignment.None => "---",
        TableAlignment.Left => ":--",
        TableAlignment.Center => ":-:",
        TableAlignment.Right => "--:",
        _ => throw new ArgumentOutOfRangeException(nameof(alignment), alignment, null),
    };

    /// <summary>GitHub has no definition lists: the term in bold, and what it means below it.</summary>
    private static ListBlock AsList(DefinitionListBlock list)
    {
        var items = list.Items.Select(
            item => new ListItem(null, item.Terms.Count == 0 ? item.Definition : [new ParagraphBlock(Term(item)), .. item.Definition]));
        return new ListBlock(IsOrdered: false, Start: 1, IsTight: false, [.. items]);
    }

    private static List<ProseInline> Term(DefinitionItem item)
    {
        var inlines = new List<ProseInline>();
        foreach (var term in item.Terms)
        {
            if (inlines.Count > 0)
            {
                inlines.Add(new BreakInline(IsHard: true));
            }

            inlines.Add(new StrongInline(term));
        }

        return inlines;
    }
}
