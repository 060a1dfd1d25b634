namespace Checklist.Pdf;

/// <summary>Lengths in points, the unit of every number in this library.</summary>
public static class Length
{
    public static double Millimetres(double value) => value * 72 / 25.4;

    public static double Inches(double value) => value * 72;
}
