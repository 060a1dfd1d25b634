using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Prose;

/// <summary>Parses for tests, and writes documents so that two can be compared: records do not compare their lists.</summary>
internal static class ProseDump
{
    public static ProseDocument Parse(string markdown) => Parse(markdown, new DiagnosticBag());

    public static ProseDocument Parse(string markdown, DiagnosticBag diagnostics) =>
        ProseParser.Parse(SourcedText.FromFile(new SourceText("a.md", markdown)), diagnostics);

    /// <summary>Code and place of each finding, in order.</summary>
    public static string Findings(string markdown)
    {
        var diagnostics = new DiagnosticBag();
        Parse(markdown, diagnostics);
        return Findings(diagnostics);
    }

    public static string Findings(DiagnosticBag diagnostics) =>
        string.Join(" ", diagnostics.Sorted().Select(finding => $"{finding.Code}@{finding.Span.Start}-{finding.Span.End}"));

    public static string Of(string markdown) => Of(Parse(markdown));

    public static string Of(ProseDocument document)
    {
        var notes = document.Footnotes.Select(note => $"note{note.Number}({Blocks(note.Blocks)})");
        return string.Join(" ", [Blocks(document.Blocks), .. notes]);
    }

    public static string WithoutEmphasis(ProseDocument document) =>
        Of(document).Replace("em(", "(", StringComparison.Ordinal).Replace("strong(", "(", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal).Replace("(", "", StringComparison.Ordinal)
            .Replace(")", "", StringComparison.Ordinal);

    private static string Blocks(IEnumerable<ProseBlock> blocks) => string.Join(" ", blocks.Select(Block));

    private static string Block(ProseBlock block) => block switch
    {
        ParagraphBlock paragraph => $"p({Inlines(paragraph.Inlines)})",
        HeadingBlock heading => $"h{heading.Level}#{heading.Anchor}({Inlines(heading.Inlines)})",
        ListBlock list =>
            $"{(list.IsOrdered ? $"ol{list.Start}" : "ul")}{(IsTight(list) ? "" : "-loose")}({string.Join(" ", list.Items.Select(Item))})",
        QuoteBlock quote => $"quote({Blocks(quote.Blocks)})",
        CodeBlock code => $"code:{code.Language}({Text(code.Code)})",
        TableBlock table =>
            $"table[{string.Join(",", table.Alignments)}]({string.Join(" ", table.Rows.Prepend(table.Header).Select(Row))})",
        DefinitionListBlock list =>
            $"dl({string.Join(" ", list.Items.Select(item => $"{string.Join(" ", item.Terms.Select(term => $"dt({Inlines(term)})"))} dd({Blocks(item.Definition)})"))})",
        RuleBlock => "hr",
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    /// <summary>Nothing tells a tight list of one paragraph from a loose one.</summary>
    private static bool IsTight(ListBlock list) => list.IsTight || list.Items is [{ Blocks.Count: < 2 }];

    private static string Item(ListItem item) =>
        $"li{(item.IsChecked is null ? "" : item.IsChecked.Value ? "[x]" : "[ ]")}({Blocks(item.Blocks)})";

    private static string Row(TableRow row) => $"tr({string.Join("|", row.Cells.Select(Inlines))})";

    private static string Inlines(IEnumerable<ProseInline> inlines) => string.Concat(inlines.Select(Inline));

    private static string Inline(ProseInline inline) => inline switch
    {
        TextInline text => $"'{Text(text.Text)}'",
        EmphasisInline emphasis => $"em({Inlines(emphasis.Inlines)})",
        StrongInline strong => $"strong({Inlines(strong.Inlines)})",
        CodeInline code => $"`{Text(code.Code)}`",
        LinkInline link => $"a<{link.Url}>{Title(link.Title)}({Inlines(link.Inlines)})",
        ImageInline image => $"img<{image.Url}>{Title(image.Title)}({Text(image.AlternativeText)})",
        CatalogLinkInline link =>
            $"[[{link.Target}{(link.Anchor is null ? "" : "#" + link.Anchor)}{(link.Words is null ? "" : "|" + link.Words)}]]",
        ParameterInline parameter => $"{{{{{parameter.Id}}}}}",
        ParameterValueInline value => $"param<{value.Text}>",
        ReferenceInline reference => $"ref<{reference.Target}>({Inlines(reference.Inlines)})",
        FootnoteReferenceInline note => $"^{note.Number}",
        BreakInline lineBreak => lineBreak.IsHard ? "//" : "/",
        _ => throw new InvalidOperationException(inline.GetType().Name),
    };

    private static string Title(string? title) => title is null ? "" : $"\"{Text(title)}\"";

    private static string Text(string text)
    {
        var builder = new StringBuilder();
        foreach (var character in text)
        {
            builder.Append(character is >= ' ' and <= '~' ? character : $"<{(int)character:X}>");
        }

        return builder.ToString();
    }
}
