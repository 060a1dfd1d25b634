namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>
/// The objects of a file. Each is read when it is asked for, and what it names is not read with it: however objects name each
/// other, only who follows names can go in a circle, and <see cref="Get(PdfValue)"/> does not.
/// </summary>
internal sealed class PdfObjects
{
    private const int MostHops = 16; // references to references; one is usual

    private readonly PdfTable table;
    private readonly PdfBudget budget;
    private readonly Dictionary<int, PdfPackedObjects> packed = [];
    private readonly PdfObjectReader reader;

    /// <summary>The objects of a file, read when they are asked for.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="PdfEncryptedException">It opens with a password only.</exception>
    public PdfObjects(ReadOnlyMemory<byte> file, PdfTable table, PdfBudget budget)
    {
        (this.table, this.budget) = (table, budget);
        reader = new PdfObjectReader(file, budget, LengthOf);
        if (table.Trailer["Encrypt"] is not PdfNull && Get(table.Trailer["Encrypt"]) is PdfDictionary encryption)
        {
            reader = reader with { Cipher = PdfCipher.Open(encryption, FileName(), Get) };
        }
    }

    public PdfDictionary Trailer => table.Trailer;

    /// <summary>The value itself, or the one that a reference stands for: null where there is no such object.</summary>
    /// <exception cref="PdfMisplacedException">The object lies somewhere else.</exception>
    /// <exception cref="InvalidDataException">References stand for each other, or the object is damaged.</exception>
    public PdfValue Get(PdfValue value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            value = hops < MostHops
                ? Read(reference.Number, mayBePacked: true)
                : throw new InvalidDataException("objects stand for each other in a circle");
        }

        return value;
    }

    /// <summary>An entry of another type counts as one that is not there.</summary>
    public T? Get<T>(PdfDictionary dictionary, string key)
        where T : PdfValue => Get(dictionary[key]) as T;

    public ReadOnlyMemory<byte> Unpack(PdfStream stream) => PdfFilters.Unpack(stream, Get, budget);

    private PdfValue Read(int number, bool mayBePacked)
    {
        if (table.Places.GetValueOrDefault(number) is not { } place)
        {
            return PdfNull.Value;
        }

        if (place.Stream > 0)
        {
            return mayBePacked
                ? Packed(place.Stream).Find(number) ?? PdfNull.Value
                : throw new InvalidDataException("packed objects are packed themselves");
        }

        var (name, value) = reader.Read(place.Offset);
        return name.Number == number ? value : throw new PdfMisplacedException("there is another object where one should be");
    }

    private PdfPackedObjects Packed(int number)
    {
        if (packed.TryGetValue(number, out var known))
        {
            return known;
        }

        var stream = Read(number, mayBePacked: false) as PdfStream
            ?? throw new InvalidDataException("there are no packed objects where some should be");
        return packed[number] = new PdfPackedObjects(stream.Dictionary, PdfFilters.Unpack(stream, Plain, budget), budget);
    }

    /// <summary>What says how packed objects are packed is not packed itself.</summary>
    private PdfValue Plain(PdfValue value) => value is PdfReference reference ? Read(reference.Number, mayBePacked: false) : value;

    /// <summary>The length of a stream lies beside it in the file: else reading a stream could need another one, and so on.</summary>
    private int? LengthOf(PdfReference reference) =>
        table.Places.GetValueOrDefault(reference.Number) is { Stream: 0 } place ? reader.ReadNumber(place.Offset) : null;

    private ReadOnlyMemory<byte> FileName() =>
        Get(table.Trailer["ID"]) is PdfArray { Items: [var first, ..] } && Get(first) is PdfString name ? name.Bytes : default;
}
