using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>A block of prose. The set of blocks is closed: each writer handles every one.</summary>
public abstract record ProseBlock
{
    private protected ProseBlock()
    {
    }
}

/// <summary>A paragraph.</summary>
public sealed record ParagraphBlock(IReadOnlyList<ProseInline> Inlines) : ProseBlock;

/// <summary>A heading; chapters are linked by it.</summary>
/// <param name="Level">1 to 6, as written.</param>
/// <param name="Anchor">As GitHub makes it from the heading's text; unique in its document.</param>
public sealed record HeadingBlock(int Level, string Anchor, IReadOnlyList<ProseInline> Inlines, ValueSpan Written) : ProseBlock
{
    public SourceSpan Span => Written.Place;
}

/// <summary>A list with numbers or bullets.</summary>
/// <param name="Start">Number of the first item of an ordered list.</param>
/// <param name="IsTight">Items stand without space between them.</param>
public sealed record ListBlock(bool IsOrdered, int Start, bool IsTight, IReadOnlyList<ListItem> Items) : ProseBlock;

/// <summary>One entry of a list, with a box to tick where it is a task.</summary>
/// <param name="IsChecked">Null for an item that is not a task.</param>
public sealed record ListItem(bool? IsChecked, IReadOnlyList<ProseBlock> Blocks);

/// <summary>A quotation.</summary>
public sealed record QuoteBlock(IReadOnlyList<ProseBlock> Blocks) : ProseBlock;

/// <summary>Lines of code, to the letter.</summary>
/// <param name="Language">First word behind the fence, or empty.</param>
/// <param name="Code">Lines that end with LF; no LF at the end.</param>
public sealed record CodeBlock(string Language, string Code) : ProseBlock;

/// <summary>A table with one row as its head.</summary>
/// <param name="Alignments">One for each column; rows have as many cells.</param>
public sealed record TableBlock(
    IReadOnlyList<TableAlignment> Alignments, TableRow Header, IReadOnlyList<TableRow> Rows) : ProseBlock;

/// <summary>The cells of one row, as many as the table has columns.</summary>
public sealed record TableRow(IReadOnlyList<IReadOnlyList<ProseInline>> Cells);

/// <summary>Where the text of a column stands.</summary>
public enum TableAlignment
{
    None,
    Left,
    Center,
    Right,
}

/// <summary>A list of terms with their meanings.</summary>
public sealed record DefinitionListBlock(IReadOnlyList<DefinitionItem> Items) : ProseBlock;

/// <summary>One or more terms and what they mean.</summary>
public sealed record DefinitionItem(
    IReadOnlyList<IReadOnlyList<ProseInline>> Terms, IReadOnlyList<ProseBlock> Definition);

/// <summary>A thematic break.</summary>
public sealed record RuleBlock : ProseBlock;
