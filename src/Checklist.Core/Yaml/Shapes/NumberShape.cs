namespace Checklist.Core.Yaml.Shapes;

/// <param name="isInteger">Fractions are refused.</param>
public sealed class NumberShape(bool isInteger, long? minimum = null, long? maximum = null) : Shape
{
    public bool IsInteger { get; } = isInteger;

    public long? Minimum { get; } = minimum;

    public long? Maximum { get; } = maximum;

    public override string Noun => IsInteger ? "a whole number" : "a number";
}
