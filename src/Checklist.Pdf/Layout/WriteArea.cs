using Checklist.Pdf.Forms;

namespace Checklist.Pdf.Layout;

/// <summary>Room to write in, on dotted rules: as high as what is in it, and higher where a row or page has room.</summary>
public sealed record WriteArea(TextField Field) : Block
{
    /// <summary>In points.</summary>
    public double MinimumHeight { get; init; }

    /// <summary>From one rule to the next, in points.</summary>
    public double RuleDistance { get; init; } = Length.Millimetres(5);

    /// <summary>
    /// Points from the area to a line on its left and one above it, for an area in a cell with other things; 0 for no lines.
    /// </summary>
    public double Edge { get; init; }

    /// <summary>Says where a text goes on that is longer than the highest field; null to show its beginning alone.</summary>
    public Func<string, string>? GoesOn { get; init; }
}
