namespace Checklist.Pdf.Vectors;

/// <summary>Basic shapes as paths.</summary>
internal static class SvgShapes
{
    public static IReadOnlyList<PathSegment> Rectangle(double x, double y, double width, double height, double? radiusX, double? radiusY)
    {
        if (width <= 0 || height <= 0)
        {
            return [];
        }

        var rx = Math.Clamp(radiusX ?? radiusY ?? 0, 0, width / 2);
        var ry = Math.Clamp(radiusY ?? radiusX ?? 0, 0, height / 2);
        if (rx == 0 || ry == 0)
        {
            return
            [
                PathSegment.Move(x, y), PathSegment.Line(x + width, y), PathSegment.Line(x + width, y + height),
                PathSegment.Line(x, y + height), PathSegment.Close(x, y),
            ];
        }

        var (right, bottom) = (x + width - rx, y + height - ry);
        return
        [
            PathSegment.Move(x + rx, y), PathSegment.Line(right, y), .. Corner(right, y + ry, rx, ry, -90),
            PathSegment.Line(x + width, bottom), .. Corner(right, bottom, rx, ry, 0),
            PathSegment.Line(x + rx, y + height), .. Corner(x + rx, bottom, rx, ry, 90),
            PathSegment.Line(x, y + ry), .. Corner(x + rx, y + ry, rx, ry, 180), PathSegment.Close(x + rx, y),
        ];
    }

    public static IReadOnlyList<PathSegment> Ellipse(double x, double y, double radiusX, double radiusY) => radiusX <= 0 || radiusY <= 0
        ? []
        :
        [
            PathSegment.Move(x + radiusX, y),
            .. SvgPathData.UnitArc(0, 2 * Math.PI).Select(curve => curve.Mapped(new Matrix(radiusX, 0, 0, radiusY, x, y))),
            PathSegment.Close(x + radiusX, y),
        ];

    /// <summary>A line through points.</summary>
    /// <param name="points">Coordinates in pairs; one without its other half is left out.</param>
    /// <param name="isClosed">A polygon.</param>
    public static IReadOnlyList<PathSegment> Lines(ReadOnlySpan<double> points, bool isClosed)
    {
        var segments = new List<PathSegment>();
        for (var i = 0; i + 1 < points.Length; i += 2)
        {
            segments.Add(i == 0 ? PathSegment.Move(points[0], points[1]) : PathSegment.Line(points[i], points[i + 1]));
        }

        if (isClosed && segments.Count > 0)
        {
            segments.Add(PathSegment.Close(points[0], points[1]));
        }

        return segments;
    }

    private static IEnumerable<PathSegment> Corner(double x, double y, double rx, double ry, double degrees) =>
        SvgPathData.UnitArc(degrees * Math.PI / 180, Math.PI / 2).Select(curve => curve.Mapped(new Matrix(rx, 0, 0, ry, x, y)));
}
