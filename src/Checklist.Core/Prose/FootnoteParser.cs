using Markdig.Parsers;
using Markdig.Syntax;
using Definition = Markdig.Extensions.Footnotes.Footnote;

namespace Checklist.Core.Prose;

/// <summary>
/// Reads <c>[^label]: text</c> wherever a block may start, also in items of lists and in quotes, as GitHub does. Markdig's own reader
/// looks at the top level only. The note stays where it was written; the converter prints it where notes are printed.
/// </summary>
internal sealed class FootnoteParser : BlockParser
{
    /// <summary>The order of a note whose label another one has already.</summary>
    public const int Repeated = -2;

    private static readonly object Key = typeof(FootnoteParser);

    public FootnoteParser() => OpeningCharacters = ['['];

    /// <summary>The notes of a document by their labels; of two with one label, the first.</summary>
    public static Definition? Find(MarkdownDocument document, string label) => Notes(document)?.GetValueOrDefault(label);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var label = processor.IsCodeIndent ? "" : FootnoteLabel.Of(processor.Line.AsSpan());
        if (label.Length == 0 || processor.PeekChar(label.Length + 3) != ':')
        {
            return BlockState.None;
        }

        var start = processor.Start;
        var definition = new Definition(this) { Label = label, Column = processor.Column };
        MarkdownPlaces.Set(definition, start, start + label.Length + 3);
        var notes = Notes(processor.Document) ?? new(StringComparer.OrdinalIgnoreCase);
        processor.Document.SetData(Key, notes);
        if (!notes.TryAdd(label, definition))
        {
            definition.Order = Repeated;
        }

        processor.GoToColumn(processor.Column + label.Length + 4);
        processor.NewBlocks.Push(definition);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            // Only code in fences goes on over a blank line.
            return processor.CurrentBlock is { IsBreakable: false } ? BlockState.Continue : BlockState.ContinueDiscard;
        }

        if (!processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        processor.GoToCodeIndent();
        return BlockState.Continue;
    }

    private static Dictionary<string, Definition>? Notes(MarkdownDocument document) =>
        document.GetData(Key) as Dictionary<string, Definition>;
}

/// <summary>The label of a footnote: what is between <c>[^</c> and <c>]</c>, without white space.</summary>
internal static class FootnoteLabel
{
    private static readonly System.Buffers.SearchValues<char> LabelEnds = System.Buffers.SearchValues.Create("] \t\r\n\0");

    private const int Longest = 1000; // of a link's label in CommonMark, brackets included

    /// <summary>The label at the start of the text, or an empty one.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text is not ['[', '^', ..])
        {
            return "";
        }

        var label = text[2..Math.Min(text.Length, Longest)];
        var end = label.IndexOfAny(LabelEnds);
        return end > 0 && label[end] == ']' ? label[..end].ToString() : "";
    }
}
