namespace Checklist.Pdf;

/// <summary>A rectangle on a page in points, from the top left corner downwards.</summary>
public readonly record struct Area(double X, double Y, double Width, double Height);
