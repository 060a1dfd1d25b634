using System.Globalization;

namespace Checklist.Core.Text;

/// <summary>What Unicode's canonical forms are made from; <c>Unicode/canonical.txt</c> says how it is written.</summary>
internal static class CanonicalTable
{
    // Hangul syllables are computed: leading consonant, vowel and an optional trailing consonant.
    private const int Syllables = 0xAC00;
    private const int Leading = 0x1100;
    private const int Vowels = 0x1161;
    private const int Trailing = 0x11A7;
    private const int VowelCount = 21;
    private const int TrailingCount = 28;
    private const int SyllableCount = 19 * VowelCount * TrailingCount;

    private static readonly Dictionary<int, int[]> PartsByCode = [];
    private static readonly Dictionary<(int First, int Second), int> CodesByPair = [];
    private static readonly Dictionary<int, int> ClassesByCode = [];

    static CanonicalTable()
    {
        using var stream = typeof(CanonicalTable).Assembly.GetManifestResourceStream("unicode/canonical.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            Add(line);
        }
    }

    /// <summary>Zero for letters, the canonical combining class for marks.</summary>
    public static int ClassOf(int code) => code < 0x0300 ? 0 : ClassesByCode.GetValueOrDefault(code);

    public static void AppendParts(int code, List<int> codes)
    {
        if (code is >= Syllables and < Syllables + SyllableCount)
        {
            var index = code - Syllables;
            codes.Add(Leading + index / (VowelCount * TrailingCount));
            codes.Add(Vowels + index / TrailingCount % VowelCount);
            if (index % TrailingCount > 0)
            {
                codes.Add(Trailing + index % TrailingCount);
            }

            return;
        }

        if (!PartsByCode.TryGetValue(code, out var parts))
        {
            codes.Add(code);
            return;
        }

        foreach (var part in parts)
        {
            AppendParts(part, codes);
        }
    }

    /// <summary>The one character that two compose to, or null.</summary>
    public static int? Pair(int first, int second)
    {
        if (first is >= Leading and < Leading + 19 && second is >= Vowels and < Vowels + VowelCount)
        {
            return Syllables + ((first - Leading) * VowelCount + second - Vowels) * TrailingCount;
        }

        var isOpenSyllable = first is >= Syllables and < Syllables + SyllableCount && (first - Syllables) % TrailingCount == 0;
        if (isOpenSyllable && second is > Trailing and < Trailing + TrailingCount)
        {
            return first + second - Trailing;
        }

        return CodesByPair.TryGetValue((first, second), out var code) ? code : null;
    }

    private static void Add(string line)
    {
        if (line.StartsWith('#'))
        {
            return;
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            AddClass(int.Parse(line.AsSpan(0, colon), CultureInfo.InvariantCulture), line[(colon + 1)..]);
            return;
        }

        var equals = line.IndexOf('=', StringComparison.Ordinal);
        var code = Hex(line[..equals]);
        var parts = line[(equals + 1)..].TrimEnd('!').Split(' ').Select(Hex).ToArray();
        PartsByCode.Add(code, parts);
        if (!line.EndsWith('!'))
        {
            CodesByPair.Add((parts[0], parts[1]), code);
        }
    }

    private static void AddClass(int number, string codes)
    {
        foreach (var range in codes.Split(' ').Select(text => text.Split('-')))
        {
            for (var code = Hex(range[0]); code <= Hex(range[^1]); code++)
            {
                ClassesByCode.Add(code, number);
            }
        }
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
