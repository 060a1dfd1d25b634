namespace Checklist.Core.Yaml.Shapes;

public sealed class ListShape(Shape item) : Shape
{
    public Shape Item { get; } = item;

    public override string Noun => "a list";
}
