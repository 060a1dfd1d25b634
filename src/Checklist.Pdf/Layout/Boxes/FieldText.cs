using Checklist.Pdf.Forms;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>How much room a text takes that is in a field: nothing scrolls on paper.</summary>
internal static class FieldText
{
    /// <summary>What is printed instead of a field, somewhat larger than labels.</summary>
    public static TextStyle Printed(BoxBuilder builder) => new(builder.Theme.Small.Size + 1, builder.Theme.Small.LineHeight + 2);

    public static IReadOnlyList<Inline> Lines(string value) =>
        [.. value.ReplaceLineEndings("\n").Split('\n')
            .SelectMany((text, index) => index == 0 ? new Inline[] { text } : [Inline.LineBreak, text])];

    /// <summary>The height of a field of several lines for what is in it.</summary>
    /// <param name="most">A text that is higher is cut there, and says where it goes on.</param>
    public static FieldFit Fit(BoxBuilder builder, TextField field, double width, double most, Func<string, string>? goesOn)
    {
        if (builder.Prefilled(field) is not { } value)
        {
            return new FieldFit(0, null, IsCut: false);
        }

        var style = FieldAppearances.StyleOf(field.FontSize);
        var lines = builder.CountLines(value, style, FieldAppearances.InnerWidth(width));
        var fitting = FieldAppearances.LinesIn(most, style);
        if (lines <= fitting)
        {
            return new FieldFit(FieldAppearances.HeightOf(lines, style), null, IsCut: false);
        }

        var pointer = goesOn is null
            ? null
            : builder.ParagraphOf(new Paragraph(Inline.Bold(goesOn(value))) { Style = builder.Theme.Small }, width, slot: null);
        return new FieldFit(FieldAppearances.HeightOf(fitting, style), pointer, IsCut: true);
    }
}

/// <summary>How much of a text a field on paper shows.</summary>
/// <param name="Height">Of the field, 0 for an empty one.</param>
/// <param name="Pointer">Says where the text goes on.</param>
/// <param name="IsCut">The field has more than it shows.</param>
internal sealed record FieldFit(double Height, ParagraphBox? Pointer, bool IsCut)
{
    public double PointerHeight => Pointer?.Height ?? 0;
}
