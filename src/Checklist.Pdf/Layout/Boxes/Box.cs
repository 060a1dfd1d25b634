using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>A block that has been measured for a width and waits for its place.</summary>
internal abstract class Box
{
    private bool isNamed;

    public double SpaceBefore { get; set; }

    public double SpaceAfter { get; set; }

    public bool KeepTogether { get; init; }

    public bool KeepWithNext { get; init; }

    /// <summary>Part of a page, 0 to 1: rather than leave more than this empty, a box that is kept together is split.</summary>
    public double MostEmpty { get; init; } = 1;

    public string? Destination { get; init; }

    /// <summary>Nothing but room between two others: left out at the top of a page.</summary>
    public bool IsGap { get; init; }

    public double Height => HeightUpTo(double.MaxValue);

    /// <summary>The height, or any number above <paramref name="limit"/> as soon as it is known to be higher.</summary>
    public abstract double HeightUpTo(double limit);

    /// <summary>There is something in it that takes more room where there is some.</summary>
    public virtual bool CanGrow => false;

    /// <summary>Takes the room there is, where that is more than its height and it has a use for it.</summary>
    public virtual void GrowTo(double height)
    {
    }

    /// <summary>The same on the last page of what is made to fill pages.</summary>
    public virtual void FillTo(double height)
    {
    }

    /// <summary>Divides the box so that its head fits into the room; no head when nothing sensible fits.</summary>
    public virtual BoxSplit Split(Room room) => new(null, this);

    public void Place(Surface surface, double x, double y, StructureElement parent)
    {
        if (Destination is not null && !isNamed && !surface.IsArtifact)
        {
            isNamed = true;
            surface.Page.Document.AddDestination(Destination, surface.Page, y);
        }

        Draw(surface, x, y, parent);
    }

    /// <summary>Draws the box with its top left corner at a point.</summary>
    protected abstract void Draw(Surface surface, double x, double y, StructureElement parent);
}

/// <summary>A box divided: what goes on this page, null for nothing, and what on the next.</summary>
internal readonly record struct BoxSplit(Box? Head, Box Tail);
