using System.Globalization;
using System.Text;
using Checklist.Core.Prose;

namespace Checklist.Core.Revisions;

/// <summary>
/// A recorded prose text as its author may have typed it, for comparing and showing it word by word. Nothing is escaped, so it is not
/// read back: the tree is what counts.
/// </summary>
internal static class ProseTreeWords
{
    public static string Of(ProseDocument prose)
    {
        var notes = prose.Footnotes.Select(
            note => Indented(string.Create(CultureInfo.InvariantCulture, $"[^{note.Number}]: "), Blocks(note.Blocks, "\n\n")));
        return string.Join("\n\n", prose.Blocks.Select(Block).Concat(notes));
    }

    private static string Blocks(IReadOnlyList<ProseBlock> blocks, string separator) => string.Join(separator, blocks.Select(Block));

    private static string Block(ProseBlock block) => block switch
    {
        ParagraphBlock paragraph => Inlines(paragraph.Inlines),
        HeadingBlock heading => $"{new string('#', heading.Level)} {Inlines(heading.Inlines)}",
        ListBlock list => List(list),
        CodeBlock code => $"```{code.Language}\n{code.Code}\n```",
        QuoteBlock quote => Indented("> ", Blocks(quote.Blocks, "\n\n"), "> "),
        TableBlock table => string.Join(
            '\n', table.Rows.Prepend(table.Header).Select(row => $"| {string.Join(" | ", row.Cells.Select(Inlines))} |")),
        DefinitionListBlock list => string.Join('\n', list.Items.Select(item =>
            string.Join('\n', item.Terms.Select(Inlines).Append(Indented(": ", Blocks(item.Definition, "\n\n")))))),
        RuleBlock => "---",
        _ => throw new InvalidOperationException($"a block that is not handled: {block.GetType().Name}"),
    };

    private static string List(ListBlock list)
    {
        var items = list.Items.Select((item, index) => Indented(
            list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + index}. ") : "- ",
            (item.IsChecked switch { null => "", true => "[x] ", false => "[ ] " }) + Blocks(item.Blocks, list.IsTight ? "\n" : "\n\n")));
        return string.Join(list.IsTight ? "\n" : "\n\n", items);
    }

    private static string Indented(string first, string text, string? others = null) =>
        first + text.Replace("\n", "\n" + (others ?? new string(' ', first.Length)), StringComparison.Ordinal);

    private static string Inlines(IReadOnlyList<ProseInline> inlines)
    {
        var builder = new StringBuilder();
        foreach (var inline in inlines)
        {
            builder.Append(Inline(inline));
        }

        return builder.ToString();
    }

    private static string Inline(ProseInline inline) => inline switch
    {
        TextInline text => text.Text,
        EmphasisInline emphasis => $"*{Inlines(emphasis.Inlines)}*",
        StrongInline strong => $"**{Inlines(strong.Inlines)}**",
        CodeInline code => $"`{code.Code}`",
        LinkInline link => $"[{Inlines(link.Inlines)}]({link.Url}{Title(link.Title)})",
        ImageInline image => $"![{image.AlternativeText}]({image.Url}{Title(image.Title)})",
        CatalogLinkInline link => $"[[{link.Target}{Behind('#', link.Anchor)}{Behind('|', link.Words)}]]",
        ParameterInline parameter => $"{{{{ {parameter.Id} }}}}",
        FootnoteReferenceInline note => string.Create(CultureInfo.InvariantCulture, $"[^{note.Number}]"),
        BreakInline { IsHard: true } => "\\\n",
        _ => throw new InvalidOperationException($"an inline that is not handled: {inline.GetType().Name}"),
    };

    private static string Behind(char mark, string? text) => text is null ? "" : mark + text;

    private static string Title(string? title) => title is null ? "" : $" \"{title}\"";
}
