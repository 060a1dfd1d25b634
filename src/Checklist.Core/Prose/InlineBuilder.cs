using System.Text;

namespace Checklist.Core.Prose;

/// <summary>
/// Puts inlines together in one form for one meaning: neighboring texts are one text, neighboring emphasis is one
/// emphasis, neighboring code is one code, and no space is before or behind a break.
/// </summary>
internal sealed class InlineBuilder
{
    private readonly List<ProseInline> inlines = [];

    // The text at the end, which may go on: put together once, when something else follows.
    private string? openText;
    private StringBuilder? restOfText;

    public void Add(ProseInline inline)
    {
        if (inline is TextInline { Text: var added })
        {
            AddText(added);
            return;
        }

        CloseText();
        var last = inlines.Count > 0 ? inlines[^1] : null;
        switch (inline)
        {
            case BreakInline lineBreak:
                AddBreak(lineBreak);
                break;
            case EmphasisInline emphasis:
                AddEmphasis(emphasis.Inlines, (last as EmphasisInline)?.Inlines, content => new EmphasisInline(content));
                break;
            case StrongInline strong:
                AddEmphasis(strong.Inlines, (last as StrongInline)?.Inlines, Strong);
                break;
            case CodeInline code when last is CodeInline before:
                inlines[^1] = new CodeInline(before.Code + code.Code);
                break;
            case CodeInline { Code.Length: 0 }:
                break;
            default:
                inlines.Add(inline);
                break;
        }
    }

    public void AddRange(IEnumerable<ProseInline> added)
    {
        foreach (var inline in added)
        {
            Add(inline);
        }
    }

    /// <summary>The content of a block: no space and no break at its edges.</summary>
    public IReadOnlyList<ProseInline> ToBlock()
    {
        CloseText();
        while (inlines.Count > 0 && (inlines[^1] is BreakInline || !TrimLastText()))
        {
            inlines.RemoveAt(inlines.Count - 1);
        }

        var first = 0;
        while (first < inlines.Count && (inlines[first] is BreakInline || !Trim(first, text => text.TrimStart(' ', '\t'))))
        {
            first++;
        }

        return [.. inlines.Skip(first)];
    }

    /// <summary>The content of another inline: a break at its edge is a space.</summary>
    public IReadOnlyList<ProseInline> ToInline()
    {
        CloseText();
        var builder = new InlineBuilder();
        for (var i = 0; i < inlines.Count; i++)
        {
            var isEdgeBreak = inlines[i] is BreakInline && (i == 0 || i == inlines.Count - 1);
            builder.Add(isEdgeBreak ? new TextInline(" ") : inlines[i]);
        }

        builder.CloseText();
        return [.. builder.inlines];
    }

    /// <summary>White space at its edges is outside it; there Markdown cannot write it inside.</summary>
    private void AddEmphasis(
        IReadOnlyList<ProseInline> content, IReadOnlyList<ProseInline>? neighbor, Func<IReadOnlyList<ProseInline>, ProseInline> make)
    {
        var before = content is [TextInline first, ..] ? first.Text[..^first.Text.TrimStart().Length] : "";
        var rest = before.Length == 0 ? content : WithFirst(content, ((TextInline)content[0]).Text[before.Length..]);
        var after = rest is [.., TextInline last] ? last.Text[last.Text.TrimEnd().Length..] : "";
        rest = after.Length == 0 ? rest : WithLast(rest, ((TextInline)rest[^1]).Text[..^after.Length]);
        Add(new TextInline(before));
        if (rest.Count > 0)
        {
            var joins = neighbor is not null && before.Length == 0;
            inlines.RemoveRange(joins ? inlines.Count - 1 : inlines.Count, joins ? 1 : 0);
            CloseText();
            inlines.Add(make(joins ? Join(neighbor!, rest) : rest));
        }

        Add(new TextInline(after));
    }

    /// <summary>What is both is written one way round.</summary>
    private static ProseInline Strong(IReadOnlyList<ProseInline> content) =>
        content is [EmphasisInline only] ? new EmphasisInline([new StrongInline(only.Inlines)]) : new StrongInline(content);

    private static IReadOnlyList<ProseInline> WithFirst(IReadOnlyList<ProseInline> content, string text) =>
        text.Length == 0 ? [.. content.Skip(1)] : [new TextInline(text), .. content.Skip(1)];

    private static IReadOnlyList<ProseInline> WithLast(IReadOnlyList<ProseInline> content, string text) =>
        text.Length == 0 ? [.. content.SkipLast(1)] : [.. content.SkipLast(1), new TextInline(text)];

    private static IReadOnlyList<ProseInline> Join(IReadOnlyList<ProseInline> first, IReadOnlyList<ProseInline> second)
    {
        var builder = new InlineBuilder();
        builder.AddRange(first);
        builder.AddRange(second);
        builder.CloseText();
        return [.. builder.inlines];
    }

    private void AddText(string text)
    {
        if (openText is null && inlines is [.., TextInline before])
        {
            openText = before.Text;
            inlines.RemoveAt(inlines.Count - 1);
        }

        var added = openText is null && inlines is [.., BreakInline] ? text.TrimStart(' ', '\t') : text;
        if (added.Length == 0)
        {
            return;
        }

        if (openText is null)
        {
            openText = added;
            return;
        }

        restOfText ??= new StringBuilder();
        restOfText.Append(added);
    }

    private void CloseText()
    {
        if (openText is null)
        {
            return;
        }

        inlines.Add(new TextInline(openText + restOfText));
        openText = null;
        restOfText = null;
    }

    private void AddBreak(BreakInline lineBreak)
    {
        if (!TrimLastText())
        {
            inlines.RemoveAt(inlines.Count - 1);
        }

        var isRepeated = !lineBreak.IsHard && inlines.Count > 0 && inlines[^1] is BreakInline;
        if (!isRepeated)
        {
            inlines.Add(lineBreak);
        }
    }

    /// <summary>False when nothing of the text is left.</summary>
    private bool TrimLastText() => Trim(inlines.Count - 1, text => text.TrimEnd(' ', '\t'));

    private bool Trim(int index, Func<string, string> trim)
    {
        if (index < 0 || inlines[index] is not TextInline text)
        {
            return true;
        }

        var trimmed = trim(text.Text);
        inlines[index] = new TextInline(trimmed);
        return trimmed.Length > 0;
    }
}
