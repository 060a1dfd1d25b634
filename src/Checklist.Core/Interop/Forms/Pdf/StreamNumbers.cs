using UglyToad.PdfPig.Tokens;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>
/// Numbers by which the table of objects, and any packed stream, says how much there is in it (ISO 32000-2, 7.4.4.4 and 7.5.8). The
/// library takes the memory that they ask for before it sees that there is less, some of it from the stack, where too much ends the
/// process. Found by fuzzing.
/// </summary>
internal static class StreamNumbers
{
    private const int MostObjects = 1_000_000; // a form of ours with 1,189 controls has 20,000

    private const int WidestColumn = 8; // bytes of a number

    private const int LongestRow = 1_000_000; // bits; rows of the table of objects have about sixty

    /// <exception cref="InvalidDataException">One of them is one that no form has.</exception>
    public static void Check(DictionaryToken dictionary)
    {
        Check(Of(dictionary, "W"), 0, WidestColumn);
        Check(Of(dictionary, "Size"), 0, MostObjects);
        var counts = Of(dictionary, "Index").Where((_, index) => index % 2 == 1).ToList();
        Check(counts.Append(counts.Sum()), 0, MostObjects);
        foreach (var row in Tokens(dictionary, "DecodeParms").Concat(Tokens(dictionary, "DP")).OfType<DictionaryToken>())
        {
            CheckRow(row);
        }
    }

    /// <summary>A row of what was packed as the difference to its neighbors. The library goes through a row of nothing for ever.</summary>
    private static void CheckRow(DictionaryToken row)
    {
        double[] sizes = [First(row, "Columns", 1), First(row, "Colors", 1), First(row, "BitsPerComponent", 8)];
        Check(sizes.Append(sizes.Aggregate((one, other) => one * other)), 1, LongestRow);
    }

    private static double First(DictionaryToken dictionary, string key, double usual) => Of(dictionary, key).DefaultIfEmpty(usual).First();

    private static void Check(IEnumerable<double> numbers, int least, int most)
    {
        if (!numbers.All(number => number >= least && number <= most)) // false for what is no number, too
        {
            throw new InvalidDataException("a stream names more or less than it can hold");
        }
    }

    /// <summary>What is no number there is none of ours: the library refuses it.</summary>
    private static IEnumerable<double> Of(DictionaryToken dictionary, string key) =>
        Tokens(dictionary, key).OfType<NumericToken>().Select(number => number.Data);

    private static IReadOnlyList<IToken> Tokens(DictionaryToken dictionary, string key) =>
        dictionary.Data.GetValueOrDefault(key) is not { } value ? [] : value is ArrayToken list ? list.Data : [value];
}
