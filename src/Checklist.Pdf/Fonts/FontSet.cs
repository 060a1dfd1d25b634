namespace Checklist.Pdf.Fonts;

/// <summary>The fonts of a document: text, monospace, and those to ask in turn for a character the first have not.</summary>
public sealed record FontSet(FontFamily Text, FontFamily Mono, params IReadOnlyList<TrueTypeFont> Fallbacks)
{
    /// <summary>
    /// What of a text these fonts cannot show, each character once, in order of appearance. The document shows a
    /// replacement sign for it and keeps the character for search and copying.
    /// </summary>
    public IReadOnlyList<TextIssue> FindIssues(string text)
    {
        var issues = new List<TextIssue>();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Scripts.IsInvisible(rune.Value) && IssueOf(rune.Value) is { } kind
                && !issues.Exists(issue => issue.CodePoint == rune.Value))
            {
                issues.Add(new TextIssue(rune.Value, kind, Origin: null));
            }
        }

        return issues;
    }

    internal IEnumerable<TrueTypeFont> ChainOf(TrueTypeFont first)
    {
        yield return first;
        if (!ReferenceEquals(first, Text.Regular))
        {
            yield return Text.Regular;
        }

        foreach (var fallback in Fallbacks)
        {
            yield return fallback;
        }
    }

    private TextIssueKind? IssueOf(int codePoint)
    {
        if (Scripts.NeedsShaping(codePoint))
        {
            return TextIssueKind.NeedsShaping;
        }

        return ChainOf(Text.Regular).Any(font => font.Glyph(Scripts.Substitute(codePoint)) != 0) ? null : TextIssueKind.MissingGlyph;
    }
}
