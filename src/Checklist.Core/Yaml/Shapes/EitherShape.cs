namespace Checklist.Core.Yaml.Shapes;

/// <summary>A short form written as a scalar, or the full form.</summary>
public sealed class EitherShape(Shape scalar, Shape full) : Shape
{
    public Shape Scalar { get; } = scalar;

    public Shape Full { get; } = full;

    public override string Noun => $"{Scalar.Noun} or {Full.Noun}";
}
