namespace Checklist.Core.Yaml.Shapes;

/// <summary>Whatever the author likes: kept as it is.</summary>
/// <param name="isMapping">A mapping of any keys; otherwise any value.</param>
public sealed class AnyShape(bool isMapping) : Shape
{
    public bool IsMapping { get; } = isMapping;

    public override string Noun => IsMapping ? "a mapping" : "a value";
}
