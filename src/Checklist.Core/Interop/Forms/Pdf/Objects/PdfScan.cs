namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>Looks through a whole file for its objects, where its tables are wrong: editors and mail gateways shift bytes.</summary>
internal sealed class PdfScan(ReadOnlyMemory<byte> file, PdfBudget budget)
{
    private const int LongestName = 32; // bytes of two numbers and the spaces around them
    private const int HintLength = 256; // what an object is for is among its first entries
    private const int MostDamaged = 100; // objects that are looked into and cannot be read

    private readonly Dictionary<int, PdfPlace?> places = [];
    private readonly PdfObjectReader objects = new(file, budget, _ => null);
    private PdfDictionary? trailer;
    private PdfReference? catalog;
    private int damaged;

    /// <summary>Of two objects of one number the later one counts.</summary>
    /// <exception cref="InvalidDataException">Nothing says where to begin.</exception>
    public PdfTable Read()
    {
        foreach (var (name, start, end) in Names())
        {
            budget.TakeObject();
            places[name] = new PdfPlace(0, start);
            LookInto(name, start, file.Span.Slice(end, Math.Min(HintLength, file.Length - end)));
        }

        FindTrailer();
        trailer ??= catalog is null ? null
            : new PdfDictionary(new Dictionary<string, PdfValue>(StringComparer.Ordinal) { ["Root"] = catalog });
        return new PdfTable(places, trailer ?? throw new InvalidDataException("nothing says where the file begins"));
    }

    /// <summary>What reads as the beginning of an object: <c>7 0 obj</c>.</summary>
    private IEnumerable<(int Number, int Start, int End)> Names()
    {
        budget.TakeBytes(file.Length);
        for (var i = 0; file.Span[i..].IndexOf("obj"u8) is >= 0 and var step; i += step + 3)
        {
            var word = i + step;
            if (StartOf(word) is { } start && new PdfLexer(file, budget) { Position = start }.Next() is PdfNumber { Count: { } number })
            {
                yield return (number, start, word + 3);
            }
        }
    }

    private int? StartOf(int word)
    {
        var before = file.Span[Math.Max(0, word - LongestName)..word];
        var afterNumber = before.TrimEnd(" \r\n\t"u8).TrimEnd("0123456789"u8);
        var number = afterNumber.TrimEnd(" \r\n\t"u8);
        var rest = number.TrimEnd("0123456789"u8);
        var isName = afterNumber.Length < before.Length && number.Length < afterNumber.Length && rest.Length < number.Length;
        return isName ? word - before.Length + rest.Length : null;
    }

    private void LookInto(int number, int start, ReadOnlySpan<byte> head)
    {
        var isKnown = head.IndexOf("/ObjStm"u8) >= 0 || head.IndexOf("/XRef"u8) >= 0 || head.IndexOf("/Catalog"u8) >= 0;
        if (!isKnown || damaged > MostDamaged)
        {
            return;
        }

        try
        {
            Take(objects.Read(start).Value, number);
        }
        catch (Exception damage) when (damage is InvalidDataException or PdfMisplacedException)
        {
            damaged++; // there may be another of its number
        }
    }

    private void Take(PdfValue value, int number)
    {
        var stream = value as PdfStream;
        switch ((((value as PdfDictionary) ?? stream?.Dictionary)?["Type"] as PdfName)?.Text)
        {
            case "Catalog":
                catalog = new PdfReference(number, 0);
                break;
            case "XRef" when stream is not null && stream.Dictionary["Root"] is not PdfNull:
                trailer = stream.Dictionary;
                break;
            case "ObjStm" when stream is not null:
                var bytes = PdfFilters.Unpack(stream, value => value, budget);
                foreach (var packed in new PdfPackedObjects(stream.Dictionary, bytes, budget).Numbers)
                {
                    places[packed] = new PdfPlace(number, 0);
                }

                break;
        }
    }

    private void FindTrailer()
    {
        for (var i = 0; file.Span[i..].IndexOf("trailer"u8) is >= 0 and var step && damaged <= MostDamaged; i += step + 7)
        {
            try
            {
                var found = new PdfParser(file, budget) { Position = i + step + 7 }.Read() as PdfDictionary;
                trailer = found?["Root"] is not (null or PdfNull) ? found : trailer;
            }
            catch (InvalidDataException)
            {
                damaged++;
            }
        }
    }
}
