using Checklist.Pdf.Syntax;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Forms;

/// <summary>Draws what fields look like; fields that look the same share one picture.</summary>
internal sealed class FieldAppearances(PdfDocumentWriter document)
{
    private const double Padding = 2; // between the edge of a field and its text, in points
    private const double Smallest = 6; // points; what is still too long is cut, and read in full where the field is opened

    private readonly Dictionary<(int Width, int Height, bool IsTick), int> shared = [];

    /// <summary>Must be called while no object is open.</summary>
    public FieldAppearance Prepare(FormField field, Area area) => field switch
    {
        CheckBox => Tick(area),
        TextField text => new(Text(text.Value, text.FontSize, text.IsMultiline, area), 0),
        DateField date => new(Text(date.Value, date.FontSize, false, area), 0),
        ChoiceField choice => new(Text(choice.EntryOf(choice.Value ?? ""), choice.FontSize, false, area), 0),
        _ => new(Shared(area, isTick: false), 0),
    };

    public FieldAppearance Tick(Area area) => new(Shared(area, isTick: true), Shared(area, isTick: false));

    private int Shared(Area area, bool isTick)
    {
        var key = ((int)Math.Round(area.Width * 100), (int)Math.Round(area.Height * 100), isTick);
        if (!shared.TryGetValue(key, out var id))
        {
            var content = new ByteBuffer();
            if (isTick)
            {
                // a tick mark drawn as two strokes across the middle 60 % of the box
                content.Add("q 0 G 1 J 1 j "u8).Number(Math.Min(area.Width, area.Height) * 0.12).Add(" w "u8);
                content.Numbers(area.Width * 0.22, area.Height * 0.52).Add("m "u8);
                content.Numbers(area.Width * 0.42, area.Height * 0.26).Add("l "u8);
                content.Numbers(area.Width * 0.78, area.Height * 0.76).Add("l S Q"u8);
            }

            id = Write(area, content);
            shared.Add(key, id);
        }

        return id;
    }

    private int Text(string value, double fontSize, bool isMultiline, Area area)
    {
        if (value.Length == 0)
        {
            return Shared(area, isTick: false);
        }

        var content = new ByteBuffer();
        content.Add("/Tx BMC q "u8).Numbers(1, 1, area.Width - 2, area.Height - 2).Add("re W n\n"u8);
        var canvas = Canvas.ForAppearance(document, new PageSize(area.Width, area.Height), content);
        var (style, shaped, lines) = Fit(value, fontSize, isMultiline, area);
        var baseline = isMultiline ? Padding + style.Size : (area.Height + (style.Size * 0.7)) / 2;
        canvas.BeginText();
        var shown = isMultiline ? Math.Min(lines.Length, LinesIn(area.Height, style)) : 1;
        foreach (var line in lines.Take(shown))
        {
            canvas.MoveTo(Padding, baseline);
            canvas.Show(shaped, line.Start, line.End);
            baseline += style.LineHeight;
        }

        canvas.EndText();
        return Write(area, content.Add("Q EMC"u8));
    }

    /// <summary>
    /// The text at the size of the field. A single line is made as much smaller as it takes to fit; of several lines, those that fit are
    /// shown: who lays the page out makes the field as high as its text, or says where it goes on.
    /// </summary>
    private (TextStyle Style, ShapedText Shaped, TextLine[] Lines) Fit(string value, double fontSize, bool isMultiline, Area area)
    {
        var style = StyleOf(fontSize);
        var shaped = document.Shaper.Shape(value, style);
        var width = InnerWidth(area.Width);
        if (isMultiline)
        {
            return (style, shaped, LineFitter.Fit(shaped, width));
        }

        return fontSize <= Smallest || shaped.Width(0, shaped.Length) <= width
            ? (style, shaped, [new TextLine(0, shaped.Length, 0)])
            : Fit(value, Math.Max(fontSize - 0.5, Smallest), isMultiline, area);
    }

    /// <summary>How much of a text an area of several lines shows.</summary>
    public static int LinesIn(double height, TextStyle style) => Math.Max(1, (int)((height - Padding + 0.01) / style.LineHeight));

    /// <summary>The height of an area that shows so many lines.</summary>
    public static double HeightOf(int lines, TextStyle style) => (lines * style.LineHeight) + Padding;

    /// <summary>The look of what a viewer or this library writes into a field.</summary>
    public static TextStyle StyleOf(double fontSize) => new(fontSize, fontSize * 1.25);

    /// <summary>The width that text has in a field.</summary>
    public static double InnerWidth(double width) => width - (2 * Padding);

    private int Write(Area area, ByteBuffer content)
    {
        var id = document.File.Reserve();
        var dictionary = new ByteBuffer().Add("/Type/XObject/Subtype/Form/BBox[0 0 "u8).Numbers(area.Width, area.Height);
        dictionary.Add("]/Resources "u8).Reference(document.ResourcesId);
        document.File.WriteStream(id, dictionary.Span, content.Span);
        return id;
    }
}

/// <summary>The pictures of a field by their objects; only ticks have one for being off.</summary>
internal readonly record struct FieldAppearance(int On, int Off);
