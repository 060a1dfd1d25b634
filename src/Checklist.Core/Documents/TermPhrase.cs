namespace Checklist.Core.Documents;

/// <summary>
/// The words of a term and how they match a text: whole words where they have spaces, a plural too, capitals only where the term has them.
/// </summary>
internal sealed class TermPhrase(string anchor, string words)
{
    private readonly bool isAcronym = !words.Any(char.IsLower);

    public string Anchor { get; } = anchor;

    public string Words { get; } = words;

    public string FirstWord { get; } = WordAt(words, 0).ToString();

    /// <summary>The word at a position; one character where no word is, and where words cannot be told from each other.</summary>
    public static ReadOnlySpan<char> WordAt(string text, int position)
    {
        var end = position;
        while (end < text.Length && WordEdges.IsPartOfWord(text[end]) && !WordEdges.IsUnspaced(text[end]))
        {
            end++;
        }

        return text.AsSpan(position, end == position ? Math.Min(1, text.Length - position) : end - position);
    }

    /// <summary>A word that may be the plural of the one without its last letter.</summary>
    public static bool MayBePlural(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] == 's';

    /// <summary>Where the match ends, or -1.</summary>
    public int MatchAt(string text, int position)
    {
        var comparison = isAcronym ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (string.Compare(text, position, Words, 0, Words.Length, comparison) != 0)
        {
            return -1;
        }

        var end = position + Words.Length;
        var isPlural = end < text.Length && text[end] == 's';
        end += isPlural ? 1 : 0;
        return WordEdges.CanEnd(text, end) ? end : -1;
    }
}
