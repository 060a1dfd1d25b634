using System.Text;

namespace Checklist.Pdf.Vectors;

/// <summary>Reads a text element with its spans. A place of its own starts a new line of text, aligned by itself.</summary>
internal sealed class SvgTextReader(
    Func<SvgElement, SvgStyle, SvgStyle> styleOf, Action<string, SvgElement> note, SvgPaint paint, Matrix matrix,
    (double Width, double Height) view)
{
    private readonly List<VectorText> texts = [];
    private readonly List<VectorRun> runs = [];
    private double x;
    private double y;
    private double right;
    private double down;
    private double anchor;
    private bool endsWithSpace = true; // a space at the start of a line is none

    public IReadOnlyList<VectorText> Read(SvgElement text, SvgStyle style)
    {
        anchor = style.Anchor;
        ReadElement(text, style, isKept: false);
        Finish();
        return texts;
    }

    private void ReadElement(SvgElement element, SvgStyle style, bool isKept)
    {
        isKept = element["space"] is { } space ? space == "preserve" : isKept;
        var places = (X: First(element["x"], view.Width, style, element), Y: First(element["y"], view.Height, style, element));
        if (places.X is not null || places.Y is not null)
        {
            Finish();
            (x, y, anchor) = (places.X ?? x, places.Y ?? y, style.Anchor);
            down = 0;
        }

        right += First(element["dx"], view.Width, style, element) ?? 0;
        down += First(element["dy"], view.Height, style, element) ?? 0;
        foreach (var child in element.Children)
        {
            ReadChild(child, style, isKept, element);
        }
    }

    private void ReadChild(SvgElement child, SvgStyle style, bool isKept, SvgElement parent)
    {
        switch (child.Name)
        {
            case "":
                Add(child.Text, style, isKept, parent);
                break;
            case "tspan" or "a":
                var own = styleOf(child, style);
                if (own.IsDisplayed && own.IsVisible)
                {
                    ReadElement(child, own with { Baseline = own.Baseline == 0 ? style.Baseline : own.Baseline }, isKept);
                }

                break;
            case "title" or "desc":
                break;
            default:
                note($"the element `{child.Name.TrimEnd(':')}` in a text", child);
                break;
        }
    }

    private void Add(string text, SvgStyle style, bool isKept, SvgElement element)
    {
        var words = isKept ? text.Replace('\n', ' ').Replace('\t', ' ').Replace("\r", "", StringComparison.Ordinal) : Folded(text);
        var color = paint.Of(style.Fill, style, element) ?? paint.Of(style.Stroke, style, element);
        if (words.Length == 0 || color is not { } ink)
        {
            return;
        }

        runs.Add(new VectorRun(words, style.FontSize, right, down + (style.Baseline * style.FontSize))
        {
            Color = ink.Color,
            Opacity = ink.Opacity * style.FillOpacity * style.Opacity,
            IsBold = style.IsBold,
            IsItalic = style.IsItalic,
            IsMono = style.IsMono,
            Stretch = style.IsMono ? 1 : style.Stretch,
        });
        right = 0;
    }

    private string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var character in text)
        {
            var isSpace = character is ' ' or '\n' or '\r' or '\t';
            if (!isSpace || !endsWithSpace)
            {
                folded.Append(isSpace ? ' ' : character);
            }

            endsWithSpace = isSpace;
        }

        return folded.ToString();
    }

    private void Finish()
    {
        while (runs.Count > 0 && string.IsNullOrWhiteSpace(runs[^1].Text))
        {
            runs.RemoveAt(runs.Count - 1);
        }

        if (runs.Count > 0)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd(' ') };
            texts.Add(new VectorText(matrix, x, y, anchor, [.. runs]));
            runs.Clear();
        }

        endsWithSpace = true;
    }

    /// <summary>The first of several places: those of single letters are not followed.</summary>
    private double? First(string? text, double whole, SvgStyle style, SvgElement element)
    {
        if (text is null)
        {
            return null;
        }

        var parts = text.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
        {
            note("the places of single letters", element);
        }

        return parts.Length == 0 ? null : SvgLength.Parse(parts[0], style.FontSize, whole);
    }
}
