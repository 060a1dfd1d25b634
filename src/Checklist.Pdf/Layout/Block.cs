using Checklist.Pdf.Images;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;
using Checklist.Pdf.Vectors;

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

/// <summary>Text broken into lines.</summary>
public sealed record Paragraph(params IReadOnlyList<Inline> Content) : Block
{
    /// <summary>Null for the theme's body text.</summary>
    public TextStyle? Style { get; init; }

    public TextAlignment Alignment { get; init; }
}

/// <summary>A heading; keeps with what follows and becomes a bookmark.</summary>
/// <param name="Level">1 to 6; do not skip levels on the way down.</param>
/// <param name="Content">Its text.</param>
public sealed record Heading(int Level, params IReadOnlyList<Inline> Content) : Block
{
    public bool IsInOutline { get; init; } = true;

    /// <summary>The bookmark's text, when it differs.</summary>
    public string? OutlineTitle { get; init; }

    /// <summary>Null for the theme's heading of this level.</summary>
    public Text.TextStyle? Style { get; init; }
}

/// <summary>Where lines are between the margins.</summary>
public enum TextAlignment
{
    Start,
    Center,
    End,
}

/// <summary>Lines in monospace, kept as they are; one that is too long goes on below.</summary>
public sealed record CodeBlock(string Text) : Block;

/// <summary>A bulleted or numbered list; lists may be in lists.</summary>
public sealed record ListBlock(params IReadOnlyList<ListItem> Items) : Block
{
    public bool IsNumbered { get; init; }

    /// <summary>The number of the first item.</summary>
    public int Start { get; init; } = 1;
}

/// <summary>One item of a list.</summary>
public sealed record ListItem(params IReadOnlyList<Block> Content)
{
    /// <summary>Instead of the bullet or number.</summary>
    public string? Marker { get; init; }
}

/// <summary>An image. Made smaller when it is wider or higher than the page.</summary>
/// <param name="Image">The image.</param>
/// <param name="Width">In points.</param>
/// <param name="AlternativeText">What it shows; empty for mere decoration.</param>
public sealed record Picture(PdfImage Image, double Width, string AlternativeText) : Block
{
    public TextAlignment Alignment { get; init; }
}

/// <summary>A drawing of an SVG file. Made smaller when it is wider or higher than the page.</summary>
/// <param name="Picture">What is drawn.</param>
/// <param name="Width">In points.</param>
/// <param name="AlternativeText">What it shows; empty for mere decoration.</param>
public sealed record Illustration(SvgPicture Picture, double Width, string AlternativeText) : Block
{
    public TextAlignment Alignment { get; init; }
}

/// <summary>Lines, rectangles and text drawn by the caller.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="AlternativeText">What it shows; empty for mere decoration.</param>
/// <param name="Draw">Called when its place is known, with the canvas and the drawing's area on it; stay inside.</param>
public sealed record Drawing(double Width, double Height, string AlternativeText, Action<Canvas, Area> Draw) : Block
{
    public TextAlignment Alignment { get; init; }
}

/// <summary>Blocks in a box. When it is split, each part has its own box.</summary>
public sealed record Panel(params IReadOnlyList<Block> Content) : Block
{
    /// <summary>In points; 0 for no border.</summary>
    public double BorderWidth { get; init; } = 0.75;

    public Color BorderColor { get; init; } = Color.Black;

    public Color? Background { get; init; }

    /// <summary>Distance from the border to what is inside, in points.</summary>
    public double Padding { get; init; } = 6;

    /// <summary>In points; null for the whole width.</summary>
    public double? Width { get; init; }

    /// <summary>Shown at the top of each further part, such as "continued".</summary>
    public IReadOnlyList<Inline> Continued { get; init; } = [];
}

/// <summary>Blocks that belong together, as one element of the structure or none.</summary>
public sealed record Group(params IReadOnlyList<Block> Content) : Block
{
    /// <summary>Such as Sect, Part, BlockQuote, Note; null to add no element.</summary>
    public StructureRole? Role { get; init; }

    /// <summary>Points from the left.</summary>
    public double Indent { get; init; }

    /// <summary>
    /// Width in points of a bar in the margin to the left of every part, which marks a change; 0 for none. It is no part of the structure.
    /// </summary>
    public double Bar { get; init; }

    /// <summary>Shown at the top of each further part when it is split, such as "hv-01, continued".</summary>
    public IReadOnlyList<Inline> Continued { get; init; } = [];

    /// <summary>Instead of <see cref="Continued"/>, where more than a line is to be repeated.</summary>
    public Block? ContinuedBy { get; init; }

    /// <summary>
    /// For a group that is kept together: it is split all the same when more than this part of a page, 0 to 1, would stay empty.
    /// </summary>
    public double MostEmpty { get; init; } = 1;
}

/// <summary>Blocks side by side, read one column after the other; no table.</summary>
public sealed record Columns(params IReadOnlyList<Column> Content) : Block
{
    /// <summary>Points between two columns.</summary>
    public double Gap { get; init; } = 12;
}

/// <summary>One of several columns.</summary>
public sealed record Column(ColumnWidth Width, params IReadOnlyList<Block> Content)
{
    /// <summary>Points left empty above, to bring its first line level with that of a neighbour.</summary>
    public double Top { get; init; }
}

/// <summary>Width of a column: in points, or a share of what the fixed ones leave.</summary>
public readonly record struct ColumnWidth
{
    private ColumnWidth(double points, double weight)
    {
        Points = points;
        Weight = weight;
    }

    internal double Points { get; }

    internal double Weight { get; }

    public static ColumnWidth Fixed(double points) => new(points, 0);

    public static ColumnWidth Share(double weight = 1) => new(0, weight);

    /// <summary>Widths in points that fill <paramref name="total"/>; columns that want more than there is are made smaller alike.</summary>
    internal static double[] Resolve(ReadOnlySpan<ColumnWidth> columns, double total, double gap = 0)
    {
        var room = Math.Max(0, total - (gap * (columns.Length - 1)));
        var (fixedSum, weightSum) = (0.0, 0.0);
        foreach (var column in columns)
        {
            fixedSum += column.Points;
            weightSum += column.Weight;
        }

        var forShares = weightSum > 0 ? Math.Max(room - fixedSum, room * 0.1) : 0;
        var scale = fixedSum > room - forShares && fixedSum > 0 ? (room - forShares) / fixedSum : 1;
        var widths = new double[columns.Length];
        for (var index = 0; index < widths.Length; index++)
        {
            widths[index] = (columns[index].Points * scale) + (weightSum > 0 ? forShares * columns[index].Weight / weightSum : 0);
        }

        return widths;
    }
}

/// <summary>Empty space; left out at the top of a page.</summary>
public sealed record Gap(double Height) : Block;

/// <summary>A line from margin to margin.</summary>
public sealed record Rule : Block
{
    /// <summary>In points.</summary>
    public double Width { get; init; } = 0.5;

    public Color Color { get; init; } = Color.Black;
}

/// <summary>The next block starts a page. For blocks added to the flow itself.</summary>
public sealed record PageBreak : Block;
