namespace Checklist.Core.Prose;

/// <summary>
/// Puts inlines together in one form for one meaning: neighbouring texts are one text, neighbouring emphasis is one
/// emphasis, and no space stands before or behind a break.
/// </summary>
internal sealed class InlineBuilder
{
    private readonly List<ProseInline> inlines = [];

    public void Add(ProseInline inline)
    {
        var last = inlines.Count > 0 ? inlines[^1] : null;
        switch (inline)
        {
            case TextInline text:
                AddText(text.Text, last);
                break;
            case BreakInline lineBreak:
                AddBreak(lineBreak);
                break;
            case EmphasisInline emphasis when last is EmphasisInline before:
                inlines[^1] = new EmphasisInline(Join(before.Inlines, emphasis.Inlines));
                break;
            case StrongInline strong when last is StrongInline before:
                inlines[^1] = new StrongInline(Join(before.Inlines, strong.Inlines));
                break;
            case EmphasisInline { Inlines.Count: 0 } or StrongInline { Inlines.Count: 0 } or CodeInline { Code.Length: 0 }:
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
        while (inlines.Count > 0 && (inlines[^1] is BreakInline || !TrimLastText()))
        {
            inlines.RemoveAt(inlines.Count - 1);
        }

        while (inlines.Count > 0 && (inlines[0] is BreakInline || !TrimFirstText()))
        {
            inlines.RemoveAt(0);
        }

        return [.. inlines];
    }

    /// <summary>The content of another inline: a break at its edge is a space.</summary>
    public IReadOnlyList<ProseInline> ToInline()
    {
        var builder = new InlineBuilder();
        for (var i = 0; i < inlines.Count; i++)
        {
            var isEdgeBreak = inlines[i] is BreakInline && (i == 0 || i == inlines.Count - 1);
            builder.Add(isEdgeBreak ? new TextInline(" ") : inlines[i]);
        }

        return [.. builder.inlines];
    }

    private static IReadOnlyList<ProseInline> Join(IReadOnlyList<ProseInline> first, IReadOnlyList<ProseInline> second)
    {
        var builder = new InlineBuilder();
        builder.AddRange(first);
        builder.AddRange(second);
        return [.. builder.inlines];
    }

    private void AddText(string text, ProseInline? last)
    {
        var added = last is BreakInline ? text.TrimStart(' ', '\t') : text;
        if (added.Length == 0)
        {
            return;
        }

        if (last is TextInline before)
        {
            inlines[^1] = new TextInline(before.Text + added);
            return;
        }

        inlines.Add(new TextInline(added));
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

    private bool TrimFirstText() => Trim(0, text => text.TrimStart(' ', '\t'));

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
