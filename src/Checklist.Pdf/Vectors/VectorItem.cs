namespace Checklist.Pdf.Vectors;

/// <summary>One thing to draw, in the coordinates of the whole picture.</summary>
internal abstract record VectorItem;

/// <summary>A shape that is filled, stroked or both.</summary>
internal sealed record VectorPath(IReadOnlyList<PathSegment> Segments) : VectorItem
{
    public Color? Fill { get; init; }

    public double FillOpacity { get; init; } = 1;

    public bool IsEvenOdd { get; init; }

    public Color? Stroke { get; init; }

    public double StrokeOpacity { get; init; } = 1;

    public double StrokeWidth { get; init; } = 1;

    /// <summary>As PDF counts them: butt, round, square.</summary>
    public int Cap { get; init; }

    /// <summary>As PDF counts them: miter, round, bevel.</summary>
    public int Join { get; init; }

    public double MiterLimit { get; init; } = 4;

    public IReadOnlyList<double> Dashes { get; init; } = [];

    public double DashOffset { get; init; }
}

/// <summary>Texts that follow each other and are aligned as one.</summary>
/// <param name="Matrix">From the text's own coordinates to those of the picture.</param>
/// <param name="Anchor">What part of its width lies left of its place: 0, 0.5 or 1.</param>
internal sealed record VectorText(Matrix Matrix, double X, double Y, double Anchor, IReadOnlyList<VectorRun> Runs) : VectorItem;

/// <summary>A stretch of text with one look.</summary>
/// <param name="Right">How far it is moved from where the one before ends.</param>
/// <param name="Down">How far below the line of its text it stands.</param>
internal sealed record VectorRun(string Text, double Size, double Right, double Down)
{
    public Color Color { get; init; }

    public double Opacity { get; init; } = 1;

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsMono { get; init; }

    /// <summary>How wide it is set, in parts of its font.</summary>
    public double Stretch { get; init; } = 1;
}

/// <summary>What follows, up to the end, shows only inside the shape.</summary>
internal sealed record VectorClip(IReadOnlyList<PathSegment> Segments, bool IsEvenOdd) : VectorItem;

internal sealed record VectorClipEnd : VectorItem;

internal enum SegmentKind
{
    Move,
    Line,
    Curve,
    Close,
}

/// <summary>A part of a path; the first two points are those of a curve.</summary>
internal readonly record struct PathSegment(SegmentKind Kind, double X1, double Y1, double X2, double Y2, double X, double Y)
{
    public static PathSegment Move(double x, double y) => new(SegmentKind.Move, 0, 0, 0, 0, x, y);

    public static PathSegment Line(double x, double y) => new(SegmentKind.Line, 0, 0, 0, 0, x, y);

    public static PathSegment Curve(double x1, double y1, double x2, double y2, double x, double y) =>
        new(SegmentKind.Curve, x1, y1, x2, y2, x, y);

    public static PathSegment Close(double x, double y) => new(SegmentKind.Close, 0, 0, 0, 0, x, y);

    public PathSegment Mapped(Matrix matrix)
    {
        var ((x1, y1), (x2, y2), (x, y)) = (matrix.Map(X1, Y1), matrix.Map(X2, Y2), matrix.Map(X, Y));
        return new PathSegment(Kind, x1, y1, x2, y2, x, y);
    }
}
