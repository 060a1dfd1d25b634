using System.Buffers;
using System.Text;

namespace Checklist.Core.Prose;

internal sealed class HtmlBlockWriter(StringBuilder builder, HtmlInlineWriter inlines, HtmlProseOptions options)
{
    private const int DeepestHeading = 6;

    private static readonly SearchValues<char> LanguageCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789+#-");

    public HtmlInlineWriter Inlines { get; } = inlines;

    public void Write(IReadOnlyList<ProseBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    /// <summary>The language as pages name it, in lower case; null where there is none, or something else behind the fence.</summary>
    public static string? LanguageOf(CodeBlock code)
    {
        var language = code.Language.ToLowerInvariant();
        return language.Length > 0 && !language.AsSpan().ContainsAnyExcept(LanguageCharacters) ? language : null;
    }

    private void Write(ProseBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Element("p", paragraph.Inlines);
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case QuoteBlock quote:
                builder.Append("<blockquote>\n");
                Write(quote.Blocks);
                builder.Append("</blockquote>\n");
                break;
            case TableBlock table:
                WriteTable(table);
                break;
            case DefinitionListBlock list:
                WriteDefinitions(list);
                break;
            case RuleBlock:
                builder.Append("<hr>\n");
                break;
            default:
                throw new InvalidOperationException($"a block that is not handled: {block.GetType().Name}");
        }
    }

    private void Element(string name, IReadOnlyList<ProseInline> content)
    {
        builder.Append('<').Append(name).Append('>');
        Inlines.Write(content);
        builder.Append("</").Append(name).Append(">\n");
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var level = Math.Clamp(heading.Level + options.HeadingOffset, 1, DeepestHeading);
        builder.Append("<h").AppendNumber(level).Append(" id=\"");
        HtmlText.Append(builder, options.IdPrefix);
        HtmlText.Append(builder, heading.Anchor);
        builder.Append("\">");
        Inlines.Write(heading.Inlines);
        builder.Append("</h").AppendNumber(level).Append(">\n");
    }

    private void WriteList(ListBlock list)
    {
        var isTaskList = list.Items.Any(item => item.IsChecked is not null);
        builder.Append(list.IsOrdered ? "<ol" : "<ul");
        if (list.IsOrdered && list.Start != 1)
        {
            builder.Append(" start=\"").AppendNumber(list.Start).Append('"');
        }

        builder.Append(isTaskList ? " class=\"tasks\">\n" : ">\n");
        foreach (var item in list.Items)
        {
            builder.Append("<li>");
            WriteItem(item, list.IsTight);
            builder.Append("</li>\n");
        }

        builder.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    private void WriteItem(ListItem item, bool isTight)
    {
        WriteTask(item.IsChecked);
        foreach (var block in item.Blocks)
        {
            if (isTight && block is ParagraphBlock paragraph)
            {
                Inlines.Write(paragraph.Inlines);
                builder.Append(item.Blocks.Count > 1 ? "\n" : "");
                continue;
            }

            Write(block);
        }
    }

    private void WriteTask(bool? isChecked)
    {
        if (isChecked is not { } isDone)
        {
            return;
        }

        builder.Append("<span class=\"task\" role=\"img\" aria-label=\"");
        HtmlText.Append(builder, isDone ? options.DoneLabel : options.OpenLabel);
        builder.Append("\">").Append(isDone ? '☑' : '☐').Append("</span> ");
    }

    private void WriteCode(CodeBlock code)
    {
        builder.Append("<pre tabindex=\"0\"><code"); // it may be wider than the screen
        if (LanguageOf(code) is { } language)
        {
            builder.Append(" class=\"language-").Append(language).Append('"');
        }

        builder.Append('>');
        HtmlText.Append(builder, code.Code);
        builder.Append("\n</code></pre>\n");
    }

    private void WriteTable(TableBlock table)
    {
        builder.Append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"");
        HtmlText.Append(builder, options.TableLabel);
        builder.Append("\"><table>\n<thead>\n");
        WriteRow(table.Header, table.Alignments, "th", " scope=\"col\"");
        builder.Append("</thead>\n");
        if (table.Rows.Count > 0)
        {
            builder.Append("<tbody>\n");
            foreach (var row in table.Rows)
            {
                WriteRow(row, table.Alignments, "td", "");
            }

            builder.Append("</tbody>\n");
        }

        builder.Append("</table></div>\n");
    }

    private void WriteRow(TableRow row, IReadOnlyList<TableAlignment> alignments, string name, string attributes)
    {
        builder.Append("<tr>");
        for (var column = 0; column < row.Cells.Count; column++)
        {
            builder.Append('<').Append(name).Append(attributes).Append(ClassOf(alignments[column])).Append('>');
            Inlines.Write(row.Cells[column]);
            builder.Append("</").Append(name).Append('>');
        }

        builder.Append("</tr>\n");
    }

    private static string ClassOf(TableAlignment alignment) => alignment switch
    {
        TableAlignment.None => "",
        TableAlignment.Left => " class=\"left\"",
        TableAlignment.Center => " class=\"center\"",
        TableAlignment.Right => " class=\"right\"",
        _ => throw new ArgumentOutOfRangeException(nameof(alignment), alignment, null),
    };

    private void WriteDefinitions(DefinitionListBlock list)
    {
        builder.Append("<dl>\n");
        foreach (var item in list.Items)
        {
            foreach (var term in item.Terms)
            {
                Element("dt", term);
            }

            builder.Append("<dd>");
            WriteItem(new ListItem(null, item.Definition), item.Definition is [ParagraphBlock]);
            builder.Append("</dd>\n");
        }

        builder.Append("</dl>\n");
    }
}
