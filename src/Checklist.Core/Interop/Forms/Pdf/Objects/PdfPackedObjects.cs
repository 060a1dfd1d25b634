namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>Objects that are packed into one stream (ISO 32000-2, 7.5.7). Each is read when it is asked for.</summary>
internal sealed class PdfPackedObjects
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly PdfBudget budget;
    private readonly Dictionary<int, int> offsets = [];

    /// <summary>The objects that one stream holds.</summary>
    /// <exception cref="InvalidDataException">Its head is damaged.</exception>
    public PdfPackedObjects(PdfDictionary dictionary, ReadOnlyMemory<byte> bytes, PdfBudget budget)
    {
        (this.bytes, this.budget) = (bytes, budget);
        if (dictionary["N"] is not PdfNumber { Count: { } count } || dictionary["First"] is not PdfNumber { Count: { } first })
        {
            throw new InvalidDataException("packed objects have no head");
        }

        var lexer = new PdfLexer(bytes, budget);
        for (var i = 0; i < count; i++)
        {
            var (name, place) = (lexer.Next() as PdfNumber, lexer.Next() as PdfNumber);
            if (name?.Count is not { } number || place?.Count is not { } offset || offset > bytes.Length - first)
            {
                throw new InvalidDataException("packed objects have a damaged head");
            }

            budget.TakeObject();
            offsets[number] = first + offset;
        }
    }

    public IEnumerable<int> Numbers => offsets.Keys;

    /// <summary>Null where it is not among them.</summary>
    public PdfValue? Find(int number) =>
        offsets.TryGetValue(number, out var offset) ? new PdfParser(bytes, budget) { Position = offset }.Read() : null;
}
