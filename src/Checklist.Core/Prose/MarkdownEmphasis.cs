using System.Text;

namespace Checklist.Core.Prose;

/// <summary>
/// Keeps the delimiters that open and close in every renderer. Whether they do depends on the characters beside them;
/// renderers differ on symbols and on entities there, so a pair that one of them would print is left out.
/// </summary>
internal static class MarkdownEmphasis
{
    public static List<MarkdownToken> Sound(List<MarkdownToken> tokens)
    {
        while (true)
        {
            var unsound = Unsound(tokens);
            if (unsound.Count == 0)
            {
                return tokens;
            }

            tokens = Merge(tokens.Where((_, index) => !unsound.Contains(index)));
        }
    }

    /// <summary>Both places of each pair of which one does not act.</summary>
    private static HashSet<int> Unsound(List<MarkdownToken> tokens)
    {
        var unsound = new HashSet<int>();
        var opened = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == MarkdownTokenKind.Open)
            {
                opened.Push(i);
            }

            if (tokens[i].Kind == MarkdownTokenKind.Close && opened.TryPop(out var open) && !(Acts(tokens, open) && Acts(tokens, i)))
            {
                unsound.Add(open);
                unsound.Add(i);
            }
        }

        return unsound;
    }

    /// <summary>True where a run of delimiters between the last of the tokens and an inline both closes and opens.</summary>
    public static bool IsBetweenAlike(List<MarkdownToken> tokens, ProseInline following)
    {
        var before = Beside(tokens, tokens.Count - 1, step: -1);
        return before is Side.Word or Side.Punctuation && before == FirstOf(following);
    }

    private static Side FirstOf(ProseInline inline) => inline switch
    {
        TextInline text => text.Text.Length > 0 ? Of(Rune.GetRuneAt(text.Text, 0)) : Side.Unsure,
        EmphasisInline { Inlines: [var first, ..] } => FirstOf(first),
        StrongInline { Inlines: [var first, ..] } => FirstOf(first),
        CodeInline or LinkInline => Side.Punctuation,
        _ => Side.Unsure,
    };

    private static bool Acts(List<MarkdownToken> tokens, int index)
    {
        var before = Beside(tokens, index, step: -1);
        var after = Beside(tokens, index, step: 1);
        var (outside, inside) = tokens[index].Kind == MarkdownTokenKind.Open ? (before, after) : (after, before);
        var isFreeOutside = outside is Side.Space or Side.Punctuation;
        var isUnderscore = tokens[index].Text[0] == '_';
        return inside != Side.Space && (isFreeOutside || (inside == Side.Word && !isUnderscore));
    }

    /// <summary>What is beside the run of one character that the delimiter belongs to.</summary>
    private static Side Beside(List<MarkdownToken> tokens, int index, int step)
    {
        var mark = tokens[index].Text[0];
        var next = index + step;
        while (next >= 0 && next < tokens.Count && tokens[next].IsDelimiter && tokens[next].Text[0] == mark)
        {
            next += step;
        }

        return next < 0 || next == tokens.Count ? Side.Space : step < 0 ? LastOf(tokens[next]) : FirstOf(tokens[next]);
    }

    private static Side LastOf(MarkdownToken token) => token.Kind switch
    {
        MarkdownTokenKind.Text => Of(LastRune(token.Text)),
        MarkdownTokenKind.SoftBreak or MarkdownTokenKind.HardBreak => Side.Space,
        _ => Side.Punctuation,
    };

    private static Side FirstOf(MarkdownToken token) => token.Kind switch
    {
        MarkdownTokenKind.Text => Of(Rune.GetRuneAt(token.Text, 0)),
        MarkdownTokenKind.SoftBreak or MarkdownTokenKind.HardBreak => Side.Space,
        _ => Side.Punctuation,
    };

    /// <summary>Symbols count as punctuation since CommonMark 0.31, and not before.</summary>
    private static Side Of(Rune rune) =>
        Rune.IsWhiteSpace(rune) ? Side.Space
        : Rune.IsLetterOrDigit(rune) ? Side.Word
        : Rune.IsPunctuation(rune) || rune.IsAscii ? Side.Punctuation
        : Side.Unsure;

    private static Rune LastRune(string text) =>
        Rune.GetRuneAt(text, text.Length > 1 && char.IsSurrogatePair(text[^2], text[^1]) ? text.Length - 2 : text.Length - 1);

    /// <summary>Words that a delimiter stood between are one again.</summary>
    private static List<MarkdownToken> Merge(IEnumerable<MarkdownToken> tokens)
    {
        var merged = new List<MarkdownToken>();
        foreach (var token in tokens)
        {
            if (token.Kind == MarkdownTokenKind.Text && merged.Count > 0 && merged[^1].Kind == MarkdownTokenKind.Text)
            {
                merged[^1] = token with { Text = merged[^1].Text + token.Text };
                continue;
            }

            merged.Add(token);
        }

        return merged;
    }

    private enum Side
    {
        Space,
        Punctuation,
        Word,
        Unsure,
    }
}
