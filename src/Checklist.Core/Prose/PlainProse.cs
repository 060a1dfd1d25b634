using System.Globalization;
using System.Text;
using Checklist.Core.Diagnostics;

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
            return Whole(document);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, document.Source.Span))
        {
            throw;
        }
    }

    private static string Whole(ProseDocument document)
    {
        var parts = document.Blocks.Select(block => Write(block));
        var notes = document.Footnotes.Select(
            note => Indent(string.Create(CultureInfo.InvariantCulture, $"[{note.Number}] "), Write(note.Blocks, "\n")));
        return string.Join("\n\n", parts.Concat(notes).Where(part => part.Length > 0));
    }

    private static string Write(IReadOnlyList<ProseBlock> blocks, string separator) => string.Join(separator, blocks.Select(Write));

    private static string Write(ProseBlock block) => block switch
    {
        ParagraphBlock paragraph => Write(paragraph.Inlines),
        HeadingBlock heading => Write(heading.Inlines),
        ListBlock list => List(list),
        CodeBlock code => code.Code,
        QuoteBlock quote => Indent("> ", Write(quote.Blocks, "\n\n"), "> "),
        TableBlock table => string.Join("\n", table.Rows.Prepend(table.Header).Select(Row)),
        DefinitionListBlock list => string.Join("\n", list.Items.Select(Definition)),
        RuleBlock => "---",
        _ => throw new InvalidOperationException($"a block that is not handled: {block.GetType().Name}"),
    };

    private static string List(ListBlock list)
    {
        var lines = new List<string>(list.Items.Count);
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var marker = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var task = item.IsChecked is null ? "" : item.IsChecked.Value ? "[x] " : "[ ] ";
            lines.Add(Indent(marker, task + Write(item.Blocks, "\n")));
        }

        return string.Join(list.IsTight ? "\n" : "\n\n", lines);
    }

    private static string Row(TableRow row) => string.Join(" | ", row.Cells.Select(Write));

    private static string Definition(DefinitionItem item) =>
        string.Join("\n", item.Terms.Select(Write).Append(Indent("  ", Write(item.Definition, "\n"))));

    private static string Indent(string first, string text) => Indent(first, text, new string(' ', first.Length));

    private static string Indent(string first, string text, string others) =>
        first + text.Replace("\n", "\n" + others, StringComparison.Ordinal);

    private static string Write(IReadOnlyList<ProseInline> inlines)
    {
        var builder = new StringBuilder();
        foreach (var inline in inlines)
        {
            builder.Append(Write(inline));
        }

        return builder.ToString();
    }

    private static string Write(ProseInline inline) => inline switch
    {
        EmphasisInline emphasis => Write(emphasis.Inlines),
        StrongInline strong => Write(strong.Inlines),
        ReferenceInline reference => Write(reference.Inlines),
        LinkInline link => Link(link),
        BreakInline { IsHard: true } => "\n",
        FootnoteReferenceInline note => string.Create(CultureInfo.InvariantCulture, $"[{note.Number}]"),
        _ => ProseText.Of([inline]),
    };

    private static string Link(LinkInline link)
    {
        var words = Write(link.Inlines);
        return SafeUrl.IsExternal(link.Url) && words != link.Url ? $"{words} ({link.Url})" : words;
    }
}
