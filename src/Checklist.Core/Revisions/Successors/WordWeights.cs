namespace Checklist.Core.Revisions.Successors;

/// <summary>
/// How much a word tells controls apart: much where few controls have it, nothing where a fourth of them has it. "Ensure that … is
/// configured" says nothing in a catalog in which every control begins like that.
/// </summary>
internal sealed class WordWeights
{
    private const int FewControls = 8; // so many may share a word that still counts, in however small a catalog
    private const double ShortWord = 4; // letters; in a small catalog even "a" is rare
    private const double TitleTwice = 2; // a word of the title says more of the subject than one of a long text

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly double[] weights;

    public WordWeights(IReadOnlyList<SubjectText> old, IReadOnlyList<SubjectText> current)
    {
        Vocabulary(old, current);
        var before = Counts(old);
        var after = Counts(current);
        var total = Math.Max(old.Count, current.Count);
        weights = new double[numbers.Count];
        foreach (var (word, number) in numbers)
        {
            weights[number] = Weight(Math.Max(before[number], after[number]), total) * Math.Min(1, word.Length / ShortWord);
        }
    }

    /// <summary>Of words, by their numbers.</summary>
    public int Count => weights.Length;

    public double Of(int word) => weights[word];

    public WordVector VectorOf(SubjectText text)
    {
        var values = new Dictionary<int, double>();
        foreach (var word in Compounded(text.BodyWords))
        {
            values[word] = values.GetValueOrDefault(word) + 1;
        }

        foreach (var word in Compounded(text.TitleWords))
        {
            values[word] = values.GetValueOrDefault(word) + TitleTwice;
        }

        return new WordVector(
            values.Where(pair => weights[pair.Key] > 0).Select(pair => (pair.Key, Math.Sqrt(Math.Min(pair.Value, 4)) * weights[pair.Key])));
    }

    public WordVector BodyOf(SubjectText text) =>
        new(Compounded(text.BodyWords).Distinct().Where(word => weights[word] > 0).Select(word => (word, weights[word])));

    public WordVector TitleOf(SubjectText text) =>
        new(Compounded(text.TitleWords).Distinct().Where(word => weights[word] > 0).Select(word => (word, weights[word])));

    private static double Weight(int count, int total) =>
        count > Math.Max(FewControls, total / 4) ? 0 : Math.Log((total + 1) / (count + 0.5));

    private void Vocabulary(IReadOnlyList<SubjectText> old, IReadOnlyList<SubjectText> current)
    {
        foreach (var word in old.Concat(current).SelectMany(text => text.TitleWords.Concat(text.BodyWords)))
        {
            numbers.TryAdd(word, numbers.Count);
        }
    }

    private int[] Counts(IReadOnlyList<SubjectText> texts)
    {
        var counts = new int[numbers.Count];
        foreach (var word in texts.SelectMany(text => Compounded(text.TitleWords).Concat(Compounded(text.BodyWords)).Distinct()))
        {
            counts[word]++;
        }

        return counts;
    }

    /// <summary>Two words that stand together elsewhere as one are that one: "boot loader" is the bootloader.</summary>
    private IEnumerable<int> Compounded(IReadOnlyList<string> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (index + 1 < words.Count && words[index].Length > 2 && words[index + 1].Length > 2
                && numbers.TryGetValue(words[index] + words[index + 1], out var compound))
            {
                yield return compound;
                index++;
                continue;
            }

            yield return numbers[words[index]];
        }
    }
}

/// <summary>The weighted words of a text, of length 1.</summary>
internal sealed class WordVector
{
    public WordVector(IEnumerable<(int Word, double Value)> values)
    {
        var sorted = values.OrderBy(pair => pair.Word).ToList();
        var length = Math.Sqrt(sorted.Sum(pair => pair.Value * pair.Value));
        Words = [.. sorted.Select(pair => pair.Word)];
        Values = [.. sorted.Select(pair => pair.Value / length)];
    }

    /// <summary>Numbers, rising.</summary>
    public int[] Words { get; }

    public double[] Values { get; }

    /// <summary>From 0 for no word in common to 1 for all.</summary>
    public double Likeness(WordVector other)
    {
        double sum = 0;
        for (int own = 0, foreign = 0; own < Words.Length && foreign < other.Words.Length;)
        {
            if (Words[own] == other.Words[foreign])
            {
                sum += Values[own++] * other.Values[foreign++];
            }
            else if (Words[own] < other.Words[foreign])
            {
                own++;
            }
            else
            {
                foreign++;
            }
        }

        return sum;
    }
}
