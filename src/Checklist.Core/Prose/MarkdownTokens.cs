using System.Globalization;

namespace Checklist.Core.Prose;

/// <summary>
/// Takes inlines apart into words, markup and delimiters. Neighbouring words become one token whatever they came from: a
/// parameter's value and the text beside it must not form markup together.
/// </summary>
internal sealed class MarkdownTokens(IProseAddresses addresses, MarkdownProseOptions options, bool isInCell)
{
    private readonly List<MarkdownToken> tokens = [];
    private char enclosing; // delimiter of the emphasis around, or NUL
    private bool inEmphasis;
    private bool inStrong;
    private bool inLink;

    public IReadOnlyList<MarkdownToken> Of(IReadOnlyList<ProseInline> inlines)
    {
        AddAll(inlines);
        return tokens;
    }

    private void AddAll(IReadOnlyList<ProseInline> inlines)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            Add(inlines[i], isFirst: i == 0, isLast: i == inlines.Count - 1);
        }
    }

    private void Add(ProseInline inline, bool isFirst, bool isLast)
    {
        switch (inline)
        {
            case EmphasisInline emphasis:
                AddEmphasis(emphasis.Inlines, isStrong: false, isFirst || isLast);
                break;
            case StrongInline strong:
                AddEmphasis(strong.Inlines, isStrong: true, isFirst || isLast);
                break;
            case CodeInline code:
                Add(MarkdownTokenKind.Markup, CodeSpan(code.Code));
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
                Add(MarkdownTokenKind.Markup, $"[^{Label(options, footnote.Number)}]");
                break;
            default:
                Add(MarkdownTokenKind.Text, Words(inline));
                break;
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

    private void AddEmphasis(IReadOnlyList<ProseInline> inlines, bool isStrong, bool isAtEdge)
    {
        var delimiter = FreeDelimiter(isAtEdge);
        if ((isStrong ? inStrong : inEmphasis) || delimiter is null || inlines.Count == 0)
        {
            AddAll(inlines);
            return;
        }

        var around = (enclosing, inEmphasis, inStrong);
        (enclosing, inEmphasis, inStrong) = (delimiter.Value, inEmphasis || !isStrong, inStrong || isStrong);
        var mark = new string(delimiter.Value, isStrong ? 2 : 1);
        Add(MarkdownTokenKind.Open, mark);
        AddAll(inlines);
        Add(MarkdownTokenKind.Close, mark);
        (enclosing, inEmphasis, inStrong) = around;
    }

    /// <summary>Runs of one character that touch would be one run. Null where both characters are taken.</summary>
    private char? FreeDelimiter(bool isAtEdge)
    {
        var before = tokens.Count > 0 && tokens[^1].IsDelimiter ? tokens[^1].Text[0] : default;
        var outer = isAtEdge ? enclosing : default;
        if (before != '*' && outer != '*')
        {
            return '*';
        }

        return before != '_' && outer != '_' ? '_' : null;
    }

    private void AddLink(string? url, string? title, IReadOnlyList<ProseInline> inlines)
    {
        if (url is null || inLink)
        {
            AddAll(inlines);
            return;
        }

        if (title is null && inlines is [TextInline text] && text.Text == url && SafeUrl.IsExternal(url) && !url.AsSpan().ContainsAny('<', '>', ' '))
        {
            Add(MarkdownTokenKind.Markup, $"<{url}>");
            return;
        }

        var around = enclosing;
        (enclosing, inLink) = (default, true);
        Add(MarkdownTokenKind.Markup, "[");
        AddAll(inlines);
        Add(MarkdownTokenKind.Markup, $"]({MarkdownText.Destination(url)}{Title(title)})");
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
        Add(MarkdownTokenKind.Markup, $"]({MarkdownText.Destination(address)}{Title(image.Title)})");
    }

    /// <summary>Everything that could end the title, a cell or a tag is an entity.</summary>
    private static string Title(string? title)
    {
        if (title is null)
        {
            return "";
        }

        var escaped = MarkdownEntities.EscapeAmpersands(title);
        foreach (var (character, entity) in TitleEntities)
        {
            escaped = escaped.Replace(character, entity, StringComparison.Ordinal);
        }

        return $" \"{escaped}\"";
    }

    private static readonly (string Character, string Entity)[] TitleEntities =
        [("\\", "\\\\"), ("\"", "&quot;"), ("<", "&lt;"), ("|", "&#124;"), ("`", "&#96;"), ("{", "&#123;"), ("\n", "&#10;"), ("\t", "&#9;")];

    private string CodeSpan(string code)
    {
        var content = isInCell ? code.Replace("|", @"\|", StringComparison.Ordinal) : code;
        content = content.ReplaceLineEndings(" ");
        var fence = new string('`', LongestRun(content, '`') + 1);
        var isSpaced = content.Length > 2 && content[0] == ' ' && content[^1] == ' ' && content.AsSpan().ContainsAnyExcept(' ');
        var needsPadding = isSpaced || content is ['`', ..] or [.., '`'];
        return needsPadding ? $"{fence} {content} {fence}" : fence + content + fence;
    }

    public static int LongestRun(string text, char character)
    {
        var longest = 0;
        var current = 0;
        foreach (var next in text)
        {
            current = next == character ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
