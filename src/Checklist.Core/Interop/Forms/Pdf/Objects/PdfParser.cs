namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>Reads values from bytes, one after the other. What is nested lies on a list of its own, not on the stack.</summary>
/// <param name="decrypt">Gives the bytes of a string; null where strings are not encrypted.</param>
internal sealed class PdfParser(
    ReadOnlyMemory<byte> bytes, PdfBudget budget, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>? decrypt = null)
{
    private const int MostNesting = 64; // objects of forms have five levels

    private readonly PdfLexer lexer = new(bytes, budget);
    private readonly Stack<(PdfKeyword Start, List<PdfValue> Items)> open = [];

    /// <summary>Of the next byte that is looked at.</summary>
    public int Position
    {
        get => lexer.Position;
        set => lexer.Position = value;
    }

    /// <summary>The next value, or a word that is not a value, such as <c>obj</c>; null at the end of the bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no values.</exception>
    /// <exception cref="FormTooLargeException">The budget is used up.</exception>
    public PdfValue? Read()
    {
        while (lexer.Next() is { } token)
        {
            if (token == PdfLexer.ArrayStart || token == PdfLexer.DictionaryStart)
            {
                open.Push(
                    open.Count < MostNesting ? ((PdfKeyword)token, []) : throw new InvalidDataException("values are nested too deep"));
                continue;
            }

            var value = Completed(token);
            if (open.Count == 0)
            {
                return value;
            }

            open.Peek().Items.Add(value);
        }

        return open.Count == 0 ? null : throw new InvalidDataException("a list never ends");
    }

    private PdfValue Completed(PdfValue token) => token switch
    {
        PdfString text => decrypt is null ? text : new PdfString(decrypt(text.Bytes)),
        PdfKeyword word when word == PdfLexer.ArrayEnd => new PdfArray(Close(PdfLexer.ArrayStart)),
        PdfKeyword word when word == PdfLexer.DictionaryEnd => Dictionary(Close(PdfLexer.DictionaryStart)),
        PdfKeyword when open.Count > 0 => throw new InvalidDataException("a list holds a word"),
        _ => token,
    };

    private List<PdfValue> Close(PdfKeyword start) =>
        open.TryPop(out var list) && list.Start == start ? list.Items : throw new InvalidDataException("a bracket without a beginning");

    /// <summary>Of two entries of one name the last counts.</summary>
    private static PdfDictionary Dictionary(List<PdfValue> items)
    {
        var entries = new Dictionary<string, PdfValue>(items.Count / 2, StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i += 2)
        {
            var key = items[i] as PdfName ?? throw new InvalidDataException("an entry has no name");
            entries[key.Text] = i + 1 < items.Count ? items[i + 1] : throw new InvalidDataException("an entry has no value");
        }

        return new PdfDictionary(entries);
    }
}
