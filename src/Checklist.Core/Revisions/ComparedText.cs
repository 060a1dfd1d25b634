using System.Text;
using Checklist.Core.Prose;

namespace Checklist.Core.Revisions;

/// <summary>
/// A text without what is editorial: letter case, punctuation and white space. Code between backticks keeps all of it, numbers keep
/// their points and signs, and MUST is not must.
/// </summary>
internal static class ComparedText
{
    private static readonly HashSet<string> NormativeWords =
        ["MUST", "SHALL", "SHOULD", "MAY", "NOT", "REQUIRED", "RECOMMENDED", "OPTIONAL"];

    public static bool AreAlike(FieldText old, FieldText current) => old is FieldProse before && current is FieldProse after
        ? Of(before) == Of(after)
        : Of(old.Value) == Of(current.Value);

    /// <summary>
    /// A prose text whose words are without what is editorial. Its lists, quotations and tables stay: what belongs to which entry is a
    /// part of what is asked. Emphasis and the breaks between paragraphs are not.
    /// </summary>
    private static string Of(FieldProse prose)
    {
        var document = ProseTreeReader.Read(prose.Tree);
        return ProseTreeWriter.Write(
            Plain(document.Blocks), [.. document.Footnotes.Select(note => note with { Blocks = Plain(note.Blocks) })], image => image.Url);
    }

    private static List<ProseBlock> Plain(IReadOnlyList<ProseBlock> blocks)
    {
        var plain = new List<ProseBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            var next = Plain(block);
            if (next is ParagraphBlock paragraph && plain is [.., ParagraphBlock before])
            {
                plain[^1] = new ParagraphBlock([.. before.Inlines, new TextInline(" "), .. paragraph.Inlines]);
                continue;
            }

            plain.Add(next);
        }

        return plain;
    }

    private static ProseBlock Plain(ProseBlock block) => block switch
    {
        ParagraphBlock paragraph => new ParagraphBlock(Plain(paragraph.Inlines)),
        HeadingBlock heading => heading with { Inlines = Plain(heading.Inlines) },
        ListBlock list => list with { IsTight = true, Items = [.. list.Items.Select(item => item with { Blocks = Plain(item.Blocks) })] },
        QuoteBlock quote => new QuoteBlock(Plain(quote.Blocks)),
        TableBlock table => table with { Header = Plain(table.Header), Rows = [.. table.Rows.Select(Plain)] },
        DefinitionListBlock list => new DefinitionListBlock(
            [.. list.Items.Select(item => new DefinitionItem([.. item.Terms.Select(Plain)], Plain(item.Definition)))]),
        _ => block,
    };

    private static TableRow Plain(TableRow row) => new([.. row.Cells.Select(Plain)]);

    private static IReadOnlyList<ProseInline> Plain(IReadOnlyList<ProseInline> inlines) => [.. inlines.SelectMany(Plain)];

    /// <summary>Words are behind a space each, so that none grows together with its neighbour.</summary>
    private static IReadOnlyList<ProseInline> Plain(ProseInline inline) => inline switch
    {
        TextInline text => [new TextInline(string.Concat(Words(text.Text).Select(word => " " + word)) + " ")],
        EmphasisInline emphasis => Plain(emphasis.Inlines),
        StrongInline strong => Plain(strong.Inlines),
        LinkInline link => [link with { Inlines = Plain(link.Inlines) }],
        BreakInline => [new TextInline(" ")],
        _ => [inline],
    };

    public static string Of(string text)
    {
        var parts = text.Split('`');
        var builder = new StringBuilder(text.Length);
        for (var index = 0; index < parts.Length; index++)
        {
            if (index % 2 == 1)
            {
                builder.Append(" `").Append(parts[index]).Append('`');
            }
            else
            {
                AppendWords(builder, parts[index]);
            }
        }

        return builder.ToString();
    }

    /// <summary>Words, each behind a space.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isInWord = index < text.Length && !IsSeparator(text, index);
            if (isInWord && start < 0)
            {
                start = index;
            }
            else if (!isInWord && start >= 0)
            {
                var word = text[start..index];
                yield return NormativeWords.Contains(word) ? word : word.ToLowerInvariant();
                start = -1;
            }
        }
    }

    private static void AppendWords(StringBuilder builder, string text)
    {
        foreach (var word in Words(text))
        {
            builder.Append(' ').Append(word);
        }
    }

    private static bool IsSeparator(string text, int index)
    {
        var character = text[index];
        var isBeforeDigit = index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]);
        var isBehindDigit = index > 0 && char.IsAsciiDigit(text[index - 1]);
        return character switch
        {
            '.' or ',' or ':' => !(isBeforeDigit && isBehindDigit),
            '-' => !isBeforeDigit,
            '!' => index + 1 >= text.Length || text[index + 1] != '=',
            ';' or '?' or '\'' or '"' or '(' or ')' or '*' or '_' or '‘' or '’' or '“' or '”' or '–' or '—' or '…' => true,
            _ => char.IsWhiteSpace(character),
        };
    }
}
