using System.Text;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;
using CsCheck;

namespace Checklist.Pdf.Tests.Layout;

/// <summary>Random blocks and the text that must be found again.</summary>
internal static class RandomDocument
{
    private static readonly string[] Words =
    [
        "a", "control", "organisation’s", "Größe", "Привет", "Ελληνικά", "漢字かな交じり文", "well-known",
        "soft\u00ADhy\u00ADphen", "no\u00A0break",
        "https://example.org/a/very/long/path/with/many/parts?query=value&other=value", "Donaudampfschifffahrtsgesellschaftskapitän",
        "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
        "(1,000.50)", "“quoted”", "—", "→", "☐",
        "مرحبا", "🙂", "e\u0301", "\u200B", "AVATAR", "\\\\server\\share\\folder\\file.txt",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1].Select(index => Words[index]).Array[0, 25]
        .Select(words => string.Join(' ', words));

    private static readonly Gen<Inline> Piece = Gen.Select(Text, Gen.Int[0, 5], (text, kind) => kind switch
    {
        0 => Inline.Bold(text),
        1 => Inline.Mono(text),
        2 => Inline.Link(LinkTarget.Uri("https://example.org/"), "see " + text),
        3 => Inline.Italic(text, Inline.Bold("inner")),
        _ => Inline.FromString(text),
    });

    private static readonly Gen<Block> Paragraphs = Gen.Select(Piece.Array[1, 4], Gen.Enum<TextAlignment>(),
        Gen.Bool, (pieces, alignment, keep) =>
        (Block)new Paragraph(pieces) { Alignment = alignment, KeepWithNext = keep });

    private static readonly Gen<Block> Leaves = Gen.Frequency(
        (5, Paragraphs),
        (1, Gen.Int[1, 3].Select(level => (Block)new Heading(1, "Heading", new string('x', level)))),
        (1, Text.Select(text => (Block)new CodeBlock(text.Replace(' ', '\n')))),
        (1, Gen.Int[1, 600]
            .Select(height => (Block)new Drawing(
                100, height, "a picture", (canvas, area) => canvas.Rectangle(area.X, area.Y, area.Width, area.Height, Color.Black)))),
        (1, Gen.Const((Block)new Rule())));

    public static readonly Gen<Block[]> Blocks = Nested(2).Array[1, 8];

    public static string SourceText(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            Append(text, block);
        }

        return Squeezed(text.ToString());
    }

    /// <summary>Without spaces and characters that have no picture: where lines end, they may come and go.</summary>
    public static string Squeezed(string text) => string.Concat(text.Replace("e\u0301", "é", StringComparison.Ordinal).Where(character =>
        !char.IsWhiteSpace(character) && character is not ('\u00AD' or '\u200B' or '\u00A0')));

    private static Gen<Block> Nested(int depth)
    {
        if (depth == 0)
        {
            return Leaves;
        }

        var inner = Nested(depth - 1);
        return Gen.Frequency(
            (6, Leaves),
            (1, Gen.Select(
                inner.Array[0, 5], Gen.Bool,
                (blocks, keep) => (Block)new Group(blocks) { KeepTogether = keep, Continued = ["continued"], Role = StructureRole.Sect })),
            (1, Gen.Select(inner.Array[0, 4], Gen.Bool, (blocks, keep) => (Block)new Panel(blocks) { KeepTogether = keep })),
            (1, Gen.Select(
                inner.Array[1, 2].Array[0, 6], Gen.Bool,
                (items, isNumbered) => (Block)new ListBlock([.. items.Select(item => new ListItem(item))]) { IsNumbered = isNumbered })),
            (1, inner.Array[0, 2].Array[1, 3]
                .Select(columns => (Block)new Columns([.. columns.Select(column => new Column(ColumnWidth.Share(), column))]))),
            (1, inner.Array[0, 2].Array[2].Array[0, 8].Select(rows => (Block)new Table(
                [ColumnWidth.Share(), ColumnWidth.Share()],
                [.. rows.Select(row => new TableRow([.. row.Select(cell => new TableCell(cell))]))])
            { Head = [new TableRow("Left", "Right")] })));
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                text.Append(Inline.PlainText(paragraph.Content));
                break;
            case Heading heading:
                text.Append(Inline.PlainText(heading.Content));
                break;
            case CodeBlock code:
                text.Append(code.Text);
                break;
            case Group group:
                AppendAll(text, group.Content);
                break;
            case Panel panel:
                AppendAll(text, panel.Content);
                break;
            case ListBlock list:
                for (var index = 0; index < list.Items.Count; index++)
                {
                    text.Append(list.IsNumbered ? $"{index + 1}." : "•");
                    AppendAll(text, list.Items[index].Content);
                }

                break;
            case Columns columns:
                foreach (var column in columns.Content)
                {
                    AppendAll(text, column.Content);
                }

                break;
            case Table table:
                text.Append("LeftRight");
                foreach (var cell in table.Rows.SelectMany(row => row.Cells))
                {
                    AppendAll(text, cell.Content);
                }

                break;
        }
    }

    private static void AppendAll(StringBuilder text, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Append(text, block);
        }
    }
}
