using Checklist.Pdf.Forms;

namespace Checklist.Pdf.Layout;

/// <summary>A labelled place to write: one or more lines on paper, a form field on the screen.</summary>
/// <param name="Field">A text, date, choice or signature field.</param>
/// <param name="Label">Shown in small letters; may be empty.</param>
public sealed record FieldLine(FormField Field, string Label) : Block
{
    /// <summary>Lines to write on.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Width of the label, which then stands to the left of the line; null to put it below a signature and above all else.</summary>
    public double? LabelWidth { get; init; }

    /// <summary>In points; null for the whole width.</summary>
    public double? Width { get; init; }
}
