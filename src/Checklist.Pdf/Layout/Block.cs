namespace Checklist.Pdf.Layout;

/// <summary>A part of the document from margin to margin.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>Points above; of two neighbours the larger distance holds. Null for the theme's.</summary>
    public double? SpaceBefore { get; init; }

    /// <summary>Points below; null for the theme's.</summary>
    public double? SpaceAfter { get; init; }

    /// <summary>Not split over pages if it fits on one.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>On the same page as the beginning of the next block.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>The name under which links find this place.</summary>
    public string? Destination { get; init; }
}
