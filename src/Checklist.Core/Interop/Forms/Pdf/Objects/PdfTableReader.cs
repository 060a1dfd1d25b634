namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>Reads the tables of objects of a file, the newest first (ISO 32000-2, 7.5).</summary>
internal sealed class PdfTableReader(ReadOnlyMemory<byte> file, PdfBudget budget)
{
    private const int MostObjects = 1_000_000; // a form of ours with 1,189 controls has 20,000

    private readonly Dictionary<int, PdfPlace?> places = [];
    private readonly PdfObjectReader objects = new(file, budget, _ => null);
    private PdfDictionary? newest;

    /// <summary>Reads the table of objects and those of earlier versions that it names.</summary>
    /// <exception cref="PdfMisplacedException">A table lies somewhere else.</exception>
    /// <exception cref="InvalidDataException">A table is damaged, or tables name each other in a circle.</exception>
    public PdfTable Read(int start)
    {
        var seen = new HashSet<int>();
        for (int? offset = start; offset is { } here;)
        {
            if (!seen.Add(here))
            {
                throw new InvalidDataException("tables of objects name each other in a circle");
            }

            var trailer = IsTable(here) ? ReadTable(here) : ReadStream(here);
            newest ??= trailer;
            offset = trailer["Prev"] is PdfNull ? null : Offset(trailer["Prev"]);
        }

        return new PdfTable(places, newest!);
    }

    private bool IsTable(int offset) => file.Span[Math.Min(offset, file.Length)..].TrimStart("\r\n \t"u8).StartsWith("xref"u8);

    private static int Offset(PdfValue value) =>
        (value as PdfNumber)?.Count ?? throw new InvalidDataException("a table of objects has no place");

    private void Add(int number, PdfPlace? place)
    {
        if (number is < 0 or > MostObjects)
        {
            throw new InvalidDataException("a table names more objects than a form has");
        }

        budget.TakeObject();
        places.TryAdd(number, place);
    }

    private PdfDictionary ReadTable(int offset)
    {
        var parser = new PdfParser(file, budget) { Position = offset };
        parser.Read(); // xref
        var removed = new List<int>();
        PdfValue? word;
        while ((word = parser.Read()) is PdfNumber { Count: { } first })
        {
            var count = Count(parser.Read());
            for (var i = 0; i < count; i++)
            {
                var place = Offset(parser.Read() ?? PdfNull.Value);
                parser.Read(); // generation
                if (parser.Read() is PdfKeyword { Text: "n" })
                {
                    Add(first + i, new PdfPlace(0, place));
                }
                else
                {
                    removed.Add(first + i);
                }
            }
        }

        var trailer = word is PdfKeyword { Text: "trailer" } && parser.Read() is PdfDictionary dictionary
            ? dictionary
            : throw new InvalidDataException("a table of objects has no end");
        if (trailer["XRefStm"] is not PdfNull)
        {
            ReadStream(Offset(trailer["XRefStm"])); // objects that older programs are not to see, and that the table calls removed
        }

        removed.ForEach(number => Add(number, null));
        return trailer;
    }

    private static int Count(PdfValue? value) =>
        value is PdfNumber { Count: <= MostObjects and var count }
            ? count
            : throw new InvalidDataException("a table names more objects than a form has");

    private PdfDictionary ReadStream(int offset)
    {
        var stream = objects.Read(offset).Value as PdfStream ?? throw new PdfMisplacedException(
            "there is no table of objects where one should be");
        var columns = stream.Dictionary["W"] as PdfArray ?? throw new InvalidDataException("a table of objects has no columns");

        int[] widths = [.. columns.Items.Take(3).Select(Width)];
        var row = widths.Length == 3 ? widths.Sum() : throw new InvalidDataException("a table of objects has no columns");
        var bytes = PdfFilters.Unpack(stream, value => value, budget).Span;
        var next = 0;
        foreach (var (first, count) in Parts(stream.Dictionary))
        {
            for (var i = 0; i < count && row > 0 && next + row <= bytes.Length; i++, next += row)
            {
                AddRow(first + i, bytes.Slice(next, row), widths);
            }
        }

        return stream.Dictionary;
    }

    private static int Width(PdfValue value) =>
        value is PdfNumber { Count: <= 8 and var bytes } ? bytes : throw new InvalidDataException("a column is wider than a number");

    private static IEnumerable<(int First, int Count)> Parts(PdfDictionary dictionary)
    {
        if (dictionary["Index"] is not PdfArray index)
        {
            return [(0, Count(dictionary["Size"]))];
        }

        var numbers = index.Items.Select(Count).ToList();
        if (numbers.Where((_, i) => i % 2 == 1).Sum(count => (long)count) > MostObjects)
        {
            throw new InvalidDataException("a table names more objects than a form has");
        }

        return numbers.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]));
    }

    private void AddRow(int number, ReadOnlySpan<byte> row, int[] widths)
    {
        var kind = widths[0] == 0 ? 1 : Number(row[..widths[0]]);
        var second = Number(row.Slice(widths[0], widths[1]));
        Add(number, kind switch
        {
            1 => new PdfPlace(0, second),
            2 => new PdfPlace(second, 0),
            _ => null,
        });
    }

    private static int Number(ReadOnlySpan<byte> bytes)
    {
        var number = 0UL;
        foreach (var part in bytes)
        {
            number = (number << 8) | part;
        }

        return number <= int.MaxValue ? (int)number : int.MaxValue;
    }
}

/// <summary>Where the objects of a file lie, and what its trailer says.</summary>
/// <param name="Places">By the number of the object; null for an object that was removed.</param>
internal sealed record PdfTable(IReadOnlyDictionary<int, PdfPlace?> Places, PdfDictionary Trailer);

/// <summary>Where an object lies.</summary>
/// <param name="Stream">The object of the stream that it is packed in with others; 0 where it lies in the file by itself.</param>
/// <param name="Offset">Of its first byte in the file.</param>
internal readonly record struct PdfPlace(int Stream, int Offset);
