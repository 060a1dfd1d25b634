namespace Checklist.Pdf;

/// <summary>Width and height of a page in points, 72 to the inch.</summary>
public readonly record struct PageSize(double Width, double Height)
{
    public static PageSize A4 { get; } = new(Length.Millimetres(210), Length.Millimetres(297));

    public static PageSize Letter { get; } = new(Length.Inches(8.5), Length.Inches(11));

    public PageSize Landscape => new(Math.Max(Width, Height), Math.Min(Width, Height));
}

/// <summary>Lengths in points, the unit of every number in this library.</summary>
public static class Length
{
    public static double Millimetres(double value) => value * 72 / 25.4;

    public static double Inches(double value) => value * 72;
}
