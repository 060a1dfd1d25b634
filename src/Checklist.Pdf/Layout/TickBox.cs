using Checklist.Pdf.Forms;

namespace Checklist.Pdf.Layout;

/// <summary>A box to tick with its label: a check box of its own, or one answer of a radio group.</summary>
public sealed record TickBox
{
    private static readonly IReadOnlyDictionary<string, string> NoLetters = new Dictionary<string, string>(StringComparer.Ordinal);

    public TickBox(CheckBox field, string label)
    {
        Field = field;
        Label = label;
    }

    public TickBox(RadioGroup group, RadioOption option)
    {
        Field = group;
        Option = option;
        Label = option.Label;
    }

    public FormField Field { get; }

    /// <summary>For a radio group.</summary>
    public RadioOption? Option { get; }

    /// <summary>Shown beside the box; may be empty.</summary>
    public string Label { get; }

    /// <summary>Letters for values that the box itself cannot have, printed into it where the field was given one of them.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; init; } = NoLetters;
}

/// <summary>Boxes to tick, side by side, each with its label; more than fit go on below.</summary>
public sealed record TickRow(params IReadOnlyList<TickBox> Boxes) : Block
{
    /// <summary>Side of the boxes in points; null for the theme's.</summary>
    public double? BoxSize { get; init; }

    public TextAlignment Alignment { get; init; }

    /// <summary>In points: each box is in a cell of this width with its label below in small letters, so that boxes of
    /// several rows line up. Null to put labels beside their boxes.</summary>
    public double? CellWidth { get; init; }

    /// <summary>For boxes in cells.</summary>
    public TickLabels Labels { get; init; }
}

/// <summary>Where the labels of boxes in cells stand.</summary>
public enum TickLabels
{
    Below,

    /// <summary>As heads of columns; the cell's content is centered.</summary>
    Above,

    /// <summary>To the right of each box, in its cell.</summary>
    Beside,

    /// <summary>Not shown: a row above has them. The fields keep their descriptions.</summary>
    None,
}

/// <summary>A labelled place to write: one or more lines on paper, a form field on the screen.</summary>
/// <param name="Field">A text, date, choice or signature field.</param>
/// <param name="Label">Shown in small letters; may be empty.</param>
public sealed record FieldLine(FormField Field, string Label) : Block
{
    /// <summary>Lines to write on.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>
    /// Width of the label, which then is to the left of the line; null to put it below a signature and above all else.
    /// </summary>
    public double? LabelWidth { get; init; }

    /// <summary>From one line to the next, in points; null for the theme's.</summary>
    public double? Spacing { get; init; }

    /// <summary>Says where a text goes on that is longer than the highest field; null to show its beginning alone.</summary>
    public Func<string, string>? GoesOn { get; init; }

    /// <summary>In points; null for the whole width.</summary>
    public double? Width { get; init; }
}

/// <summary>Whether fields can be filled in on a screen.</summary>
public enum FieldMode
{
    /// <summary>Boxes and lines are drawn, and form fields put over them.</summary>
    Fillable,

    /// <summary>Boxes and lines are drawn only; what is in the fields is printed.</summary>
    Flat,
}
