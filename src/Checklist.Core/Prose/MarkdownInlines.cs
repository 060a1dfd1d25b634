using System.Text;

namespace Checklist.Core.Prose;

/// <summary>
/// Writes inlines. Whether a delimiter opens or closes emphasis depends on the characters beside it; where they would
/// forbid it, they are written as entities, which count as punctuation.
/// </summary>
internal sealed class MarkdownInlines(IProseAddresses addresses, MarkdownProseOptions options)
{
    /// <param name="isOneLine">A break is a space.</param>
    public string Write(IReadOnlyList<ProseInline> inlines, bool isOneLine, bool isInCell = false)
    {
        var tokens = new MarkdownTokens(addresses, options, isInCell).Of(inlines);
        var builder = new StringBuilder();
        var writer = new MarkdownLineWriter(builder, isInCell);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var before = i > 0 ? tokens[i - 1] : default(MarkdownToken?);
            var after = i + 1 < tokens.Count ? tokens[i + 1] : default(MarkdownToken?);
            switch (token.Kind)
            {
                case MarkdownTokenKind.Text:
                    var beyond = i + 2 < tokens.Count ? tokens[i + 2] : default(MarkdownToken?);
                    var beforeThat = i > 1 ? tokens[i - 2] : default(MarkdownToken?);
                    var first = before is { IsDelimiter: true } && MustEncodeFirst(token.Text, before.Value, beforeThat);
                    var last = after is { IsDelimiter: true } && MustEncodeLast(token.Text, after.Value, beyond);
                    writer.Text(token.Text, Following(after, isOneLine), first, last);
                    break;
                case MarkdownTokenKind.SoftBreak or MarkdownTokenKind.HardBreak when isOneLine:
                    writer.Raw(" ");
                    break;
                case MarkdownTokenKind.SoftBreak:
                    writer.Break("\n");
                    break;
                case MarkdownTokenKind.HardBreak:
                    writer.Break("\\\n");
                    break;
                default:
                    writer.Raw(token.Text);
                    break;
            }
        }

        return builder.ToString();
    }

    private static char Following(MarkdownToken? after, bool isOneLine) => after switch
    {
        null => '\n',
        { Kind: MarkdownTokenKind.SoftBreak or MarkdownTokenKind.HardBreak } => isOneLine ? ' ' : '\n',
        { } token => token.Text[0],
    };

    /// <summary>Behind a delimiter: a space that opening forbids, or a word that closing forbids.</summary>
    private static bool MustEncodeFirst(string text, MarkdownToken delimiter, MarkdownToken? inside)
    {
        var first = Rune.GetRuneAt(text, 0);
        if (IsSpaceOrMark(first))
        {
            return delimiter.Kind == MarkdownTokenKind.Open || first.Value is '*' or '_';
        }

        return delimiter.Kind == MarkdownTokenKind.Close && !IsSurelyPunctuation(first) && (delimiter.Text[0] == '_' || EndsInPunctuation(inside));
    }

    private static bool MustEncodeLast(string text, MarkdownToken delimiter, MarkdownToken? inside)
    {
        var last = LastRune(text);
        if (IsSpaceOrMark(last))
        {
            return delimiter.Kind == MarkdownTokenKind.Close || last.Value is '*' or '_';
        }

        return delimiter.Kind == MarkdownTokenKind.Open && !IsSurelyPunctuation(last) && (delimiter.Text[0] == '_' || StartsInPunctuation(inside));
    }

    private static bool StartsInPunctuation(MarkdownToken? token) =>
        token is not { Kind: MarkdownTokenKind.Text } text || MayBePunctuation(Rune.GetRuneAt(text.Text, 0));

    private static bool EndsInPunctuation(MarkdownToken? token) =>
        token is not { Kind: MarkdownTokenKind.Text } text || MayBePunctuation(LastRune(text.Text));

    private static Rune LastRune(string text) =>
        Rune.GetRuneAt(text, text.Length > 1 && char.IsSurrogatePair(text[^2], text[^1]) ? text.Length - 2 : text.Length - 1);

    private static bool IsSpaceOrMark(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is '*' or '_';

    private static bool IsSurelyPunctuation(Rune rune) => Rune.IsPunctuation(rune) || (rune.IsAscii && Rune.IsSymbol(rune));

    /// <summary>Symbols count as punctuation since CommonMark 0.31, and not before; what is written as an entity does.</summary>
    private static bool MayBePunctuation(Rune rune) => !Rune.IsLetterOrDigit(rune);
}
