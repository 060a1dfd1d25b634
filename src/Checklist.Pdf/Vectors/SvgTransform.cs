namespace Checklist.Pdf.Vectors;

/// <summary>Reads <c>transform</c> and <c>preserveAspectRatio</c>.</summary>
internal static class SvgTransform
{
    /// <summary>Null where something in it is not understood.</summary>
    public static Matrix? Parse(string? text)
    {
        var matrix = Matrix.Identity;
        var rest = text.AsSpan().Trim(" \t\r\n,");
        for (var count = 0; rest.Length > 0; count++)
        {
            var open = rest.IndexOf('(');
            var close = rest.IndexOf(')');
            if (count == 100 || open < 0 || close < open
                || SvgNumbers.List(WithoutUnits(rest[(open + 1)..close].ToString()), 6) is not { } numbers
                || Function(rest[..open].Trim().ToString(), numbers) is not { } step)
            {
                return null;
            }

            matrix = matrix.Around(step);
            rest = rest[(close + 1)..].Trim(" \t\r\n,");
        }

        return matrix;
    }

    /// <summary>From the coordinates of a view box to an area whose upper left corner is the origin.</summary>
    public static Matrix ToArea((double X, double Y, double Width, double Height) box, double width, double height, string? ratio)
    {
        var words = ratio?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var (scaleX, scaleY) = (width / box.Width, height / box.Height);
        if (words is ["none", ..])
        {
            return new Matrix(scaleX, 0, 0, scaleY, -box.X * scaleX, -box.Y * scaleY);
        }

        var scale = words.Contains("slice") ? Math.Max(scaleX, scaleY) : Math.Min(scaleX, scaleY);
        var align = words.FirstOrDefault(word => word.StartsWith('x')) ?? "xMidYMid";
        var x = Share(align, "xMin", "xMax") * (width - (box.Width * scale));
        var y = Share(align, "YMin", "YMax") * (height - (box.Height * scale));
        return new Matrix(scale, 0, 0, scale, x - (box.X * scale), y - (box.Y * scale));
    }

    public static (double X, double Y, double Width, double Height)? ViewBox(string? text) =>
        text is not null && SvgNumbers.List(text, 4) is [var x, var y, > 0 and var width, > 0 and var height]
            ? (x, y, width, height)
            : null;

    private static string WithoutUnits(string numbers) =>
        numbers.Replace("deg", "", StringComparison.Ordinal).Replace("px", "", StringComparison.Ordinal);

    private static double Share(string align, string least, string most) =>
        align.Contains(least, StringComparison.Ordinal) ? 0 : align.Contains(most, StringComparison.Ordinal) ? 1 : 0.5;

    private static Matrix? Function(string name, double[] numbers) => (name, numbers) switch
    {
        ("matrix", [var a, var b, var c, var d, var e, var f]) => new Matrix(a, b, c, d, e, f),
        ("translate", [var x]) => Matrix.Translation(x, 0),
        ("translate", [var x, var y]) => Matrix.Translation(x, y),
        ("scale", [var both]) => Matrix.Scaling(both, both),
        ("scale", [var x, var y]) => Matrix.Scaling(x, y),
        ("rotate", [var degrees]) => Matrix.Rotation(degrees),
        ("rotate", [var degrees, var x, var y]) =>
            Matrix.Translation(x, y).Around(Matrix.Rotation(degrees)).Around(Matrix.Translation(-x, -y)),
        ("skewX", [var degrees]) => new Matrix(1, 0, Math.Tan(degrees * Math.PI / 180), 1, 0, 0),
        ("skewY", [var degrees]) => new Matrix(1, Math.Tan(degrees * Math.PI / 180), 0, 1, 0, 0),
        _ => null,
    };
}
