namespace Checklist.Core.Yaml.Shapes;

public sealed class BooleanShape : Shape
{
    public override string Noun => "`true` or `false`";
}
