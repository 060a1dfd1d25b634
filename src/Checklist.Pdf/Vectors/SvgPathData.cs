namespace Checklist.Pdf.Vectors;

/// <summary>Reads the <c>d</c> of a path. What follows a mistake is not drawn, as the standard asks.</summary>
internal sealed class SvgPathData
{
    private readonly List<PathSegment> segments = [];
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX; // of the curve before, for one that goes on smoothly
    private double controlY;
    private char before;

    /// <summary>Reads the commands of a path.</summary>
    /// <param name="data">The text of the attribute.</param>
    /// <param name="isWhole">False where something in it could not be read.</param>
    /// <param name="most">The greatest number of segments.</param>
    public static IReadOnlyList<PathSegment> Read(string data, int most, out bool isWhole)
    {
        var path = new SvgPathData();
        isWhole = path.ReadAll(new SvgNumbers(data), most);
        return path.segments;
    }

    private bool ReadAll(SvgNumbers numbers, int most)
    {
        var command = '\0';
        while (!numbers.IsAtEnd)
        {
            if (char.IsAsciiLetter(numbers.Peek()))
            {
                command = numbers.Peek();
                numbers.Skip();
            }
            else if (command is 'z' or 'Z')
            {
                return false;
            }

            if (segments.Count >= most || (segments.Count == 0 && command is not ('m' or 'M')) || !Step(command, ref numbers))
            {
                return false;
            }

            before = command;
            command = command switch { 'm' => 'l', 'M' => 'L', _ => command };
        }

        return true;
    }

    private bool Step(char command, ref SvgNumbers numbers)
    {
        var (originX, originY) = char.IsAsciiLetterLower(command) ? (x, y) : (0, 0);
        Span<double> given = stackalloc double[6];
        switch (char.ToLowerInvariant(command))
        {
            case 'm' when Take(ref numbers, given[..2]):
                (x, y) = (startX, startY) = (originX + given[0], originY + given[1]);
                segments.Add(PathSegment.Move(x, y));
                return true;
            case 'l' when Take(ref numbers, given[..2]):
                return LineTo(originX + given[0], originY + given[1]);
            case 'h' when Take(ref numbers, given[..1]):
                return LineTo(originX + given[0], y);
            case 'v' when Take(ref numbers, given[..1]):
                return LineTo(x, originY + given[0]);
            case 'c' when Take(ref numbers, given):
                return CurveTo(
                    originX + given[0], originY + given[1], originX + given[2], originY + given[3], originX + given[4], originY + given[5]);
            case 's' when Take(ref numbers, given[..4]):
                var (smoothX, smoothY) = before is 'c' or 'C' or 's' or 'S' ? ((2 * x) - controlX, (2 * y) - controlY) : (x, y);
                return CurveTo(smoothX, smoothY, originX + given[0], originY + given[1], originX + given[2], originY + given[3]);
            case 'q' when Take(ref numbers, given[..4]):
                return QuadraticTo(originX + given[0], originY + given[1], originX + given[2], originY + given[3]);
            case 't' when Take(ref numbers, given[..2]):
                var (mirroredX, mirroredY) = before is 'q' or 'Q' or 't' or 'T' ? ((2 * x) - controlX, (2 * y) - controlY) : (x, y);
                return QuadraticTo(mirroredX, mirroredY, originX + given[0], originY + given[1]);
            case 'a' when Take(ref numbers, given[..3]):
                return numbers.TryReadFlag(out var isLarge) && numbers.TryReadFlag(out var isSweep) && Take(ref numbers, given[3..5])
                    && ArcTo(given[0], given[1], given[2], isLarge, isSweep, originX + given[3], originY + given[4]);
            case 'z':
                (x, y) = (startX, startY);
                segments.Add(PathSegment.Close(x, y));
                return true;
            default:
                return false;
        }
    }

    private static bool Take(ref SvgNumbers numbers, scoped Span<double> given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (!numbers.TryRead(out given[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool LineTo(double toX, double toY)
    {
        (x, y) = (toX, toY);
        segments.Add(PathSegment.Line(x, y));
        return true;
    }

    private bool CurveTo(double x1, double y1, double x2, double y2, double toX, double toY)
    {
        (controlX, controlY, x, y) = (x2, y2, toX, toY);
        segments.Add(PathSegment.Curve(x1, y1, x2, y2, x, y));
        return true;
    }

    private bool QuadraticTo(double x1, double y1, double toX, double toY)
    {
        segments.Add(PathSegment.Curve(
            x + ((x1 - x) * 2 / 3), y + ((y1 - y) * 2 / 3), toX + ((x1 - toX) * 2 / 3), toY + ((y1 - toY) * 2 / 3), toX, toY));
        (controlX, controlY, x, y) = (x1, y1, toX, toY);
        return true;
    }

    /// <summary>An arc as curves of at most a quarter turn, by the formulas of the standard's appendix.</summary>
    private bool ArcTo(double radiusX, double radiusY, double degrees, bool isLarge, bool isSweep, double toX, double toY)
    {
        (radiusX, radiusY) = (Math.Abs(radiusX), Math.Abs(radiusY));
        if (radiusX == 0 || radiusY == 0)
        {
            return LineTo(toX, toY);
        }

        if (x == toX && y == toY)
        {
            return true;
        }

        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var (halfX, halfY) = ((x - toX) / 2, (y - toY) / 2);
        var (turnedX, turnedY) = ((cosine * halfX) + (sine * halfY), (cosine * halfY) - (sine * halfX));
        var excess = (turnedX * turnedX / (radiusX * radiusX)) + (turnedY * turnedY / (radiusY * radiusY));
        var growth = excess > 1 ? Math.Sqrt(excess) : 1;
        (radiusX, radiusY) = (radiusX * growth, radiusY * growth);
        var below = (radiusX * radiusX * turnedY * turnedY) + (radiusY * radiusY * turnedX * turnedX);
        var factor = Math.Sqrt(Math.Max(0, ((radiusX * radiusX * radiusY * radiusY) - below) / below)) * (isLarge == isSweep ? -1 : 1);
        var (centerX, centerY) = (factor * radiusX * turnedY / radiusY, -factor * radiusY * turnedX / radiusX);
        var from = Math.Atan2((turnedY - centerY) / radiusY, (turnedX - centerX) / radiusX);
        var to = Math.Atan2((-turnedY - centerY) / radiusY, (-turnedX - centerX) / radiusX);
        var sweep = to - from;
        sweep += isSweep && sweep < 0 ? 2 * Math.PI : !isSweep && sweep > 0 ? -2 * Math.PI : 0;
        var place = new Matrix(
            cosine * radiusX, sine * radiusX, -sine * radiusY, cosine * radiusY,
            (cosine * centerX) - (sine * centerY) + ((x + toX) / 2), (sine * centerX) + (cosine * centerY) + ((y + toY) / 2));
        segments.AddRange(UnitArc(from, sweep).Select(curve => curve.Mapped(place)));
        (x, y) = (toX, toY);
        return true;
    }

    /// <summary>Curves along the circle of radius 1, without the move to their start.</summary>
    public static IEnumerable<PathSegment> UnitArc(double from, double sweep)
    {
        var count = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9));
        var step = sweep / count;
        var reach = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < count; i++)
        {
            var (sine, cosine) = Math.SinCos(from + (i * step));
            var (nextSine, nextCosine) = Math.SinCos(from + ((i + 1) * step));
            yield return PathSegment.Curve(
                cosine - (reach * sine), sine + (reach * cosine),
                nextCosine + (reach * nextSine), nextSine - (reach * nextCosine), nextCosine, nextSine);
        }
    }
}
