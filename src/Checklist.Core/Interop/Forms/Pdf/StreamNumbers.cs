using UglyToad.PdfPig.Tokens;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>
/// Numbers by which the table of objects, and any packed stream, says how much there is in it (ISO 32000-2, 7.4.4.4 and 7.5.8). The
/// library takes the memory that they ask for before it sees that there is less, some of it from the stack, where too much ends the process.
/// </summary>
internal static class StreamNumbers
{
    private const int MostObjects = 1_000_000; // a form of ours with 1,189 controls has 20,000

    private const int WidestColumn = 8; // bytes of a number

    private const int LongestRow = 1_000_000; // bits; rows of the table of objects have about sixty

    /// <exception cref="InvalidDataException">One of them is more than any form has.</exception>
    public static void Check(DictionaryToken dictionary)
    {
        CheckAll(Of(dictionary, "W"), WidestColumn);
        CheckAll(Of(dictionary, "Size"), MostObjects);
        var counts = Of(dictionary, "Index").Where((_, index) => index % 2 == 1).ToList();
        CheckAll(counts.Append(counts.Sum()), MostObjects);
        CheckAll(RowsOf(dictionary), LongestRow);
    }

    /// <summary>Bits in a row of what was packed as the difference to the row above.</summary>
    private static IEnumerable<double> RowsOf(DictionaryToken dictionary) =>
        Tokens(dictionary, "DecodeParms").Concat(Tokens(dictionary, "DP")).OfType<DictionaryToken>()
            .Select(row => First(row, "Columns", 1) * First(row, "Colors", 1) * First(row, "BitsPerComponent", 8));

    private static double First(DictionaryToken dictionary, string key, double usual) => Of(dictionary, key).DefaultIfEmpty(usual).First();

    private static void CheckAll(IEnumerable<double> numbers, int most)
    {
        if (numbers.Any(number => number < 0 || number > most))
        {
            throw new InvalidDataException("a stream names more than it can hold");
        }
    }

    /// <summary>What is no number there is none of ours: the library refuses it.</summary>
    private static IEnumerable<double> Of(DictionaryToken dictionary, string key) =>
        Tokens(dictionary, key).OfType<NumericToken>().Select(number => number.Data);

    private static IReadOnlyList<IToken> Tokens(DictionaryToken dictionary, string key) =>
        dictionary.Data.GetValueOrDefault(key) is not { } value ? [] : value is ArrayToken list ? list.Data : [value];
}
