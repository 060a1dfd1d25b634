using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout;

/// <summary>Blocks that belong together, as one element of the structure or none.</summary>
public sealed record Group(params IReadOnlyList<Block> Content) : Block
{
    /// <summary>Such as Sect, Part, BlockQuote, Note; null to add no element.</summary>
    public StructureRole? Role { get; init; }

    /// <summary>Points from the left.</summary>
    public double Indent { get; init; }

    /// <summary>Shown at the top of each further part when it is split, such as "hv-01, continued".</summary>
    public IReadOnlyList<Inline> Continued { get; init; } = [];
}
