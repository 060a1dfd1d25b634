namespace Checklist.Pdf.Vectors;

/// <summary>Where markers, such as the heads of arrows, are on a path.</summary>
internal static class SvgMarkers
{
    private const int MostCorners = 1_000; // of one path

    /// <summary>The corners of a path with the direction, in degrees, in which it comes and in which it goes on.</summary>
    public static IReadOnlyList<(double X, double Y, double In, double Out)> Corners(IReadOnlyList<PathSegment> path)
    {
        var corners = new List<(double X, double Y, double In, double Out)>();
        var (x, y) = (0.0, 0.0);
        foreach (var segment in path.Take(MostCorners))
        {
            var isCurve = segment.Kind == SegmentKind.Curve;
            var leaving = isCurve && (segment.X1 != x || segment.Y1 != y) ? (segment.X1, segment.Y1)
                : isCurve ? (segment.X2, segment.Y2) : (segment.X, segment.Y);
            var coming = isCurve && (segment.X2 != segment.X || segment.Y2 != segment.Y) ? (segment.X2, segment.Y2)
                : isCurve ? (segment.X1, segment.Y1) : (x, y);
            var degreesIn = Degrees(coming.Item1, coming.Item2, segment.X, segment.Y);
            if (segment.Kind != SegmentKind.Move && corners.Count > 0)
            {
                corners[^1] = corners[^1] with { Out = Degrees(x, y, leaving.Item1, leaving.Item2) };
            }

            corners.Add((segment.X, segment.Y, degreesIn, degreesIn));
            (x, y) = (segment.X, segment.Y);
        }

        return corners;
    }

    public static Matrix Place(SvgElement marker, (double X, double Y, double In, double Out) corner, double strokeWidth, bool isStart)
    {
        var orient = marker["orient"] ?? "0";
        var direction = isStart ? corner.Out : corner.In;
        var degrees = orient switch
        {
            "auto" => direction,
            "auto-start-reverse" => direction + (isStart ? 180 : 0),
            _ => SvgLength.Parse(orient.Replace("deg", "", StringComparison.Ordinal), 16, 100) ?? 0,
        };
        var unit = marker["markerUnits"] == "userSpaceOnUse" ? 1 : strokeWidth;
        var width = SvgLength.Parse(marker["markerWidth"], 16, 100) ?? 3;
        var height = SvgLength.Parse(marker["markerHeight"], 16, 100) ?? 3;
        var view = SvgTransform.ViewBox(marker["viewBox"]) is { } box
            ? SvgTransform.ToArea(box, width, height, marker["preserveAspectRatio"])
            : Matrix.Identity;
        var (refX, refY) = view.Map(SvgLength.Parse(marker["refX"], 16, 100) ?? 0, SvgLength.Parse(marker["refY"], 16, 100) ?? 0);
        return Matrix.Translation(corner.X, corner.Y).Around(Matrix.Rotation(degrees)).Around(Matrix.Scaling(unit, unit))
            .Around(Matrix.Translation(-refX, -refY)).Around(view);
    }

    private static double Degrees(double fromX, double fromY, double toX, double toY) =>
        Math.Atan2(toY - fromY, toX - fromX) * 180 / Math.PI;
}
