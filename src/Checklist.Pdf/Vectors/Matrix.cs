namespace Checklist.Pdf.Vectors;

/// <summary>An affine map: <c>x' = A x + C y + E</c>, <c>y' = B x + D y + F</c>, as SVG writes it.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>By how much lengths grow, on average.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public bool IsUsable => double.IsFinite(A + B + C + D + E + F) && Math.Abs((A * D) - (B * C)) > 1e-12;

    public static Matrix Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Matrix Scaling(double x, double y) => new(x, 0, 0, y, 0, 0);

    public static Matrix Rotation(double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        return new(cosine, sine, -sine, cosine, 0, 0);
    }

    /// <summary>The map that applies <paramref name="inner"/> first.</summary>
    public Matrix Around(Matrix inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);

    public (double X, double Y) Map(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}
