namespace Checklist.Core.Text;

/// <summary>
/// Words that come again and again, such as ids, names and digests, as one string for all of them. A text that is long is not looked
/// for, and beyond some thousands no more are kept, so that a stranger's file fills no memory with them.
/// </summary>
internal sealed class WordPool
{
    private const int Longest = 120; // a digest has 71 characters, an id at most 100
    private const int Most = 50_000; // ids of checks and of targets

    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);

    public string Take(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
        {
            return word.ToString();
        }

        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var kept))
        {
            return kept;
        }

        var made = word.ToString();
        if (words.Count < Most)
        {
            words[made] = made;
        }

        return made;
    }

    public string? Take(string? word)
    {
        if (word is null || word.Length > Longest)
        {
            return word;
        }

        if (words.TryGetValue(word, out var kept))
        {
            return kept;
        }

        if (words.Count < Most)
        {
            words[word] = word;
        }

        return word;
    }
}
