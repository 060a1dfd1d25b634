using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Shapes the pieces of a paragraph and breaks them into lines.</summary>
internal sealed class InlineShaper(TextShaper shaper, Theme theme)
{
    private readonly LabelTable labels = new();
    private List<LinkInline>? links;

    public SetText Set(IReadOnlyList<Inline> content, TextStyle style, double width)
    {
        if (LabelTable.LabelOf(content) is not { } label)
        {
            return SetNew(content, style, width, isCode: false);
        }

        ref var place = ref labels.Place(label, style, width, out var isKnown);
        return isKnown ? place! : place = SetNew(content, style, width, isCode: false);
    }

    public SetText SetCode(string text, TextStyle style, double width) => SetNew([text], style, width, isCode: true);

    private SetText SetNew(IReadOnlyList<Inline> content, TextStyle style, double width, bool isCode)
    {
        links = null;
        for (var index = 0; index < content.Count; index++)
        {
            Append(content[index], style, link: -1);
        }

        var text = shaper.Finish();
        var lines = LineFitter.Fit(text, width, isCode);
        var highest = style.LineHeight;
        foreach (ref readonly var run in text.Runs.AsSpan())
        {
            highest = Math.Max(highest, run.Style.Size * 1.2);
        }

        return new SetText(text, lines, width, style)
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
                for (var index = 0; index < styled.Content.Count; index++)
                {
                    Append(styled.Content[index], inner, link);
                }

                break;
            case LinkInline anchor:
                links ??= [];
                links.Add(anchor);
                var (number, colored) = (links.Count - 1, style with { Color = theme.LinkColor });
                for (var index = 0; index < anchor.Content.Count; index++)
                {
                    Append(anchor.Content[index], colored, number);
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
