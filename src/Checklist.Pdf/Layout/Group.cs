using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout;

/// <summary>Blocks that belong together, as one element of the structure or none.</summary>
public sealed record Group(params IReadOnlyList<Block> Content) : Block
{
    /// <summary>Such as Sect, Part, BlockQuote, Note; null to add no element.</summary>
    public StructureRole? Role { get; init; }

    /// <summary>Points from the left.</summary>
    public double Indent { get; init; }

    /// <summary>Width in points of a bar in the margin to the left of every part, which marks a change; 0 for none. It is no part of the structure.</summary>
    public double Bar { get; init; }

    /// <summary>Shown at the top of each further part when it is split, such as "hv-01, continued".</summary>
    public IReadOnlyList<Inline> Continued { get; init; } = [];

    /// <summary>In place of <see cref="Continued"/>, where more than a line is to be repeated.</summary>
    public Block? ContinuedBy { get; init; }

    /// <summary>For a group that is kept together: it is split all the same when more than this part of a page, 0 to 1, would stay empty.</summary>
    public double MostEmpty { get; init; } = 1;
}
