using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Shapes the pieces of a paragraph and breaks them into lines.</summary>
internal sealed class InlineShaper(TextShaper shaper, Theme theme)
{
    private List<LinkInline>? links;

    public ParagraphContent Content(IReadOnlyList<Inline> content, TextStyle style, double width, bool isCode = false)
    {
        links = null;
        foreach (var inline in content)
        {
            Append(inline, style, link: -1);
        }

        var text = shaper.Finish();
        var lines = LineFitter.Fit(text, width, isCode);
        var highest = style.LineHeight;
        foreach (ref readonly var run in text.Runs.AsSpan())
        {
            highest = Math.Max(highest, run.Style.Size * 1.2);
        }

        return new ParagraphContent(text, lines, width, style)
        {
            Links = (IReadOnlyList<LinkInline>?)links ?? [],
            HasWrapMarks = isCode,
            LineHeight = highest,
            Baseline = (highest + (style.Size * 0.714)) / 2,
        };
    }

    private void Append(Inline inline, TextStyle style, int link)
    {
        switch (inline)
        {
            case TextInline text:
                shaper.Append(text.Text, style, link);
                break;
            case StyledInline styled:
                var inner = With(styled, style);
                foreach (var part in styled.Content)
                {
                    Append(part, inner, link);
                }

                break;
            case LinkInline anchor:
                links ??= [];
                links.Add(anchor);
                var number = links.Count - 1;
                foreach (var part in anchor.Content)
                {
                    Append(part, style with { Color = theme.LinkColor }, number);
                }

                break;
        }
    }

    private static TextStyle With(StyledInline styled, TextStyle style)
    {
        // monospace letters look larger than others of the same size
        var scale = styled.Scale * (styled.IsMono && !style.IsMono ? 0.92 : 1);
        return style with
        {
            IsBold = style.IsBold || styled.IsBold,
            IsItalic = style.IsItalic || styled.IsItalic,
            IsMono = style.IsMono || styled.IsMono,
            Color = styled.Color ?? style.Color,
            Size = style.Size * scale,
        };
    }
}
