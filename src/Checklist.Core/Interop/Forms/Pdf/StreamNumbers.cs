using UglyToad.PdfPig.Tokens;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>
/// Numbers by which the table of objects says how much there is in it (ISO 32000-2, 7.5.8). The library takes the memory that they ask
/// for before it sees that the table is shorter, some of it from the stack, where too much ends the process.
/// </summary>
internal static class StreamNumbers
{
    private const int MostObjects = 1_000_000; // a form of ours with 1,189 controls has 20,000

    private const int WidestColumn = 8; // bytes of a number

    /// <exception cref="InvalidDataException">One of them is more than any form has.</exception>
    public static void Check(DictionaryToken dictionary)
    {
        CheckAll(Of(dictionary, "W"), WidestColumn);
        CheckAll(Of(dictionary, "Size"), MostObjects);
        var counts = Of(dictionary, "Index").Where((_, index) => index % 2 == 1).ToList();
        CheckAll(counts.Append(counts.Sum()), MostObjects);
    }

    private static void CheckAll(IEnumerable<double> numbers, int most)
    {
        if (numbers.Any(number => number < 0 || number > most))
        {
            throw new InvalidDataException("a stream names more than it can hold");
        }
    }

    /// <summary>What is no number there is none of ours: the library refuses it.</summary>
    private static IEnumerable<double> Of(DictionaryToken dictionary, string key)
    {
        var value = dictionary.Data.GetValueOrDefault(key);
        var tokens = value is ArrayToken list ? list.Data : value is null ? [] : [value];
        return tokens.OfType<NumericToken>().Select(number => number.Data);
    }
}
