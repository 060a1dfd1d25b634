using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>
/// Links the terms of the glossary at their first use on one page. One linker serves one page and is given its prose in
/// reading order. Headings and links are left alone.
/// </summary>
public sealed class TermLinker
{
    private readonly Dictionary<string, List<TermPhrase>> phrasesByFirstWord;
    private readonly HashSet<string> linked = new(StringComparer.Ordinal);
    private readonly ProseRewriter rewriter;

    private TermLinker(Dictionary<string, List<TermPhrase>> phrasesByFirstWord)
    {
        this.phrasesByFirstWord = phrasesByFirstWord;
        rewriter = new ProseRewriter(Replace) { SkipsHeadings = true, SkipsLinks = true };
    }

    /// <summary>The phrases are looked up once and shared by the linkers of all pages.</summary>
    public static Func<TermLinker> ForPagesOf(ChecklistDocument document)
    {
        var phrases = document.Glossary
            .SelectMany(term => term.Also.Prepend(term.Term).Select(words => new TermPhrase(term.Anchor, words)))
            .GroupBy(phrase => phrase.FirstWord, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Words.Length).ToList(), StringComparer.OrdinalIgnoreCase);
        return () => new TermLinker(phrases);
    }

    public ProseDocument Link(ProseDocument prose) => phrasesByFirstWord.Count == 0 ? prose : rewriter.Rewrite(prose);

    /// <summary>A page does not link a term where it defines it.</summary>
    public void Leave(string anchor) => linked.Add(anchor);

    private IReadOnlyList<ProseInline>? Replace(ProseInline inline)
    {
        if (inline is ReferenceInline { Target.Kind: ProseTargetKind.Term } reference)
        {
            linked.Add(reference.Target.Id);
            return [inline];
        }

        return inline is TextInline text ? Split(text.Text) : inline is LinkInline or ReferenceInline ? [inline] : null;
    }

    private List<ProseInline>? Split(string text)
    {
        List<ProseInline>? pieces = null;
        var copied = 0;
        for (var position = 0; position < text.Length; position++)
        {
            if (!WordEdges.CanStart(text, position) || Find(text, position) is not { } match)
            {
                continue;
            }

            pieces ??= [];
            AddText(pieces, text[copied..position]);
            pieces.Add(new ReferenceInline(
                new ProseTarget(ProseTargetKind.Term, match.Phrase.Anchor), [new TextInline(text[position..match.End])]));
            linked.Add(match.Phrase.Anchor);
            copied = match.End;
            position = match.End - 1;
        }

        if (pieces is not null)
        {
            AddText(pieces, text[copied..]);
        }

        return pieces;
    }

    private (TermPhrase Phrase, int End)? Find(string text, int position)
    {
        var word = TermPhrase.WordAt(text, position);
        return Find(word, text, position) ?? (TermPhrase.MayBePlural(word) ? Find(word[..^1], text, position) : null);
    }

    private (TermPhrase Phrase, int End)? Find(ReadOnlySpan<char> firstWord, string text, int position)
    {
        if (!phrasesByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(firstWord, out var phrases))
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            var end = linked.Contains(phrase.Anchor) ? -1 : phrase.MatchAt(text, position);
            if (end > 0)
            {
                return (phrase, end);
            }
        }

        return null;
    }

    private static void AddText(List<ProseInline> pieces, string text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new TextInline(text));
        }
    }
}
