using DiffPlex;

namespace Checklist.Core.Revisions.Redlines;

/// <summary>Cuts a text into words, white space and single marks. Joined, the pieces are the text.</summary>
internal sealed class WordChunker : IChunker
{
    public static readonly WordChunker Instance = new();

    public IReadOnlyList<string> Chunk(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && KindOf(text[start]) != Mark
                && (KindOf(text[end]) == KindOf(text[start]) || IsInsideWord(text, end)))
            {
                end++;
            }

            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }

    private const int Mark = 2;

    /// <summary>A hyphen between letters or digits: an id is one word, and so is "read-only".</summary>
    private static bool IsInsideWord(string text, int place) =>
        text[place] == '-' && KindOf(text[place - 1]) == 0 && place + 1 < text.Length && KindOf(text[place + 1]) == 0;

    private static int KindOf(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '_' or '\'' or '’'
            ? 0
            : char.IsWhiteSpace(character) ? 1 : Mark;
}
