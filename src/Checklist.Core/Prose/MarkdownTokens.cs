using System.Globalization;

namespace Checklist.Core.Prose;

/// <summary>
/// Takes inlines apart into words, markup and delimiters. Neighbouring words become one token whatever they came from: a
/// parameter's value and the text beside it must not form markup together.
/// </summary>
internal sealed class MarkdownTokens(IProseAddresses addresses, MarkdownProseOptions options, bool isInCell)
{
    private const string FootnoteStart = "[^"; // some renderers take it and the brackets behind it for the parts of one link

    private readonly List<MarkdownToken> tokens = [];
    private char enclosing; // delimiter of the emphasis around, or NUL
    private bool inEmphasis;
    private bool inStrong;
    private bool inLink;

    public List<MarkdownToken> Of(IReadOnlyList<ProseInline> inlines)
    {
        AddAll(inlines);
        return tokens;
    }

    private void AddAll(IReadOnlyList<ProseInline> inlines)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            Add(inlines[i], isLast: i == inlines.Count - 1);
        }
    }

    private void Add(ProseInline inline, bool isLast)
    {
        switch (inline)
        {
            case EmphasisInline emphasis:
                AddEmphasis(emphasis.Inlines, isStrong: false, isLast);
                break;
            case StrongInline strong:
                AddEmphasis(strong.Inlines, isStrong: true, isLast);
                break;
            case CodeInline code:
                Separate("`"); // two runs of backticks would be one
                Add(MarkdownTokenKind.Markup, MarkdownMarkup.CodeSpan(code.Code, isInCell));
                break;
            case LinkInline link:
                AddLink(link.Url, link.Title, link.Inlines);
                break;
            case ReferenceInline reference:
                AddLink(addresses.AddressOf(reference.Target), null, reference.Inlines);
                break;
            case ImageInline image:
                AddImage(image);
                break;
            case BreakInline lineBreak:
                Add(lineBreak.IsHard ? MarkdownTokenKind.HardBreak : MarkdownTokenKind.SoftBreak, "");
                break;
            case FootnoteReferenceInline footnote:
                Separate(FootnoteStart);
                Add(MarkdownTokenKind.Markup, $"{FootnoteStart}{Label(options, footnote.Number)}]");
                break;
            default:
                Add(MarkdownTokenKind.Text, Words(inline));
                break;
        }
    }

    private void Separate(string start)
    {
        if (tokens is [.., { Kind: MarkdownTokenKind.Markup } last] && last.Text.StartsWith(start, StringComparison.Ordinal))
        {
            Add(MarkdownTokenKind.Text, " ");
        }
    }

    public static string Label(MarkdownProseOptions options, int number) =>
        options.FootnotePrefix + number.ToString(CultureInfo.InvariantCulture);

    private static string Words(ProseInline inline) => inline switch
    {
        TextInline text => text.Text,
        ParameterValueInline value => value.IsSet ? value.Text : $"[{value.Text}]",
        ParameterInline parameter => $"[{parameter.Id}]",
        CatalogLinkInline link => link.Words ?? link.Target,
        _ => throw new InvalidOperationException($"an inline that is not handled: {inline.GetType().Name}"),
    };

    private void Add(MarkdownTokenKind kind, string text)
    {
        if (kind == MarkdownTokenKind.Text && tokens.Count > 0 && tokens[^1].Kind == kind)
        {
            tokens[^1] = new MarkdownToken(kind, tokens[^1].Text + text);
            return;
        }

        if (kind != MarkdownTokenKind.Text || text.Length > 0)
        {
            tokens.Add(new MarkdownToken(kind, text));
        }
    }

    private void AddEmphasis(IReadOnlyList<ProseInline> inlines, bool isStrong, bool isLast)
    {
        if ((isStrong ? inStrong : inEmphasis) || inlines.Count == 0)
        {
            AddAll(inlines);
            return;
        }

        var delimiter = Delimiter(inlines, isLast);
        var around = (enclosing, inEmphasis, inStrong);
        (enclosing, inEmphasis, inStrong) = (delimiter, inEmphasis || !isStrong, inStrong || isStrong);
        var mark = new string(delimiter, isStrong ? 2 : 1);
        Add(MarkdownTokenKind.Open, mark);
        AddAll(inlines);
        Add(MarkdownTokenKind.Close, mark);
        (enclosing, inEmphasis, inStrong) = around;
    }

    /// <summary>
    /// Of nested emphasis that touches, one character makes one run, which every renderer takes apart again. Behind other
    /// emphasis a run does so only between two words, or two punctuation marks.
    /// </summary>
    private char Delimiter(IReadOnlyList<ProseInline> inlines, bool isLast)
    {
        var last = tokens.Count > 0 ? tokens[^1] : default;
        if (last.Kind == MarkdownTokenKind.Open || (isLast && enclosing != default))
        {
            return enclosing;
        }

        if (last.Kind != MarkdownTokenKind.Close)
        {
            return '*';
        }

        var isBetweenAlike = MarkdownEmphasis.IsBetweenAlike(tokens, inlines[0]);
        return isBetweenAlike ? last.Text[0] : last.Text[0] == '*' ? '_' : '*';
    }

    private void AddLink(string? url, string? title, IReadOnlyList<ProseInline> inlines)
    {
        if (url is null || inLink)
        {
            AddAll(inlines);
            return;
        }

        if (title is null && inlines is [TextInline text] && MarkdownMarkup.IsAutolink(text.Text, url))
        {
            Add(MarkdownTokenKind.Markup, $"<{text.Text}>");
            return;
        }

        Separate(FootnoteStart);
        var around = enclosing;
        (enclosing, inLink) = (default, true);
        Add(MarkdownTokenKind.Markup, "[");
        AddAll(inlines);
        Add(MarkdownTokenKind.Markup, $"]({MarkdownText.Destination(url)}{MarkdownMarkup.Title(title)})");
        (enclosing, inLink) = (around, false);
    }

    private void AddImage(ImageInline image)
    {
        var address = addresses.AddressOf(image);
        if (address is null)
        {
            Add(MarkdownTokenKind.Text, image.AlternativeText);
            return;
        }

        Add(MarkdownTokenKind.Markup, "![");
        Add(MarkdownTokenKind.Text, image.AlternativeText);
        Add(MarkdownTokenKind.Markup, $"]({MarkdownText.Destination(address)}{MarkdownMarkup.Title(image.Title)})");
    }
}
