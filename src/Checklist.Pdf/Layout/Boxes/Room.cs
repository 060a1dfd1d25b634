namespace Checklist.Pdf.Layout.Boxes;

/// <summary>What is left of a page.</summary>
/// <param name="Available">Points from here to the bottom.</param>
/// <param name="Page">Points of a whole page: what does not fit into this will not fit anywhere.</param>
/// <param name="IsForced">At the top of a page: something must be placed, good or not.</param>
internal readonly record struct Room(double Available, double Page, bool IsForced)
{
    public const double Tolerance = 0.01; // sums of many heights

    public bool Fits(double height) => height <= Available + Tolerance;

    public bool FitsOnPage(double height) => height <= Page + Tolerance;

    /// <summary>The room inside a box that takes some of it for itself.</summary>
    public Room Less(double points) => new(Available - points, Page - points, IsForced);

    /// <summary>The room below something that has its place already.</summary>
    public Room Below(double points) => new(Available - points, Page, IsForced: false);
}
